import { NoBlending, ShaderMaterial, SRGBColorSpace, Vector2, type WebGLRenderer, WebGLRenderTarget } from 'three'
import { FullScreenQuad } from 'three/examples/jsm/postprocessing/Pass.js'
import { RECTANGLE_VERTEX } from './blur'

const COPY_FRAGMENT = /* glsl */ `
uniform sampler2D picture;
varying vec2 vUv;
void main() {
  gl_FragColor = vec4(texture2D(picture, vUv).rgb, 1.0);
}
`

/**
 * A picture that is drawn beside the canvas and put on it when it is finished. Without a graphics processor the browser reads the canvas back whenever it
 * has been drawn on, and the page stands still until all of it is drawn: on two cores that compute, up to a tenth of a second. Reading a
 * copy of something finished is quick.
 */
export class Aside {
  private readonly size = new Vector2()
  private readonly picture = newPicture()
  private readonly copy = new ShaderMaterial({
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
    blending: NoBlending,
    uniforms: { picture: { value: this.picture.texture } },
    vertexShader: RECTANGLE_VERTEX,
    fragmentShader: COPY_FRAGMENT,
  })
  private readonly rectangle = new FullScreenQuad(this.copy)
  private due: ReturnType<typeof setTimeout> | undefined
  private finished: WebGLSync | undefined
  /** Whether anything has been drawn on it. */
  private drawn = false

  constructor(private readonly renderer: WebGLRenderer) {}

  private get context() {
    return this.renderer.getContext() as WebGL2RenderingContext
  }

  /**
   * Draws the next picture by `paint`, as large as the canvas, as soon as the page has shown what it has: whoever reads the canvas back waits for
   * all that was asked for before.
   */
  draw(paint: (target: WebGLRenderTarget) => void): void {
    this.forget()
    this.due = setTimeout(() => {
      this.due = undefined
      const { x, y } = this.renderer.getDrawingBufferSize(this.size)
      this.picture.setSize(x, y)
      paint(this.picture)
      this.drawn = true
      this.finished = this.context.fenceSync(this.context.SYNC_GPU_COMMANDS_COMPLETE, 0) ?? undefined
      this.context.flush()
    })
  }

  /** `finished`: it waits to be shown. `drawing`: it is on its way. */
  get state(): 'none' | 'drawing' | 'finished' {
    if (!this.finished) return this.due === undefined ? 'none' : 'drawing'
    const { context } = this
    // A lost context never finishes anything, and says that it has.
    return context.getSyncParameter(this.finished, context.SYNC_STATUS) === context.UNSIGNALED ? 'drawing' : 'finished'
  }

  /** Puts the finished picture on the canvas. */
  show(): void {
    this.forget()
    this.renderer.setRenderTarget(null)
    this.rectangle.render(this.renderer)
  }

  /** Puts the last picture on the canvas, which has another size now: the next one takes its time. @returns whether there is a finished one */
  repeat(): boolean {
    if (!this.drawn || this.state === 'drawing') return false
    this.show()
    return true
  }

  /** Whatever is on its way will not be shown. */
  forget(): void {
    clearTimeout(this.due)
    this.due = undefined
    if (this.finished) this.context.deleteSync(this.finished)
    this.finished = undefined
  }

  dispose(): void {
    this.forget()
    this.picture.dispose()
    this.copy.dispose()
    this.rectangle.dispose()
  }
}

/** Something to draw on whose colours are the canvas's: only of what is shown to somebody does three take colours as they are. */
function newPicture(): WebGLRenderTarget {
  const picture = new WebGLRenderTarget(1, 1, { colorSpace: SRGBColorSpace })
  return Object.assign(picture, { isXRRenderTarget: true })
}
