/** The browser lacks something that nothing can be computed without. */
export class UnsupportedError extends Error {
  override readonly name = 'UnsupportedError'
  constructor() {
    super(
      'This browser cannot compute here: it has no WebAssembly SIMD. Chrome and Edge have it from version 91, Firefox from 89, Safari from 16.4. Parameters, explanations and formulas (key I) can be read all the same.',
    )
  }
}

/** A module of one function, () → v128: i32.const 0, i8x16.splat. It is valid where there is SIMD. */
const needsSimd = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0],
  ...[1, 5, 1, 96, 0, 1, 123],
  ...[3, 2, 1, 0],
  ...[10, 8, 1, 6, 0, 65, 0, 253, 15, 11],
)

const supported = () => typeof WebAssembly === 'object' && WebAssembly.validate(needsSimd)

/** A module that is compiled once per page or process. */
export function compiledOnce(at: () => URL) {
  let compiled: Promise<WebAssembly.Module> | undefined
  return {
    load: (): Promise<WebAssembly.Module> => {
      compiled ??= compileAt(at()).catch((error: unknown) => {
        // A failed download must not be remembered: the next run may find the network back.
        compiled = undefined
        throw error
      })
      return compiled
    },
    /** Takes over what another thread has compiled. */
    adopt: (module: WebAssembly.Module): void => {
      compiled ??= Promise.resolve(module)
    },
  }
}

/** The module of the labs' kernels. `loadModule` throws UnsupportedError where the engine has no SIMD. */
export const { load: loadModule, adopt: adoptModule } = /* @__PURE__ */ compiledOnce(
  () => new URL('./kernels.wasm', import.meta.url),
)

/** Compiles the module at an address: of a page, or a file. @throws UnsupportedError */
async function compileAt(url: URL): Promise<WebAssembly.Module> {
  if (!supported()) throw new UnsupportedError()
  if (url.protocol === 'file:') {
    const { readFile } = process.getBuiltinModule('node:fs/promises')
    return WebAssembly.compile(await readFile(url))
  }
  return compileResponse(await fetch(url))
}

/**
 * Compiles what a server sent. Only as `application/wasm` may it be compiled while it arrives; from a server that calls it something
 * else it is taken whole.
 */
export async function compileResponse(response: Response): Promise<WebAssembly.Module> {
  if (!response.ok) throw new Error(`the kernels could not be loaded: ${response.status} ${response.statusText}`)
  const type = response.headers.get('content-type')
  if (type === 'application/wasm') return WebAssembly.compileStreaming(response)
  return WebAssembly.compile(await response.arrayBuffer())
}

const pageBytes = 65536
/** What 32-bit pointers reach: more cannot be had later either. */
const mostBytes = 2 ** 32
/** Pauses, in ms, before a memory that could not be had is asked for again. */
const pauses = [50, 200, 500]

/** Bytes that a memory of at least the given size has: memories come in pages. */
export const memoryBytes = (bytes: number): number => Math.ceil(bytes / pageBytes) * pageBytes

/**
 * A memory of at least the given size, zeroed, shared between threads. Memories that nobody uses any more are given back by the
 * collector, and their address space a little after that: where one cannot be had at once, it may be there a moment later.
 * @throws RangeError when the machine cannot provide it
 */
export async function obtainMemory(bytes: number): Promise<WebAssembly.Memory> {
  const pages = memoryBytes(bytes) / pageBytes
  for (const pause of bytes > mostBytes ? [] : pauses) {
    try {
      return createMemory(pages)
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  return createMemory(pages)
}

const createMemory = (pages: number) => new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true })
