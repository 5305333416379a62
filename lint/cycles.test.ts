import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { preProcessFile } from 'typescript'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', 'src')

/** What each file imports, types included: the import rule of the linter looks at values only. */
function importsOf(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const known = new Set(files)
  const resolved = (from: string, name: string) => {
    const file = join(dirname(from), name)
    return [file, `${file}.ts`, `${file}.tsx`, join(file, 'index.ts')].find((each) => known.has(each))
  }
  return new Map(
    files.map((file) => {
      const { importedFiles } = preProcessFile(readFileSync(file, 'utf8'), true, true)
      const found = importedFiles.map(({ fileName }) => fileName.startsWith('.') && resolved(file, fileName))
      return [file, found.filter((each) => typeof each === 'string')]
    }),
  )
}

/** Groups of files that can all be reached from each other (Tarjan, SIAM J. Comput. 1, 146, 1972). */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const path: string[] = []
  const found: string[][] = []
  const lower = (file: string, to: number) => lowest.set(file, Math.min(lowest.get(file) ?? to, to))
  const visit = (file: string) => {
    order.set(file, order.size)
    lower(file, order.size - 1)
    path.push(file)
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) {
        visit(next)
        lower(file, lowest.get(next) ?? 0)
      } else if (path.includes(next)) lower(file, order.get(next) ?? 0)
    }
    if (lowest.get(file) !== order.get(file)) return
    const group = path.splice(path.indexOf(file))
    if (group.length > 1) found.push(group.toSorted())
  }
  for (const file of graph.keys()) if (!order.has(file)) visit(file)
  return found
}

it('finds a circle through types, and nothing where there is none', () => {
  const edges = { a: ['b'], b: ['c'], c: ['a', 'd'], d: ['e'], e: [] }
  expect(cycles(new Map(Object.entries(edges)))).toEqual([['a', 'b', 'c']])
  expect(cycles(new Map(Object.entries({ ...edges, c: ['d'] })))).toEqual([])
})

it('no two files need each other, not even for a type', () => {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => /\.tsx?$/.test(name)).map((name) => join(root, name))
  const graph = importsOf(files)
  expect(graph.size).toBeGreaterThan(300)
  expect([...graph.values()].flat().length).toBeGreaterThan(1000)
  expect(cycles(graph).map((group) => group.map((file) => relative(root, file)))).toEqual([])
})
