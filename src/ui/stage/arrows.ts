import {
  BufferAttribute,
  Color,
  DynamicDrawUsage,
  GLSL3,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  LineSegments,
  NormalBlending,
  ShaderMaterial,
} from 'three'
import type { Ground } from './ground'

/** CSS pixels: an arrow's head, and what is too short to have one. */
const HEAD = 5

/** Up to so many arrows each is as strong as it can be; more are fainter, so that where they are dense something is left to be seen. */
const FEW = 200

/** A shaft and the two barbs of its head, as ends of three lines: 0 where it starts, 1 at its tip, ±2 the ends of the barbs. */
const CORNERS = Float32Array.of(0, 1, 1, 2, 1, -2)

const VERTEX = /* glsl */ `
in float corner;
in vec3 start;
in vec3 vector;
/** World units per unit of the vectors. */
uniform float reach;
/** Of the stage, CSS pixels. */
uniform vec2 size;
out float vAlong;

void main() {
  vec4 from = projectionMatrix * modelViewMatrix * vec4(start, 1.0);
  vec4 tip = projectionMatrix * modelViewMatrix * vec4(start + reach * vector, 1.0);
  vec2 shaft = (tip.xy / tip.w - from.xy / from.w) * 0.5 * size;
  float pixels = length(shaft);
  vAlong = corner == 0.0 ? 0.0 : 1.0;
  gl_Position = corner == 0.0 ? from : tip;
  if (abs(corner) > 1.5) {
    vec2 along = pixels > 0.0 ? shaft / pixels : vec2(0.0);
    vec2 across = vec2(-along.y, along.x) * sign(corner);
    vec2 barb = min(${HEAD.toFixed(1)}, 0.5 * pixels) * (0.5 * across - along);
    gl_Position.xy += barb * 2.0 / size * tip.w;
  }
  // What is behind the camera has no place on the screen.
  if (from.w <= 0.0 || tip.w <= 0.0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
`

const FRAGMENT = /* glsl */ `
uniform vec3 ink;
uniform float strength;
in float vAlong;
out vec4 colour;

void main() {
  colour = vec4(ink, strength * mix(0.2, 0.8, vAlong));
}
`

/** An arrow at each of some points of the world, with heads of constant size on the screen. */
export class Arrows {
  readonly object: LineSegments<InstancedBufferGeometry, ShaderMaterial>
  private readonly starts: InstancedBufferAttribute
  private readonly vectors: InstancedBufferAttribute
  private readonly ink = new Color()

  /** @param chosen which points of those that it is shown have an arrow */
  constructor(private readonly chosen: Uint32Array) {
    const geometry = new InstancedBufferGeometry()
    geometry.setAttribute('corner', new BufferAttribute(CORNERS, 1))
    this.starts = new InstancedBufferAttribute(new Float32Array(3 * chosen.length), 3)
    this.vectors = new InstancedBufferAttribute(new Float32Array(3 * chosen.length), 3)
    for (const each of [this.starts, this.vectors]) each.setUsage(DynamicDrawUsage)
    geometry.setAttribute('start', this.starts)
    geometry.setAttribute('vector', this.vectors)
    geometry.setDrawRange(0, CORNERS.length)
    geometry.instanceCount = chosen.length
    this.object = new LineSegments(
      geometry,
      new ShaderMaterial({
        glslVersion: GLSL3,
        uniforms: {
          reach: { value: 0 },
          size: { value: [1, 1] },
          ink: { value: this.ink },
          strength: { value: Math.min(1, Math.sqrt(FEW / Math.max(1, chosen.length))) },
        },
        vertexShader: VERTEX,
        fragmentShader: FRAGMENT,
        depthTest: false,
        depthWrite: false,
        transparent: true,
        toneMapped: false,
        blending: NormalBlending,
      }),
    )
    this.object.frustumCulled = false
    // Points have colours that mean something: they stand above their arrows.
    this.object.renderOrder = -1
  }

  /**
   * @param positions of all points, shape (n, 3) @param vectors shape (n, 3)
   * One without a place or a vector has no arrow.
   */
  show(positions: Float32Array, vectors: Float32Array): void {
    for (const [attribute, values] of [
      [this.starts, positions],
      [this.vectors, vectors],
    ] as const) {
      for (let arrow = 0; arrow < this.chosen.length; arrow++) {
        const from = 3 * this.chosen[arrow]
        for (let axis = 0; axis < 3; axis++) attribute.array[3 * arrow + axis] = values[from + axis]
      }
      attribute.needsUpdate = true
    }
  }

  /** @param reach world units per unit of the vectors @param width @param height of the stage, CSS pixels */
  setScale(reach: number, width: number, height: number): void {
    const { uniforms } = this.object.material
    uniforms.reach.value = reach
    uniforms.size.value = [width, height]
  }

  setGround({ dark }: Ground): void {
    if (dark) this.ink.setRGB(0.8, 0.9, 1)
    else this.ink.setRGB(0.06, 0.09, 0.14)
  }

  dispose(): void {
    this.object.geometry.dispose()
    this.object.material.dispose()
  }
}
