let compiled: Promise<WebAssembly.Module> | undefined

/** The compiled module; compiled once per page or process. */
export function loadModule(): Promise<WebAssembly.Module> {
  compiled ??= compile().catch((error: unknown) => {
    // A failed download must not be remembered: the next run may find the network back.
    compiled = undefined
    throw error
  })
  return compiled
}

async function compile(): Promise<WebAssembly.Module> {
  const url = new URL('./kernels.wasm', import.meta.url)
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

/** A memory of at least the given size, shared between threads. @throws RangeError when the machine cannot provide it */
export function createMemory(bytes: number): WebAssembly.Memory {
  const pages = Math.ceil(bytes / 65536)
  return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true })
}
