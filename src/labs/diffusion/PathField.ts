import {
  BufferAttribute,
  BufferGeometry,
  Color,
  Group,
  LineBasicMaterial,
  LineSegments,
  Points,
  PointsMaterial,
} from 'three'
import { LineMaterial } from 'three/examples/jsm/lines/LineMaterial.js'
import { LineSegments2 } from 'three/examples/jsm/lines/LineSegments2.js'
import { LineSegmentsGeometry } from 'three/examples/jsm/lines/LineSegmentsGeometry.js'
import type { StageHub } from '../../ui/stage/hub'
import type { Picture } from './picture'

/** Seconds in which all paths are drawn. */
const playSeconds = 7

/** Five colours of the map "viridis" (Smith & van der Walt 2015), sRGB. */
const viridis = ['#440154', '#3b528b', '#21918c', '#5ec962', '#fde725'].map((text) => new Color(text))

/** A colour along the map. On a dark ground its dark end is left out, on a light one its yellow end. */
function pathColour(share: number, dark: boolean): Color {
  const at = (dark ? 0.25 + 0.75 * share : 0.62 * share) * (viridis.length - 1)
  const left = Math.min(viridis.length - 2, Math.floor(at))
  return viridis[left].clone().lerp(viridis[left + 1], at - left)
}

/** The paths of one picture as three.js objects, drawn in the order of time. */
export class PathField {
  readonly object = new Group()
  private readonly lineMaterial = new LineBasicMaterial({ vertexColors: true, transparent: true })
  private readonly headMaterial = new PointsMaterial({
    vertexColors: true,
    size: 5,
    sizeAttenuation: false,
    transparent: true,
  })
  private lines: LineSegments | undefined
  private heads: Points | undefined
  /** The particles whose paths are drawn as lines. */
  private strung: readonly number[] = []
  private readonly litMaterial = new LineMaterial({ linewidth: 3 })
  /** The path that stands out, whole. */
  private lit: LineSegments2 | undefined
  private picture: Picture | undefined
  private readonly forget: () => void
  /** Point of the paths that is drawn last; fractional while it moves. */
  private head = 0
  private playing = true

  /** @param onArrive told when the paths have been drawn to their ends */
  constructor(
    private readonly hub: StageHub,
    private readonly onArrive: () => void,
  ) {
    this.forget = hub.onSettings(() => {
      this.string()
      this.paint()
      this.place()
    })
  }

  setPicture(picture: Picture): void {
    if (picture === this.picture) return
    this.clear()
    this.picture = picture
    const { particles } = picture
    const ends = new BufferGeometry()
    ends.setAttribute('position', new BufferAttribute(new Float32Array(3 * particles), 3))
    ends.setAttribute('color', new BufferAttribute(new Float32Array(3 * particles), 3))
    this.heads = new Points(ends, this.headMaterial)
    this.heads.frustumCulled = false
    this.object.add(this.heads)
    this.string()
    const camera = this.hub.drawing?.camera
    if (picture.dimensions < 3 && camera) this.object.quaternion.copy(camera.quaternion)
    else this.object.quaternion.identity()
    this.head = 0
    this.paint()
    this.place()
  }

  /** Makes the lines of as many paths as the stage has time for, evenly among them; every particle keeps its dot. */
  private string(): void {
    const { picture, hub } = this
    if (!picture) return
    const { particles, points, positions } = picture
    const strung = Math.max(1, Math.round(particles * hub.quality.trails))
    if (this.lines && strung === this.strung.length) return
    this.dropLines()
    this.strung = Array.from({ length: strung }, (_, place) => Math.floor((place * particles) / strung))
    const segments = new Float32Array(6 * strung * Math.max(0, points - 1))
    let at = 0
    for (let k = 0; k + 1 < points; k++) {
      for (const p of this.strung) {
        const from = 3 * (k * particles + p)
        const to = from + 3 * particles
        const whole = !Number.isNaN(positions[from]) && !Number.isNaN(positions[to])
        for (let axis = 0; axis < 3; axis++) {
          // Where a frame is missing the line has no length.
          segments[at + axis] = whole ? positions[from + axis] : 0
          segments[at + 3 + axis] = whole ? positions[to + axis] : 0
        }
        at += 6
      }
    }
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new BufferAttribute(segments, 3))
    geometry.setAttribute('color', new BufferAttribute(new Float32Array(segments.length), 3))
    this.lines = new LineSegments(geometry, this.lineMaterial)
    this.lines.frustumCulled = false
    this.object.add(this.lines)
  }

  /** Makes one path stand out before all others, or none. @param path x y z of one point after the other, NaN where a frame is missing */
  light(path: Float32Array | undefined): void {
    if (this.lit) {
      this.object.remove(this.lit)
      this.lit.geometry.dispose()
      this.lit = undefined
    }
    if (path) {
      const segments: number[] = []
      let last = -1
      for (let k = 0; 3 * k < path.length; k++) {
        if (Number.isNaN(path[3 * k])) continue
        // Over frames that are missing it goes straight on.
        if (last >= 0) segments.push(...path.subarray(3 * last, 3 * last + 3), ...path.subarray(3 * k, 3 * k + 3))
        last = k
      }
      if (segments.length > 0) {
        const geometry = new LineSegmentsGeometry()
        geometry.setPositions(segments)
        this.lit = new LineSegments2(geometry, this.litMaterial)
        this.lit.frustumCulled = false
        this.lit.renderOrder = 1
        this.object.add(this.lit)
      }
    }
    this.paint()
  }

  setPlaying(playing: boolean): void {
    const last = (this.picture?.points ?? 1) - 1
    if (playing && this.head >= last) this.head = 0
    this.playing = playing
    this.hub.touch()
  }

  rewind(): void {
    this.head = 0
    this.place()
  }

  /** Jumps to the end: what people see who asked for less motion. */
  complete(): void {
    this.head = (this.picture?.points ?? 1) - 1
    this.place()
  }

  /** Share of the paths that is drawn. */
  get share(): number {
    const last = (this.picture?.points ?? 1) - 1
    return last > 0 ? this.head / last : 1
  }

  /** Moves on by so many seconds of real time. */
  frame(seconds: number): void {
    if (!this.picture || !this.playing) return
    const last = this.picture.points - 1
    if (this.head >= last) return
    this.head = Math.min(last, this.head + (last / playSeconds) * Math.min(seconds, 0.1))
    this.place()
    if (this.head >= last) this.onArrive()
  }

  private place(): void {
    const { picture, lines, heads } = this
    if (!picture || !lines || !heads) return
    const { particles, positions } = picture
    const k = Math.floor(this.head)
    lines.geometry.setDrawRange(0, 2 * this.strung.length * k)
    const ends = heads.geometry.getAttribute('position') as BufferAttribute
    for (let i = 0; i < 3 * particles; i++) {
      const value = positions[3 * k * particles + i]
      ends.array[i] = Number.isNaN(value) ? 0 : value
    }
    ends.needsUpdate = true
    this.hub.touch()
  }

  private paint(): void {
    const { dark } = this.hub.ground
    const dimmed = this.lit !== undefined
    this.lineMaterial.opacity = dimmed ? 0.1 : dark ? 0.6 : 0.75
    this.headMaterial.opacity = dimmed ? 0.25 : 1
    this.litMaterial.color.set(dark ? '#ffffff' : '#10182c')
    this.litMaterial.linewidth = 2.5 * this.hub.pixelRatio
    this.headMaterial.size = 4 * this.hub.pixelRatio
    const { picture, lines, heads } = this
    if (!picture || !lines || !heads) return
    const { particles, points } = picture
    const colours = Array.from({ length: particles }, (_, p) =>
      pathColour(particles > 1 ? p / (particles - 1) : 0.6, dark),
    )
    const along = lines.geometry.getAttribute('color') as BufferAttribute
    const ends = heads.geometry.getAttribute('color') as BufferAttribute
    colours.forEach((colour, p) => {
      ends.setXYZ(p, colour.r, colour.g, colour.b)
    })
    this.strung.forEach((p, place) => {
      const colour = colours[p]
      for (let k = 0; k + 1 < points; k++) {
        const vertex = 2 * (k * this.strung.length + place)
        along.setXYZ(vertex, colour.r, colour.g, colour.b)
        along.setXYZ(vertex + 1, colour.r, colour.g, colour.b)
      }
    })
    along.needsUpdate = true
    ends.needsUpdate = true
    this.hub.touch()
  }

  private dropLines(): void {
    if (!this.lines) return
    this.object.remove(this.lines)
    this.lines.geometry.dispose()
    this.lines = undefined
  }

  private clear(): void {
    this.dropLines()
    if (!this.heads) return
    this.object.remove(this.heads)
    this.heads.geometry.dispose()
    this.heads = undefined
  }

  dispose(): void {
    this.forget()
    this.light(undefined)
    this.clear()
    this.lineMaterial.dispose()
    this.headMaterial.dispose()
    this.litMaterial.dispose()
  }
}
