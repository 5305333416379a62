import { join } from 'node:path'
import { Linter } from 'eslint'
import ts from 'typescript'
import tseslint from 'typescript-eslint'
import { expect, it } from 'vitest'
import { outsideNames } from './outsideNames.mjs'

const declared = `
declare const text: string
declare const index: number
declare const letter: 'a' | 'b'
declare const table: Record<string, number>
declare const pair: { a: number; b: number }
declare const rows: Record<\`s\${number}\`, number>
declare const numbers: number[]
declare const map: Map<string, number>
declare const anything: any
declare function generic<T extends string, K extends 'a' | 'b'>(name: T, key: K): void
`
const file = join(process.cwd(), 'case.ts')
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts'],
  strict: true,
  noEmit: true,
}
const host = ts.createCompilerHost(options)
const linter = new Linter()

/** Lines of the code, from 1 on, that the rule refuses. */
function refused(lines: readonly string[]): number[] {
  const code = `${lines.join('\n')}\n${declared}`
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.ES2023, true)
  const program = ts.createProgram([file], options, {
    ...host,
    getSourceFile: (name, language) => (name === file ? source : host.getSourceFile(name, language)),
  })
  const messages = linter.verify(
    code,
    {
      files: ['**/*.ts'],
      plugins: { house: { rules: { 'outside-names': outsideNames } } },
      languageOptions: { parser: tseslint.parser, parserOptions: { programs: [program] } },
      rules: { 'house/outside-names': 'error' },
    },
    { filename: file },
  )
  expect(messages.filter(({ fatal }) => fatal)).toEqual([])
  return messages.map(({ line }) => line)
}

it('refuses a text in the brackets of anything, read or written, and before "in"', () => {
  const lines = [
    'table[text]',
    'table[text] = 1',
    'table[`${text}!`]',
    'table[anything]',
    'text in table',
    'function f<T extends string>(name: T) { return (table as Record<string, number>)[name] }',
    'const { [text]: found } = table',
  ]
  expect(refused(lines)).toEqual([1, 2, 3, 4, 5, 6, 7])
})

it('lets numbers, names that were checked, and Maps pass', () => {
  const lines = [
    'numbers[index]',
    'rows[`s${index}`]',
    'pair[letter]',
    "pair['a']",
    'map.get(text)',
    "'a' in pair",
    'table.anything',
    'function f<K extends "a" | "b">(key: K) { return pair[key] }',
    'const made = { [text]: 1 }',
  ]
  expect(refused(lines)).toEqual([])
})
