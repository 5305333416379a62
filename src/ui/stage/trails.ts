import {
  AddEquation,
  BufferAttribute,
  BufferGeometry,
  CustomBlending,
  DynamicDrawUsage,
  GLSL3,
  LineSegments,
  NormalBlending,
  OneFactor,
  OneMinusSrcAlphaFactor,
  ShaderMaterial,
  Sphere,
} from 'three'
import type { Ground } from './ground'
import { brightestFirst, type PointAppearance } from './pointCloud'

/** Places that a trail remembers, and points that have one (the brightest). */
const FRAMES = 64
/** s: how far a trail reaches back. A longer gap between two frames counts as the second number, as a pause does. */
const SPAN = 4
const LONGEST_GAP = 0.25
const MOST_TRAILS = 2000

const VERTEX = /* glsl */ `
in vec3 tint;
uniform int head;
uniform int trails;
/** Frames that are drawn. */
uniform float reach;
out vec4 vColour;

void main() {
  int frame = gl_VertexID / trails;
  float age = float((head - frame + ${FRAMES}) % ${FRAMES}) / reach;
  float fade = max(1.0 - age, 0.0) * max(1.0 - age, 0.0);
  vColour = vec4(tint, fade);
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}
`

/** Where many trails cross on a dark ground they come to half their colour's light, and to no more. */
const FRAGMENT = /* glsl */ `
#define CROWDED 0.5
uniform float strength;
uniform float ink;
in vec4 vColour;
out vec4 colour;

void main() {
  float alpha = strength * vColour.a;
  colour = vec4(vColour.rgb * mix(alpha, 1.0, ink), mix(min(alpha / CROWDED, 1.0), alpha, ink));
}
`

/**
 * Where the brightest points have been: one buffer of the last 64 frames, used as a ring. A new frame overwrites the
 * oldest and uploads only itself. The segments' indices are stored twice over, so that whatever the ring's start the
 * segments from oldest to newest are one contiguous range and the gap between newest and oldest is never drawn.
 */
export class Trails {
  readonly object: LineSegments<BufferGeometry, ShaderMaterial>
  private readonly count: number
  private readonly chosen: Uint32Array
  private readonly history: Float32Array
  private readonly positions: BufferAttribute
  private readonly lightTints: BufferAttribute
  private readonly inkTints: BufferAttribute
  private head = -1
  private readonly times = new Float64Array(FRAMES)
  private clock = 0
  private lastTime = 0
  private most = FRAMES - 1

  /** `recoloured`: tints and inks of the appearance are written to in place, and a trail keeps those of its places. */
  constructor(
    private readonly appearance: PointAppearance,
    private readonly recoloured = false,
  ) {
    this.chosen = brightestFirst(appearance.light).slice(0, MOST_TRAILS)
    this.count = this.chosen.length
    this.history = new Float32Array(3 * FRAMES * this.count)
    this.positions = new BufferAttribute(this.history, 3)
    this.positions.setUsage(DynamicDrawUsage)
    this.lightTints = this.tints(appearance.tints)
    this.inkTints = this.tints(appearance.inks)
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', this.positions)
    geometry.setAttribute('tint', this.lightTints)
    geometry.setIndex(new BufferAttribute(segments(this.count), 1))
    geometry.setDrawRange(0, 0)
    geometry.boundingSphere = new Sphere(undefined, Number.POSITIVE_INFINITY)
    const material = new ShaderMaterial({
      glslVersion: GLSL3,
      uniforms: {
        head: { value: 0 },
        trails: { value: this.count },
        reach: { value: FRAMES - 1 },
        strength: { value: 0.4 },
        ink: { value: 0 },
      },
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      depthTest: false,
      depthWrite: false,
      transparent: true,
      toneMapped: false,
      blendEquation: AddEquation,
      blendSrc: OneFactor,
      blendDst: OneMinusSrcAlphaFactor,
    })
    this.object = new LineSegments(geometry, material)
    this.object.frustumCulled = false
    this.object.renderOrder = -1
  }

  private tints(bytes: Uint8Array): BufferAttribute {
    const tints = new Uint8Array(3 * FRAMES * this.count)
    for (let trail = 0; trail < this.count; trail++) {
      const from = 3 * (this.chosen[trail] ?? 0)
      tints.set(bytes.subarray(from, from + 3), 3 * trail)
    }
    for (let frame = 1; frame < FRAMES; frame++) tints.copyWithin(3 * frame * this.count, 0, 3 * this.count)
    return new BufferAttribute(tints, 3, true)
  }

  /**
   * Takes the positions (xyz triples of all points) at `time` (s). The newest place moves along with every call; a new
   * one is begun every sixteenth of a second, so that trails are as long on a slow computer as on a fast one.
   */
  record(positions: Float32Array, time: number): void {
    const first = this.head < 0
    this.clock += first ? 0 : Math.min(Math.max(time - this.lastTime, 0), LONGEST_GAP)
    this.lastTime = time
    const previous = 3 * this.count * Math.max(this.head, 0)
    if (first || this.clock - this.begun(0) >= SPAN / (FRAMES - 1)) {
      this.head = (this.head + 1) % FRAMES
      this.times[this.head] = this.clock
    }
    const row = 3 * this.count * this.head
    const history = this.history
    for (let trail = 0; trail < this.count; trail++) {
      const from = 3 * (this.chosen[trail] ?? 0)
      for (let axis = 0; axis < 3; axis++) {
        const value = positions[from + axis] ?? 0
        // A star that has lost its place leaves its trail where it ended.
        const kept = first ? 0 : (history[previous + 3 * trail + axis] ?? 0)
        history[row + 3 * trail + axis] = Number.isFinite(value) ? value : kept
      }
    }
    if (first)
      for (let frame = 1; frame < FRAMES; frame++) history.copyWithin(3 * this.count * frame, 0, 3 * this.count)
    else this.positions.addUpdateRange(row, 3 * this.count)
    this.positions.needsUpdate = true
    if (this.recoloured) this.tintRow(row, first)
    const uniform = this.object.material.uniforms.head
    if (uniform) uniform.value = this.head
    this.choose()
  }

  /** The newest places have the colours that their points have now; all of them where there were none before. */
  private tintRow(row: number, first: boolean): void {
    for (const [attribute, bytes] of [
      [this.lightTints, this.appearance.tints],
      [this.inkTints, this.appearance.inks],
    ] as const) {
      const tints = attribute.array
      for (let trail = 0; trail < this.count; trail++) {
        const from = 3 * (this.chosen[trail] ?? 0)
        for (let channel = 0; channel < 3; channel++) tints[row + 3 * trail + channel] = bytes[from + channel] ?? 0
      }
      if (first)
        for (let frame = 1; frame < FRAMES; frame++) tints.copyWithin(3 * this.count * frame, 0, 3 * this.count)
      // What is not drawn from is uploaded whole once it is.
      else if (this.object.geometry.getAttribute('tint') === attribute) attribute.addUpdateRange(row, 3 * this.count)
      attribute.needsUpdate = true
    }
  }

  /** When, on the trails' own clock, the place `age` places before the newest was begun. */
  private begun(age: number): number {
    return this.times[(this.head - age + FRAMES) % FRAMES] ?? 0
  }

  /** Draws only the newest parts of the trails: at most this fraction in (0, 1] of what the most trails would be. A few are cheap at full length. */
  setReach(fraction: number): void {
    const share = Math.min(1, (fraction * MOST_TRAILS) / Math.max(1, this.count))
    this.most = Math.max(2, Math.round(share * (FRAMES - 1)))
    if (this.head >= 0) this.choose()
  }

  private choose(): void {
    let reach = Math.min(2, this.most)
    while (reach < this.most && this.clock - this.begun(reach) < SPAN) reach++
    const uniform = this.object.material.uniforms.reach
    if (uniform) uniform.value = reach
    // The segment that would join the newest place to the oldest starts at `head`: begin after it.
    const start = this.head + FRAMES - reach
    this.object.geometry.setDrawRange(2 * this.count * start, 2 * this.count * reach)
  }

  /** Forgets where the points have been. */
  clear(): void {
    this.head = -1
    for (const each of [this.positions, this.lightTints, this.inkTints]) each.clearUpdateRanges()
    this.object.geometry.setDrawRange(0, 0)
  }

  setGround(ground: Ground): void {
    const { material, geometry } = this.object
    geometry.setAttribute('tint', ground.dark ? this.lightTints : this.inkTints)
    material.blending = ground.dark ? CustomBlending : NormalBlending
    if (material.uniforms.ink) material.uniforms.ink.value = ground.dark ? 0 : 1
    if (material.uniforms.strength) material.uniforms.strength.value = ground.dark ? 0.4 : 0.5
    material.needsUpdate = true
  }

  dispose(): void {
    this.object.geometry.dispose()
    this.object.material.dispose()
  }
}

/** Indices of the segments from frame k to frame k + 1 of every trail, for k = 0 … 2 · 64 − 1, modulo 64. */
function segments(count: number): Uint32Array<ArrayBuffer> {
  const indices = new Uint32Array(2 * (2 * FRAMES) * count)
  let at = 0
  for (let start = 0; start < 2 * FRAMES; start++) {
    const from = (start % FRAMES) * count
    const to = ((start + 1) % FRAMES) * count
    for (let trail = 0; trail < count; trail++) {
      indices[at++] = from + trail
      indices[at++] = to + trail
    }
  }
  return indices
}
