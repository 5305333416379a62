import { callerOf } from './exports'
import { compiledOnce } from './module'

/** The kernels that paint points where there is no graphics processor: a module of their own (assembly/painting.ts), which nobody else waits for. */
export const paintingArguments = {
  paintPoints: {
    view: 'i32',
    count: 'i32',
    positions: 'i32',
    colours: 'i32',
    light: 'i32',
    order: 'i32',
    tables: 'i32',
    sums: 'i32',
  },
  paintedBytes: { sums: 'i32', pixels: 'i32', out: 'i32' },
} as const

/** Puts the call of one of them together. */
export const callPainting = /* @__PURE__ */ callerOf(paintingArguments)

/** Their compiled module. @throws UnsupportedError where the engine has no SIMD */
export const { load: loadPainting, adopt: adoptPainting } = /* @__PURE__ */ compiledOnce(
  () => new URL('./painting.wasm', import.meta.url),
)
