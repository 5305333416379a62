/**
 * The elementary functions whose digits are the same in every engine. Whatever enters a result, a file or a checksum takes
 * these; `Math.exp` and its kin are for pictures only. (+ − × ÷ and √ are exact everywhere and need no stand-in.)
 */
export interface ElementaryFunctions {
  readonly exp: (x: number) => number
  /** Natural logarithm. */
  readonly log: (x: number) => number
  readonly sin: (x: number) => number
  readonly cos: (x: number) => number
  /** Angle of the point (x, y) from the x axis, −π to π. */
  readonly atan2: (y: number, x: number) => number
  readonly pow: (base: number, exponent: number) => number
  readonly cbrt: (x: number) => number
}

/** Pages of 64 KiB that the compiler's constant tables and the control block take: the least the module runs on. */
const leastPages = 2

/**
 * Makes a private instance of the kernel module, on a small memory of its own, and hands out its elementary functions.
 * Costs well under a millisecond; works on any thread, with or without cross-origin isolation.
 */
export function elementaryFunctions(module: WebAssembly.Module): ElementaryFunctions {
  const memory = new WebAssembly.Memory({ initial: leastPages, maximum: leastPages, shared: true })
  const { exports } = new WebAssembly.Instance(module, { env: { memory } })
  return exports as unknown as ElementaryFunctions
}
