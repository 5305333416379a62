import { Group } from 'three'
import { Arrows } from '../../ui/stage/arrows'
import type { StageHub } from '../../ui/stage/hub'
import { Marker } from '../../ui/stage/marker'
import { brightestFirst, type PointAppearance, PointCloud } from '../../ui/stage/pointCloud'
import { Trails } from '../../ui/stage/trails'
import { DensityMap } from './map/DensityMap'
import { PaintedCloud } from './map/PaintedCloud'
import { starAppearance } from './StarAppearance'
import type { StarSource } from './StarSource'
import { paintShares } from './shades'
import type { StarColours, StarShares } from './starColours'

/** CSS pixels. */
const RING = 13
/** Colours follow what they tell this often, in ms: more often nobody sees, and every time all of them are uploaded. */
const COLOUR_BEAT = 80
/** More stars than this are painted where the processor would have to draw them: from here on that takes a long frame. */
const MOST_DRAWN = 15_000
/** Stars that carry arrows: the brightest, which are the heaviest. */
const MOST_ARROWS = 1000

/** Velocities as arrows. */
export interface StarArrows {
  /** CSS pixels per unit of velocity, at the distance of what the camera looks at. */
  readonly pixels: number
  /** Writes the velocities of all stars, shape (n, 3). @returns false while they cannot be read */
  readonly read: (velocities: Float32Array) => boolean
}

/** The stars of one source as three.js objects; moved by `frame`, once for each frame of the page. */
export class StarField {
  readonly object = new Group()
  private readonly ring = new Marker(RING)
  private readonly forget: () => void
  private source: StarSource | undefined
  private revision = Number.NaN
  private generation = Number.NaN
  private jumps = 0
  private cloud: PointCloud | undefined
  /** In the place of the cloud's points, where a picture need not be exact. */
  private painting: PaintedCloud | undefined
  private appearance: PointAppearance | undefined
  private map: DensityMap | undefined
  /** In the place of points a map; it tells the upper end of its colours. */
  private onTop: ((top: number) => void) | undefined
  private colours: StarColours | undefined
  private shares = new Float32Array(0)
  private painted = Number.NEGATIVE_INFINITY
  /** Of what was painted. */
  private version: unknown
  private trails: Trails | undefined
  private withTrails = false
  private arrows: Arrows | undefined
  private velocities = new Float32Array(0)
  private wantedArrows: StarArrows | undefined
  private following: number | undefined
  private marked: number | undefined

  constructor(private readonly hub: StageHub) {
    this.object.add(this.ring.object)
    const settings = hub.onSettings(() => this.applySettings())
    const drawing = hub.onDrawing((exact) => this.choose(exact))
    this.forget = () => {
      settings()
      drawing()
    }
  }

  setSource(source: StarSource): void {
    if (source === this.source) return
    this.source = source
    this.revision = Number.NaN
    this.hub.touch()
  }

  setColours(colours: StarColours): void {
    this.colours = colours
    this.revision = Number.NaN
    this.hub.touch()
  }

  /** Draws a map of their surface density in the place of the stars, or the stars again. @param onTop hears of the map's scale */
  setMap(onTop: ((top: number) => void) | undefined): void {
    if (onTop === this.onTop) return
    this.onTop = onTop
    this.revision = Number.NaN
    this.hub.touch()
  }

  setTrails(wanted: boolean): void {
    this.withTrails = wanted
    if (!wanted) this.dropTrails()
    this.hub.touch()
  }

  /** Stars carry arrows, or none. */
  setArrows(wanted: StarArrows | undefined): void {
    this.wantedArrows = wanted
    this.dropArrows()
    this.generation = Number.NaN
    this.hub.touch()
  }

  /** Rings the followed star, or else the selected one; the camera goes with the followed one. */
  mark(following: number | undefined, selected: number | undefined): void {
    this.following = following
    this.marked = following ?? selected
    if (following === undefined) this.hub.drawing?.orbit.unfollow()
    this.hub.touch()
    this.generation = Number.NaN
  }

  /** Reads the newest positions in place. Allocates nothing while the stars stay the same. */
  frame(): void {
    const { source, hub } = this
    if (!source) return
    if (source.revision !== this.revision) this.rebuild(source)
    const { positions, generation, jumps } = source.frame()
    const now = performance.now()
    const { shares } = this.colours ?? {}
    if (shares && now - this.painted > COLOUR_BEAT) this.paint(shares, now)
    this.map?.frame(positions, generation)
    this.painting?.frame(positions, generation)
    this.scaleArrows()
    if (jumps !== this.jumps) {
      this.jumps = jumps
      this.trails?.clear()
    } else if (generation === this.generation) return
    this.generation = generation
    if (this.map) return this.moveRing(positions)
    this.cloud?.show(positions)
    if (this.withTrails) {
      this.trails ??= this.makeTrails()
      this.trails?.record(positions, now / 1000)
    }
    if (this.wantedArrows) this.showArrows(source, positions, this.wantedArrows)
    this.moveRing(positions)
    if (!this.painting) hub.touch()
  }

  private showArrows({ count }: StarSource, positions: Float32Array, { read }: StarArrows): void {
    if (!this.appearance) return
    if (this.velocities.length !== 3 * count) this.velocities = new Float32Array(3 * count)
    if (!read(this.velocities)) return
    if (!this.arrows) {
      this.arrows = new Arrows(brightestFirst(this.appearance.light).slice(0, MOST_ARROWS))
      this.arrows.setGround(this.hub.ground)
      this.object.add(this.arrows.object)
      this.scaleArrows()
    }
    this.arrows.show(positions, this.velocities)
  }

  /** They are as long on the screen whatever the camera's distance. */
  private scaleArrows(): void {
    const { worldPerPixel, width, height } = this.hub
    this.arrows?.setScale((this.wantedArrows?.pixels ?? 0) * worldPerPixel, width, height)
  }

  private paint({ version, read }: StarShares, now: number): void {
    const newest = version()
    if (!this.appearance || newest === this.version || !read(this.shares)) return
    this.painted = now
    this.version = newest
    paintShares(this.appearance, this.shares)
    this.cloud?.recoloured()
    this.painting?.recoloured()
    if (!this.painting) this.hub.touch()
  }

  private moveRing(positions: Float32Array): void {
    const star = this.marked
    if (star === undefined || star >= (this.source?.count ?? 0)) {
      this.ring.hide()
      this.hub.drawing?.orbit.unfollow()
      return
    }
    const x = positions[3 * star] ?? Number.NaN
    const y = positions[3 * star + 1] ?? Number.NaN
    const z = positions[3 * star + 2] ?? Number.NaN
    this.ring.place(x, y, z)
    if (this.following === star) this.hub.drawing?.orbit.follow(x, y, z)
  }

  private rebuild(source: StarSource): void {
    this.revision = source.revision
    this.generation = Number.NaN
    if (this.cloud) {
      this.object.remove(this.cloud.object)
      this.cloud.dispose()
      this.cloud = undefined
    }
    this.dropMap()
    this.dropPainting()
    this.dropTrails()
    this.dropArrows()
    this.appearance = undefined
    if (this.onTop) {
      this.map = new DensityMap(this.hub, source.masses, this.onTop)
      this.object.add(this.map.object)
      return
    }
    const extent = source.extent > 0 && Number.isFinite(source.extent) ? source.extent : 1
    const seen = Math.max(extent, source.surroundings?.tails ?? 0)
    const reference = this.hub.drawing?.orbit.framingDistance(seen) ?? 2.6 * seen
    this.appearance = starAppearance(source.masses)
    this.shares = new Float32Array(this.colours?.shares ? source.count : 0)
    this.painted = Number.NEGATIVE_INFINITY
    this.version = undefined
    this.cloud = new PointCloud(this.appearance, reference)
    this.object.add(this.cloud.object)
    if (this.hub.software && source.count > MOST_DRAWN) {
      this.painting = new PaintedCloud(this.hub, this.appearance, reference)
      this.object.add(this.painting.object)
    }
    this.hub.painted = this.painting !== undefined
    this.applySettings()
  }

  private makeTrails(): Trails | undefined {
    if (!this.appearance) return undefined
    const trails = new Trails(this.appearance, this.colours?.shares !== undefined)
    trails.setGround(this.hub.ground)
    trails.setReach(this.hub.quality.trails)
    this.object.add(trails.object)
    return trails
  }

  private dropMap(): void {
    if (!this.map) return
    this.object.remove(this.map.object)
    this.map.dispose()
    this.map = undefined
  }

  /** Whether the next picture shows the stars that are painted, or the cloud itself. */
  private choose(exact: boolean): void {
    if (!this.painting || !this.cloud) return
    this.cloud.drawn = !this.painting.show(!exact) || exact
  }

  private dropPainting(): void {
    this.hub.painted = false
    if (!this.painting) return
    this.object.remove(this.painting.object)
    this.painting.dispose()
    this.painting = undefined
  }

  private dropTrails(): void {
    if (!this.trails) return
    this.object.remove(this.trails.object)
    this.trails.dispose()
    this.trails = undefined
  }

  private dropArrows(): void {
    if (!this.arrows) return
    this.object.remove(this.arrows.object)
    this.arrows.dispose()
    this.arrows = undefined
  }

  private applySettings(): void {
    const { ground, pixelRatio, glow, glowGain, quality } = this.hub
    this.cloud?.setGround(ground)
    this.cloud?.setResolution(pixelRatio, glow, glowGain)
    this.trails?.setGround(ground)
    this.trails?.setReach(quality.trails)
    this.arrows?.setGround(ground)
    this.ring.setGround(ground)
    this.ring.setPixelRatio(pixelRatio)
  }

  dispose(): void {
    this.forget()
    this.cloud?.dispose()
    this.dropMap()
    this.dropPainting()
    this.dropTrails()
    this.ring.dispose()
  }
}
