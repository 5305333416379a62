import { BufferAttribute, BufferGeometry, Color, NormalBlending, Points, ShaderMaterial } from 'three'
import type { Ground } from './ground'

const VERTEX = /* glsl */ `
uniform float pixelRatio;
uniform float radius;
varying float vRadius;
void main() {
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  vRadius = radius * pixelRatio;
  gl_PointSize = 2.0 * vRadius + 4.0 * pixelRatio;
}
`

const FRAGMENT = /* glsl */ `
uniform vec3 colour;
uniform float pixelRatio;
varying float vRadius;
void main() {
  float r = length(gl_PointCoord - 0.5) * (2.0 * vRadius + 4.0 * pixelRatio);
  float alpha = clamp(0.8 * pixelRatio + 0.5 - abs(r - vRadius), 0.0, 1.0);
  if (alpha <= 0.0) discard;
  gl_FragColor = vec4(colour, 0.95 * alpha);
}
`

/** A ring of constant size on the screen around one point of the world. */
export class Marker {
  readonly object: Points<BufferGeometry, ShaderMaterial>

  /** `radius` in CSS pixels. */
  constructor(radius: number) {
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(3), 3))
    this.object = new Points(
      geometry,
      new ShaderMaterial({
        uniforms: { pixelRatio: { value: 1 }, radius: { value: radius }, colour: { value: new Color() } },
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
    this.object.renderOrder = 1
    this.object.visible = false
  }

  /** Puts the ring at (x, y, z); hides it where that is no place. */
  place(x: number, y: number, z: number): void {
    this.object.visible = Number.isFinite(x + y + z)
    if (this.object.visible) this.object.position.set(x, y, z)
  }

  hide(): void {
    this.object.visible = false
  }

  setGround(ground: Ground): void {
    const colour = this.object.material.uniforms.colour?.value as Color | undefined
    // Raw channels: the shader writes what the screen shows.
    if (ground.dark) colour?.setRGB(0.45, 0.85, 1)
    else colour?.setRGB(0, 0.25, 0.6)
  }

  setPixelRatio(pixelRatio: number): void {
    const uniform = this.object.material.uniforms.pixelRatio
    if (uniform) uniform.value = pixelRatio
  }

  dispose(): void {
    this.object.geometry.dispose()
    this.object.material.dispose()
  }
}
