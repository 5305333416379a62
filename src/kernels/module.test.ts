import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { kernelArguments } from './exports'
import { compileResponse } from './module'

const bytes = await readFile(new URL('./kernels.wasm', import.meta.url))
const served = (type: string | undefined, init: ResponseInit = {}) =>
  new Response(new Uint8Array(bytes), { ...init, headers: type === undefined ? {} : { 'content-type': type } })

describe('kernels from a server', () => {
  it.each([
    'application/wasm',
    'Application/WASM',
    'application/wasm; charset=utf-8',
    'text/html',
    'application/octet-stream',
    undefined,
  ])('that calls them %s are compiled', async (type) => {
    const module = await compileResponse(served(type))
    const names = WebAssembly.Module.exports(module).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(Object.keys(kernelArguments)))
  })

  it('that does not have them are an error with its number', async () => {
    await expect(compileResponse(served(undefined, { status: 404, statusText: 'Not Found' }))).rejects.toThrow('404')
  })
})
