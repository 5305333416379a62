import {
  AddEquation,
  Color,
  CustomBlending,
  HalfFloatType,
  OneFactor,
  OneMinusSrcColorFactor,
  type PerspectiveCamera,
  type Scene,
  ShaderMaterial,
  Vector2,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three'
import { FullScreenQuad } from 'three/examples/jsm/postprocessing/Pass.js'
import { UnrealBloomPass } from 'three/examples/jsm/postprocessing/UnrealBloomPass.js'
import { GLOW_LAYER } from './pointCloud'

const COMPOSE_VERTEX = /* glsl */ `
varying vec2 vUv;
void main() {
  vUv = uv;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}
`

const COMPOSE_FRAGMENT = /* glsl */ `
uniform sampler2D glow;
uniform float exposure;
varying vec2 vUv;

/** Interleaved gradient noise (Jimenez 2014): breaks the bands that eight bits make of a faint gradient. */
float noise(vec2 pixel) {
  return fract(52.9829189 * fract(dot(pixel, vec2(0.06711056, 0.00583715))));
}

void main() {
  vec3 light = 1.0 - exp(-exposure * texture2D(glow, vUv).rgb);
  vec3 shown = pow(light, vec3(1.0 / 1.9));
  gl_FragColor = vec4(shown + (noise(gl_FragCoord.xy) - 0.5) / 255.0, 1.0);
}
`

/**
 * Bloom at the price of one textured rectangle. What glows is drawn a second time, as light in linear half floats, into
 * a coarse image; three.js's UnrealBloomPass blurs that; the result is laid over the finished picture. Nothing passes
 * through a buffer of the canvas's own size, which is what makes the usual chain slow without a graphics processor.
 */
export class Glow {
  private readonly target = new WebGLRenderTarget(16, 16, { type: HalfFloatType, depthBuffer: false })
  private readonly bloom = new UnrealBloomPass(new Vector2(16, 16), 0.5, 0.75, 0)
  private readonly compose = new ShaderMaterial({
    uniforms: { glow: { value: this.target.texture }, exposure: { value: 1 } },
    vertexShader: COMPOSE_VERTEX,
    fragmentShader: COMPOSE_FRAGMENT,
    depthTest: false,
    depthWrite: false,
    transparent: true,
    toneMapped: false,
    blending: CustomBlending,
    blendEquation: AddEquation,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcColorFactor,
  })
  private readonly rectangle = new FullScreenQuad(this.compose)
  private readonly black = new Color(0)
  private readonly ground = new Color()

  constructor() {
    this.bloom.renderToScreen = false
    this.target.texture.generateMipmaps = false
  }

  /** Whether this renderer can draw into half floats, which the blur needs. */
  static isPossible(renderer: WebGLRenderer): boolean {
    return renderer.extensions.has('EXT_color_buffer_float') || renderer.extensions.has('EXT_color_buffer_half_float')
  }

  /** Size of the coarse image in its own pixels. */
  setSize(width: number, height: number): void {
    const columns = Math.max(16, Math.round(width))
    const rows = Math.max(16, Math.round(height))
    if (this.target.width === columns && this.target.height === rows) return
    this.target.setSize(columns, rows)
    this.bloom.setSize(columns, rows)
  }

  /** Lays the glow of everything on the glow layer over what the canvas shows. */
  render(renderer: WebGLRenderer, scene: Scene, camera: PerspectiveCamera): void {
    const layers = camera.layers.mask
    const autoClear = renderer.autoClear
    renderer.getClearColor(this.ground)
    const alpha = renderer.getClearAlpha()
    const background = scene.background

    camera.layers.set(GLOW_LAYER)
    scene.background = null
    renderer.setClearColor(this.black, 1)
    renderer.autoClear = true
    renderer.setRenderTarget(this.target)
    renderer.render(scene, camera)
    this.bloom.render(renderer, this.target, this.target, 0, false)

    renderer.autoClear = false
    renderer.setRenderTarget(null)
    this.rectangle.render(renderer)

    renderer.autoClear = autoClear
    renderer.setClearColor(this.ground, alpha)
    scene.background = background
    camera.layers.mask = layers
  }

  dispose(): void {
    this.target.dispose()
    this.bloom.dispose()
    this.compose.dispose()
    this.rectangle.dispose()
  }
}
