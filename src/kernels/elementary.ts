import { loadModule, obtainMemory } from './module'

/**
 * The elementary functions whose digits are the same in every engine. Whatever enters a result, a file or a checksum takes
 * these; `Math.exp` and its kin, which fit this interface, too, are for pictures only. (+ − × ÷ and √ are exact everywhere and need no stand-in.)
 */
export interface ElementaryFunctions {
  readonly exp: (x: number) => number
  readonly expm1: (x: number) => number
  /** Natural logarithm. */
  readonly log: (x: number) => number
  readonly log1p: (x: number) => number
  readonly sin: (x: number) => number
  readonly cos: (x: number) => number
  readonly tan: (x: number) => number
  readonly asin: (x: number) => number
  readonly acos: (x: number) => number
  readonly atan: (x: number) => number
  /** Angle of the point (x, y) from the x axis, −π to π. */
  readonly atan2: (y: number, x: number) => number
  readonly sinh: (x: number) => number
  readonly cosh: (x: number) => number
  readonly tanh: (x: number) => number
  readonly cbrt: (x: number) => number
  readonly pow: (base: number, exponent: number) => number
}

/** Bytes that the compiler's constant tables and the control block take: the least the module runs on. */
export const leastBytes = 2 * 65536

/** The elementary functions of a private instance of the kernel module, on a small memory of its own. */
export function elementaryFunctions(module: WebAssembly.Module, memory: WebAssembly.Memory): ElementaryFunctions {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } })
  return exports as unknown as ElementaryFunctions
}

let loaded: Promise<ElementaryFunctions> | undefined

/** The elementary functions of the compiled module, made once per thread; with or without cross-origin isolation. */
export function loadElementary(): Promise<ElementaryFunctions> {
  loaded ??= Promise.all([loadModule(), obtainMemory(leastBytes)])
    .then(([module, memory]) => elementaryFunctions(module, memory))
    .catch((error: unknown) => {
      // A failed download must not be remembered.
      loaded = undefined
      throw error
    })
  return loaded
}
