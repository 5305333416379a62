import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { wasmFile } from '../../kernels/build.mjs'
import { withBrokenQuantile } from './broken.fixture'
import { newVerifier } from './verifier'

it('says so where a kernel is broken: rows of what it computes fail, and no others', async () => {
  // On a thread of its own: nobody else is to have these kernels.
  const module = await WebAssembly.compile(withBrokenQuantile(await readFile(wasmFile)))
  const verifier = newVerifier()
  try {
    const listed = await verifier.ask('list', { only: 'quantum/estimate.quasi, quantum/estimate.importance', seed: 1 })
    const rows = []
    for (const { check, chosen } of listed)
      rows.push(...(await verifier.ask('examine', { check, chosen, seed: 1, module })).rows)
    expect(Object.fromEntries(rows.map(({ id, passed }) => [id, passed]))).toEqual({
      'quantum/estimate.importance': true,
      'quantum/estimate.quasi': false,
    })
  } finally {
    verifier.dispose()
  }
})
