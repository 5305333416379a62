import {
  AddEquation,
  AdditiveBlending,
  BufferAttribute,
  BufferGeometry,
  CustomBlending,
  DynamicDrawUsage,
  Group,
  NormalBlending,
  OneFactor,
  OneMinusSrcAlphaFactor,
  Points,
  ShaderMaterial,
  Sphere,
} from 'three'
import type { Ground } from './ground'
import { GLOW_FRAGMENT, GLOW_VERTEX, INK_FRAGMENT, INK_VERTEX, LIGHT_FRAGMENT, LIGHT_VERTEX } from './pointShaders'

/** Objects on this layer are seen by the pass that makes the glow, and by no other. */
export const GLOW_LAYER = 1

/** How the points of a cloud look; `count` entries each. */
export interface PointAppearance {
  readonly count: number
  /** sRGB bytes, 3 per point: colour of the light on a dark ground. */
  readonly tints: Uint8Array<ArrayBuffer>
  /** sRGB bytes, 3 per point: colour on a light ground. */
  readonly inks: Uint8Array<ArrayBuffer>
  /** 0 … 1, how bright a point is among its fellows: its size, its halo, and the order of its trail. */
  readonly light: Float32Array<ArrayBuffer>
  /** What each point gives to the glow: 1 glows by itself, 0 not at all. Some thousand points that glow are plenty. */
  readonly flux: Float32Array<ArrayBuffer>
}

/** More points than this are drawn fainter each, so that density shows instead of one white patch. */
const UNCROWDED = 2500

/** How faint each of so many points is, against one among few. */
export const crowdOf = (count: number) => Math.min(1, Math.max(0.22, Math.sqrt(UNCROWDED / Math.max(1, count))))

/** Indices of all points, the brightest first; of equally bright ones the earlier first. */
export function brightestFirst(light: ArrayLike<number>): Uint32Array<ArrayBuffer> {
  const order = Uint32Array.from({ length: light.length }, (_, index) => index)
  return order.sort((a, b) => (light[b] ?? 0) - (light[a] ?? 0) || a - b)
}

/**
 * Up to some 100 000 soft round points that read their positions in place: `show` takes the newest xyz array, which may
 * lie in shared memory and may be another array each time. Points with non-finite coordinates are not drawn.
 */
export class PointCloud {
  readonly object = new Group()
  private readonly geometry = new BufferGeometry()
  /** The same points, but only those that glow. */
  private readonly glowing = new BufferGeometry()
  private readonly lightMaterial: ShaderMaterial
  private readonly inkMaterial: ShaderMaterial
  private readonly glowMaterial: ShaderMaterial
  private readonly points: Points<BufferGeometry, ShaderMaterial>
  private positions: BufferAttribute | undefined
  private shown: Float32Array | undefined

  /** `reference`: distance from the camera at which points have their nominal size, in world units. */
  constructor(appearance: PointAppearance, reference: number) {
    const uniforms = {
      pixelRatio: { value: 1 },
      reference: { value: reference },
      crowd: { value: crowdOf(appearance.count) },
    }
    const common = { depthTest: false, depthWrite: false, transparent: true, toneMapped: false } as const
    this.lightMaterial = new ShaderMaterial({
      ...common,
      uniforms,
      vertexShader: LIGHT_VERTEX,
      fragmentShader: LIGHT_FRAGMENT,
      // Light adds up as additive blending has it where it is faint, and never clips to flat white.
      blending: CustomBlending,
      blendEquation: AddEquation,
      blendSrc: OneFactor,
      blendDst: OneMinusSrcAlphaFactor,
    })
    this.inkMaterial = new ShaderMaterial({
      ...common,
      uniforms,
      vertexShader: INK_VERTEX,
      fragmentShader: INK_FRAGMENT,
      blending: NormalBlending,
    })
    this.glowMaterial = new ShaderMaterial({
      ...common,
      uniforms: { ...uniforms, coarseness: { value: 0.25 }, gain: { value: 1 } },
      vertexShader: GLOW_VERTEX,
      fragmentShader: GLOW_FRAGMENT,
      blending: AdditiveBlending,
      premultipliedAlpha: true,
    })
    this.geometry.setAttribute('tint', new BufferAttribute(appearance.tints, 3, true))
    this.geometry.setAttribute('ink', new BufferAttribute(appearance.inks, 3, true))
    this.geometry.setAttribute('light', new BufferAttribute(appearance.light, 1))
    this.geometry.setAttribute('flux', new BufferAttribute(appearance.flux, 1))
    // The brightest last: they stand out of a crowd.
    this.geometry.setIndex(new BufferAttribute(brightestFirst(appearance.light).reverse(), 1))
    this.geometry.setDrawRange(0, appearance.count)
    this.points = new Points(this.geometry, this.lightMaterial)
    for (const name of ['tint', 'light', 'flux']) this.glowing.setAttribute(name, this.geometry.getAttribute(name))
    const alight = Uint32Array.from({ length: appearance.count }, (_, k) => k).filter(
      (k) => (appearance.flux[k] ?? 0) > 0,
    )
    this.glowing.setIndex(new BufferAttribute(alight, 1))
    const glow = new Points(this.glowing, this.glowMaterial)
    glow.layers.set(GLOW_LAYER)
    // Everywhere and never culled: a real bounding sphere would have to be found anew for every frame, and a single
    // non-finite point would spoil it.
    const everywhere = new Sphere(undefined, Number.POSITIVE_INFINITY)
    this.geometry.boundingSphere = everywhere
    this.glowing.boundingSphere = everywhere
    this.points.frustumCulled = false
    glow.frustumCulled = false
    this.object.add(this.points, glow)
  }

  /** Draws these positions from now on; they are uploaded again with every call and never copied or written to. */
  show(positions: Float32Array): void {
    if (this.positions === undefined || this.shown?.length !== positions.length) {
      this.positions = new BufferAttribute(positions, 3)
      this.positions.setUsage(DynamicDrawUsage)
      for (const each of [this.geometry, this.glowing]) each.setAttribute('position', this.positions)
    }
    this.positions.array = positions
    this.positions.needsUpdate = true
    this.shown = positions
  }

  /** The tints and inks of the appearance have been written to in place. */
  recoloured(): void {
    for (const name of ['tint', 'ink']) this.geometry.getAttribute(name).needsUpdate = true
  }

  setGround(ground: Ground): void {
    this.points.material = ground.dark ? this.lightMaterial : this.inkMaterial
  }

  /** `pixelRatio`: drawn pixels per CSS pixel; `glow` and `glowGain`: see StageHub. */
  setResolution(pixelRatio: number, glow: number, glowGain: number): void {
    setUniform(this.lightMaterial, 'pixelRatio', pixelRatio)
    setUniform(this.glowMaterial, 'coarseness', glow)
    setUniform(this.glowMaterial, 'gain', glowGain)
  }

  /** Whether its points are drawn; whether they are or not, they glow. */
  set drawn(drawn: boolean) {
    this.points.visible = drawn
  }

  dispose(): void {
    this.geometry.dispose()
    this.glowing.dispose()
    this.lightMaterial.dispose()
    this.inkMaterial.dispose()
    this.glowMaterial.dispose()
  }
}

function setUniform(material: ShaderMaterial, name: 'pixelRatio' | 'coarseness' | 'gain', value: number): void {
  const uniform = material.uniforms[name]
  if (uniform) uniform.value = value
}
