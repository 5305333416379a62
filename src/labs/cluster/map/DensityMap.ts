import { Matrix4 } from 'three'
import { Service } from '../../../compute/service'
import type { StageHub } from '../../../ui/stage/hub'
import { ScreenPicture } from '../../../ui/stage/screenPicture'
import type { MapAnswers } from './mapWorker'

/** CSS pixels to a point of the map. */
const GRAIN = 2
/** A new map is begun this often at most, in ms: the stars' own steps need the cores, too. */
const BEAT = 60
/** And so many times longer than the last one took is waited. */
const REST = 2

/** The stars of one source as a map of their surface density, made on a thread of its own; asked for by `frame`. */
export class DensityMap {
  private readonly picture = new ScreenPicture()
  private readonly service = new Service<MapAnswers>('map', {
    inBrowser: () => new Worker(new URL('./mapWorker.ts', import.meta.url), { type: 'module', name: 'map' }),
  })
  private readonly masses: Float32Array
  private readonly viewProjection = new Matrix4()
  private readonly seen = new Matrix4()
  /** What the map that is there, or being made, is of. */
  private made = ''
  private busy = false
  private next = 0
  private disposed = false

  /** @param onTop hears of the upper end of the colours, M☉/pc², whenever it changes */
  constructor(
    private readonly hub: StageHub,
    masses: ArrayLike<number>,
    private readonly onTop: (top: number) => void,
  ) {
    // Shared, they need not be sent with every question.
    const bytes = 4 * masses.length
    this.masses =
      globalThis.crossOriginIsolated === true
        ? new Float32Array(new SharedArrayBuffer(bytes))
        : new Float32Array(masses.length)
    this.masses.set(masses)
  }

  get object() {
    return this.picture.object
  }

  /** Has a map made where stars, camera, size or ground are others than those of the last one. */
  frame(positions: Float32Array, generation: number): void {
    const { hub } = this
    const now = performance.now()
    if (!hub.drawing || this.busy || now < this.next) return
    const { camera } = hub.drawing
    this.viewProjection.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse)
    const { dark } = hub.ground
    const of = `${generation} ${hub.width} ${hub.height} ${dark}`
    if (of === this.made && this.seen.equals(this.viewProjection)) return
    this.made = of
    this.seen.copy(this.viewProjection)
    this.busy = true
    const width = Math.ceil(hub.width / GRAIN)
    const height = Math.ceil(hub.height / GRAIN)
    const { elements } = camera.projectionMatrix
    const sides = [2 / elements[0], 2 / elements[5]] as const
    const viewProjection = [...this.viewProjection.elements]
    const { masses } = this
    this.service.ask('map', { positions, masses, viewProjection, sides, width, height, dark }).then(
      ({ pixels, top }) => {
        this.busy = false
        if (this.disposed) return
        const done = performance.now()
        this.next = Math.max(now + BEAT, done + REST * (done - now))
        this.picture.show(pixels, width, height)
        this.onTop(top)
        hub.touch()
      },
      () => {
        // Its worker was ended; the next one starts with the next change.
        this.busy = false
        this.next = performance.now() + 1000
      },
    )
  }

  dispose(): void {
    this.disposed = true
    this.service.dispose()
    this.picture.dispose()
  }
}
