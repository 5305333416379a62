import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { packed } from './build.mjs'

test('files lie end to end, each in its place and under the type that browsers run it by', () => {
  const bytes = (...values: number[]) => Uint8Array.from(values)
  const files: [string, Uint8Array][] = [
    ['index.html', bytes(60, 33)],
    ['assets/nothing.css', bytes()],
    ['assets/kernels.wasm', bytes(0, 97, 115, 109, 255)],
  ]
  const { places, bytes: together } = packed(files)
  const unpacked = gunzipSync(together)
  expect(places.map(({ url, start, end }) => [url, Uint8Array.from(unpacked.subarray(start, end))])).toEqual(files)
  expect(places.map(({ type }) => type)).toEqual([
    'text/html; charset=utf-8',
    'text/css; charset=utf-8',
    'application/wasm',
  ])
  expect(unpacked.length).toBe(7)
})

test('a file that no type is known for stops the build, which names it', () => {
  expect(() => packed([['assets/film.mov', new Uint8Array(1)]])).toThrow('assets/film.mov')
})
