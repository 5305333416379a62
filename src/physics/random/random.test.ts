import { beforeAll, describe, expect, it } from 'vitest'
import type { InProcess } from '../../kernels/inProcess'
import { instantiateInProcess } from '../../kernels/inProcess'
import type { Words } from './philox'
import { philox, seedWords } from './philox'
import { normalAt, uniformAt } from './variates'

const hex = (words: Words) => words.map((word) => word.toString(16).padStart(8, '0')).join(' ')
const all = 0xffffffff

let wasm: InProcess
beforeAll(async () => {
  wasm = await instantiateInProcess(4 << 20)
})

function fill(kernel: 'fillNormals' | 'fillUniforms', first: number, count: number, seed: number) {
  const out = wasm.allocate(count * 8)
  const [seedLow, seedHigh] = seedWords(seed)
  const scratch = wasm.allocate(128)
  wasm.call(kernel, { out, first, count, stream: 7, substream: 3, seedLow, seedHigh, scratch })
  return wasm.float64(out, count)
}

describe('philox', () => {
  it('gives the published answers', () => {
    expect(hex(philox([0, 0, 0, 0], [0, 0]))).toBe('6627e8d5 e169c58d bc57ac4c 9b00dbd8')
    expect(hex(philox([all, all, all, all], [all, all]))).toBe('408f276d 41c83b0e a20bc7c6 6d5451fd')
    expect(hex(philox([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0]))).toBe(
      'd16cfe09 94fdcceb 5001e420 24126ea1',
    )
  })
})

describe('variates in bulk', () => {
  const seed = 2 ** 45 + 12345
  const stream = { seed: seedWords(seed), stream: 7, substream: 3 }

  it('are the twin’s uniform variates to the bit, also beyond 2^32', () => {
    for (const first of [0, 5, 2 ** 33 - 7, 2 ** 40 + 3]) {
      const numbers = fill('fillUniforms', first, 41, seed)
      for (let i = 0; i < 41; i++) expect(numbers[i]).toBe(uniformAt(first + i, stream))
    }
  })

  it('are the twin’s normal variates to rounding', () => {
    for (const first of [0, 3, 2 ** 34 - 7]) {
      const numbers = fill('fillNormals', first, 67, seed)
      for (let i = 0; i < 67; i++) expect(numbers[i]).toBeCloseTo(normalAt(first + i, stream), 14)
    }
  })

  it('do not depend on where a stretch is cut', () => {
    const whole = fill('fillNormals', 0, 300, 1).slice()
    const parts = [fill('fillNormals', 0, 37, 1), fill('fillNormals', 37, 100, 1), fill('fillNormals', 137, 163, 1)]
    expect(Array.from(parts.flatMap((part) => Array.from(part)))).toEqual(Array.from(whole))
  })

  it('have the moments of their distributions, within 4 standard errors', () => {
    const count = 200_000
    const normals = fill('fillNormals', 0, count, 99)
    const moment = (power: number) => normals.reduce((sum, z) => sum + z ** power, 0) / count
    // Var(z^k) = ⟨z^2k⟩ - ⟨z^k⟩²
    expect(Math.abs(moment(1))).toBeLessThan(4 / Math.sqrt(count))
    expect(Math.abs(moment(2) - 1)).toBeLessThan(4 * Math.sqrt(2 / count))
    expect(Math.abs(moment(4) - 3)).toBeLessThan(4 * Math.sqrt(96 / count))
    expect(Math.abs(moment(6) - 15)).toBeLessThan(4 * Math.sqrt(10170 / count))
    let product = 0
    for (let i = 0; i < count; i += 2) product += normals[i] * normals[i + 1]
    expect(Math.abs(product / (count / 2))).toBeLessThan(4 / Math.sqrt(count / 2))
    const uniforms = fill('fillUniforms', 0, count, 99)
    const mean = uniforms.reduce((sum, u) => sum + u, 0) / count
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 / Math.sqrt(12 * count))
  })
})
