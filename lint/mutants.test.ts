import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { mutants } from '../.ci/mutants.mjs'

const root = join(import.meta.dirname, '..')

it.each(mutants)('the fault "$name" can still be committed, once', ({ file, from, to, tests }) => {
  expect(readFileSync(join(root, file), 'utf8').split(from)).toHaveLength(2)
  expect(to).not.toBe(from)
  for (const test of tests) expect(existsSync(join(root, test)), test).toBe(true)
})
