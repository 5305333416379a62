import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  LinearFilter,
  Mesh,
  NormalBlending,
  ShaderMaterial,
  Sphere,
} from 'three'

const VERTEX = /* glsl */ `
varying vec2 at;

void main() {
  at = position.xy * 0.5 + 0.5;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}
`

const FRAGMENT = /* glsl */ `
uniform sampler2D picture;
varying vec2 at;

void main() {
  gl_FragColor = texture2D(picture, at);
}
`

/** A picture that fills the stage, whatever the camera does: made elsewhere, of what the camera sees. */
export class ScreenPicture {
  readonly object: Mesh<BufferGeometry, ShaderMaterial>
  private texture: DataTexture | undefined

  /** @param light its colours are times their opacity already */
  constructor(light = false) {
    const geometry = new BufferGeometry()
    // One triangle that is larger than the stage.
    geometry.setAttribute('position', new BufferAttribute(Float32Array.of(-1, -1, 0, 3, -1, 0, -1, 3, 0), 3))
    geometry.boundingSphere = new Sphere(undefined, Number.POSITIVE_INFINITY)
    const material = new ShaderMaterial({
      uniforms: { picture: { value: null } },
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      depthTest: false,
      depthWrite: false,
      transparent: true,
      toneMapped: false,
      blending: NormalBlending,
      premultipliedAlpha: light,
    })
    this.object = new Mesh(geometry, material)
    this.object.frustumCulled = false
    this.object.visible = false
    // Behind everything else.
    this.object.renderOrder = -1
  }

  /** @param pixels sRGB bytes with their opacity, 4 each, row by row from below */
  show(pixels: Uint8Array<ArrayBuffer>, width: number, height: number): void {
    const { texture } = this
    if (texture?.image.width === width && texture.image.height === height) {
      texture.image.data = pixels
      texture.needsUpdate = true
    } else {
      texture?.dispose()
      this.texture = new DataTexture(pixels, width, height)
      this.texture.minFilter = LinearFilter
      this.texture.magFilter = LinearFilter
      this.texture.needsUpdate = true
      const { picture } = this.object.material.uniforms
      if (picture) picture.value = this.texture
    }
    this.object.visible = true
  }

  dispose(): void {
    this.texture?.dispose()
    this.object.geometry.dispose()
    this.object.material.dispose()
  }
}
