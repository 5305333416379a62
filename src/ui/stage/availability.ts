import type { WebGLRenderer } from 'three'

let known: boolean | undefined

/** Whether this browser can draw with WebGL 2 right now; asked once, with a context that is given back at once. */
export function webglAvailable(): boolean {
  if (known !== undefined) return known
  try {
    const context = document.createElement('canvas').getContext('webgl2')
    known = context !== null
    context?.getExtension('WEBGL_lose_context')?.loseContext()
  } catch {
    known = false
  }
  return known
}

/** Whether the renderer runs on the processor, as it does without a graphics card or in a virtual machine. */
export function isSoftware(renderer: WebGLRenderer): boolean {
  const context = renderer.getContext()
  const detailed = context.getExtension('WEBGL_debug_renderer_info')
  const name: unknown = context.getParameter(detailed ? detailed.UNMASKED_RENDERER_WEBGL : context.RENDERER)
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(String(name))
}
