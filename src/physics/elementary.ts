/**
 * The elementary functions that a calculation may use. Where digits must not depend on the engine they come from the WebAssembly
 * module (`instantiateInProcess().kernels` fits this interface); `Math` fits it, too, and serves where they need not.
 */
export interface ElementaryFunctions {
  exp(x: number): number
  expm1(x: number): number
  log(x: number): number
  log1p(x: number): number
  sin(x: number): number
  cos(x: number): number
  tan(x: number): number
  asin(x: number): number
  acos(x: number): number
  atan(x: number): number
  sinh(x: number): number
  cosh(x: number): number
  tanh(x: number): number
  cbrt(x: number): number
  pow(x: number, y: number): number
}
