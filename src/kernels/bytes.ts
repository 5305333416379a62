/** The kernels as they are in their file, for whoever says which ones computed. */
export async function kernelBytes(): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(new URL('./kernels.wasm', import.meta.url))
  if (!response.ok) throw new Error(`the kernels could not be loaded: ${response.status} ${response.statusText}`)
  return new Uint8Array(await response.arrayBuffer())
}
