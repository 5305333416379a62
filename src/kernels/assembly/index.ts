// The one WebAssembly module: every kernel that TypeScript may call is exported from here and described in ../exports.ts.
export { barrier, cancelled } from './control'
export { atan2, cbrt, cos, exp, log, pow, sin } from './elementary'
export { philox, unitInterval } from './philox'
