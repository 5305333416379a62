import {
  Color,
  NoBlending,
  type PerspectiveCamera,
  type Scene,
  ShaderMaterial,
  Vector3,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three'
import { FullScreenQuad } from 'three/examples/jsm/postprocessing/Pass.js'
import { Blur, RECTANGLE_VERTEX } from './blur'
import type { Ground } from './ground'
import { GLOW_LAYER } from './pointCloud'

const DEVELOP_FRAGMENT = /* glsl */ `
uniform sampler2D glow;
uniform vec3 ground;
uniform float exposure;
varying vec2 vUv;

/** The brightest that a glow becomes, whatever shines in it, in linear light; it keeps its hue. */
const float LIMIT = 0.55;

/** Interleaved gradient noise (Jimenez 2014): breaks the bands that eight bits make of a faint gradient. */
float noise(vec2 pixel) {
  return fract(52.9829189 * fract(dot(pixel, vec2(0.06711056, 0.00583715))));
}

void main() {
  vec3 given = texture2D(glow, vUv).rgb;
  float most = max(given.r, max(given.g, given.b));
  vec3 light = most > 0.0 ? given * (LIMIT * (1.0 - exp(-exposure * most / LIMIT)) / most) : vec3(0.0);
  vec3 shown = pow(light, vec3(1.0 / 1.6));
  vec3 grain = vec3(noise(gl_FragCoord.xy), noise(gl_FragCoord.yx + 17.0), noise(gl_FragCoord.xy + 43.0)) - 0.5;
  gl_FragColor = vec4(1.0 - (1.0 - ground) * (1.0 - shown) + grain / 255.0, 1.0);
}
`

const COPY_FRAGMENT = /* glsl */ `
uniform sampler2D developed;
varying vec2 vUv;
void main() {
  gl_FragColor = texture2D(developed, vUv);
}
`

const FLAT = { depthTest: false, depthWrite: false, toneMapped: false, blending: NoBlending } as const

/**
 * Bloom at the price of one plainly textured rectangle. What glows is drawn by itself, as light in linear half floats,
 * into a coarse image, blurred there, and developed, still coarse, into eight bits on the ground's colour; that is what
 * the picture begins with instead of a flat background. Nothing passes through a half-float buffer of the canvas's own
 * size: in software WebGL at 1280 × 720 reading one costs three times as much as reading eight bits, and a tone curve at
 * full size as much again.
 */
export class Glow {
  private readonly blur = new Blur(0.95)
  private readonly developed = new WebGLRenderTarget(16, 16, { depthBuffer: false })
  private readonly develop = new ShaderMaterial({
    ...FLAT,
    uniforms: {
      glow: { value: this.blur.blurred.texture },
      ground: { value: new Vector3() },
      exposure: { value: 3 },
    },
    vertexShader: RECTANGLE_VERTEX,
    fragmentShader: DEVELOP_FRAGMENT,
  })
  private readonly copy = new ShaderMaterial({
    ...FLAT,
    uniforms: { developed: { value: this.developed.texture } },
    vertexShader: RECTANGLE_VERTEX,
    fragmentShader: COPY_FRAGMENT,
  })
  private readonly rectangle = new FullScreenQuad(this.copy)
  private readonly clearColour = new Color()
  /** Drawn frames since the glow was made; infinite when there is none of the right size and ground. */
  private age = Number.POSITIVE_INFINITY

  /** Whether this renderer can draw into half floats, which the blur needs. */
  static isPossible(renderer: WebGLRenderer): boolean {
    return renderer.extensions.has('EXT_color_buffer_float') || renderer.extensions.has('EXT_color_buffer_half_float')
  }

  /** Size of the coarse image in its own pixels. */
  setSize(width: number, height: number): void {
    const columns = Math.max(8, Math.round(width / 2))
    const rows = Math.max(8, Math.round(height / 2))
    if (this.developed.width === columns && this.developed.height === rows) return
    this.blur.setSize(2 * columns, 2 * rows)
    this.developed.setSize(columns, rows)
    this.age = Number.POSITIVE_INFINITY
  }

  setGround(ground: Ground): void {
    const colour = this.develop.uniforms.ground?.value as Vector3 | undefined
    colour?.set(...ground.colour)
    this.age = Number.POSITIVE_INFINITY
  }

  /**
   * Fills the canvas, or `target`, with the ground and the glow of everything on the glow layer. With `every` above 1 the glow is
   * made anew on every so many calls only.
   */
  render(
    renderer: WebGLRenderer,
    scene: Scene,
    camera: PerspectiveCamera,
    every: number,
    target: WebGLRenderTarget | null,
  ): void {
    this.age++
    if (this.age >= every) {
      this.make(renderer, scene, camera)
      this.age = 0
    }
    renderer.autoClear = false
    this.rectangle.material = this.copy
    renderer.setRenderTarget(target)
    this.rectangle.render(renderer)
    renderer.autoClear = true
  }

  /** Whether the last glow belongs to an earlier frame than the picture. */
  get stale(): boolean {
    return this.age > 0
  }

  private make(renderer: WebGLRenderer, scene: Scene, camera: PerspectiveCamera): void {
    const layers = camera.layers.mask
    renderer.getClearColor(this.clearColour)
    const alpha = renderer.getClearAlpha()

    camera.layers.set(GLOW_LAYER)
    renderer.setClearColor(0, 1)
    renderer.setRenderTarget(this.blur.image)
    renderer.render(scene, camera)
    this.blur.render(renderer)

    renderer.autoClear = false
    this.rectangle.material = this.develop
    renderer.setRenderTarget(this.developed)
    this.rectangle.render(renderer)

    renderer.autoClear = true
    renderer.setClearColor(this.clearColour, alpha)
    camera.layers.mask = layers
  }

  dispose(): void {
    this.blur.dispose()
    this.developed.dispose()
    this.develop.dispose()
    this.copy.dispose()
    this.rectangle.dispose()
  }
}
