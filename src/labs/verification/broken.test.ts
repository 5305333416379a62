import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { wasmFile } from '../../kernels/build.mjs'
import { withBrokenQuantile } from './broken.fixture'
import { examinations } from './examine'

it('says so where a kernel is broken: rows of what it computes fail, and no others', async () => {
  const module = await WebAssembly.compile(withBrokenQuantile(await readFile(wasmFile)))
  const listed = await examinations.list({ only: 'quantum/estimate.quasi, quantum/estimate.importance', seed: 1 })
  const rows = []
  for (const { check, chosen } of listed)
    rows.push(...(await examinations.examine({ check, chosen, seed: 1, module })).rows)
  expect(Object.fromEntries(rows.map(({ id, passed }) => [id, passed]))).toEqual({
    'quantum/estimate.importance': true,
    'quantum/estimate.quasi': false,
  })
})
