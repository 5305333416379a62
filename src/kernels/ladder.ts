import { callerOf } from './exports'
import { compiledOnce } from './module'

/** The kernels of the speed ladder, which no run needs: a module of their own (assembly/ladder.ts), fetched when somebody climbs. */
export const ladderArguments = {
  copyBytes: { from: 'i32', to: 'i32', bytes: 'i32', times: 'i32' },
  encountersScalar: { inputs: 'i32', outputs: 'i32', count: 'i32', setup: 'i32', scratch: 'i32' },
  msdScalar: {
    positions: 'i32',
    particles: 'i32',
    perBlock: 'i32',
    dimensions: 'i32',
    frames: 'i32',
    lags: 'i32',
    lagCount: 'i32',
    out: 'i32',
  },
  multiplyAdds: { times: 'i32', factor: 'f64', term: 'f64' },
  pairsScalar: {
    x: 'i32',
    y: 'i32',
    z: 'i32',
    mass: 'i32',
    count: 'i32',
    softeningSquared: 'f64',
    constant: 'f64',
    first: 'i32',
    last: 'i32',
    ax: 'i32',
    ay: 'i32',
    az: 'i32',
  },
  pairsVector: {
    x: 'i32',
    y: 'i32',
    z: 'i32',
    mass: 'i32',
    count: 'i32',
    softeningSquared: 'f64',
    constant: 'f64',
    first: 'i32',
    last: 'i32',
    ax: 'i32',
    ay: 'i32',
    az: 'i32',
  },
  samplesScalar: { settings: 'i32', blocks: 'i32', perBlock: 'f64', out: 'i32', stride: 'i32' },
} as const

/** Puts the call of a kernel of the ladder together. */
export const callLadder = /* @__PURE__ */ callerOf(ladderArguments)

/** Their compiled module. @throws UnsupportedError where the engine has no SIMD */
export const { load: loadLadder } = /* @__PURE__ */ compiledOnce(() => new URL('./ladder.wasm', import.meta.url))
