import { Matrix4 } from 'three'
import { Service } from '../../../compute/service'
import type { StageHub } from '../../../ui/stage/hub'
import type { PictureAnswers } from './pictureWorker'

/** What a picture is made of besides the stars. */
export interface CameraView {
  /** Projection times view, column by column: from places to clip coordinates. */
  readonly viewProjection: readonly number[]
  /** Sides of the picture in length at distance 1 from the camera. */
  readonly sides: readonly [width: number, height: number]
  /** Size of the stage, CSS pixels. */
  readonly width: number
  readonly height: number
  readonly dark: boolean
}

/** How often pictures are made: the stars' own steps need the cores, too. */
interface Cadence {
  /** ms from the beginning of one to that of the next, at least. */
  readonly beat: number
  /** And so many times longer than the last one took is waited. */
  readonly rest: number
}

/** What makes pictures of one kind, and shows them. */
interface Maker<P> {
  /** @param positions xyz interleaved */
  readonly make: (ask: Service<PictureAnswers>['ask'], positions: Float32Array, view: CameraView) => Promise<P>
  readonly show: (picture: P) => void
}

/** Has pictures of what the camera sees made on a thread of their own, one at a time, whenever there is something new to be seen. */
export class Pictures<P> {
  private readonly service = new Service<PictureAnswers>('picture', {
    inBrowser: () => new Worker(new URL('./pictureWorker.ts', import.meta.url), { type: 'module', name: 'picture' }),
  })
  private readonly viewProjection = new Matrix4()
  private readonly seen = new Matrix4()
  /** What the picture that is there, or being made, is of. */
  private made = ''
  private busy = false
  private next = 0
  private disposed = false
  /** Whether the last one could not be made. */
  failed = false

  constructor(
    private readonly hub: StageHub,
    private readonly cadence: Cadence,
    private readonly maker: Maker<P>,
  ) {}

  /**
   * Has one made where stars, size, fineness or ground are others than those of the last one; or the camera, unless it turns by itself
   * while a run needs the cores.
   * @param version of the positions @param look of whatever else is to be seen
   */
  frame(positions: Float32Array, version: number, look = 0): void {
    const { hub } = this
    const now = performance.now()
    if (!hub.drawing || this.busy || now < this.next) return
    const { camera, orbit } = hub.drawing
    this.viewProjection.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse)
    const { width, height, pixelRatio, ground } = hub
    const of = `${version} ${look} ${width} ${height} ${pixelRatio} ${ground.dark}`
    const turned = !this.seen.equals(this.viewProjection) && (!hub.crowded || orbit.inHand)
    if (of === this.made && !turned) return
    this.made = of
    this.seen.copy(this.viewProjection)
    this.busy = true
    const { elements } = camera.projectionMatrix
    const sides = [2 / elements[0], 2 / elements[5]] as const
    const view = { viewProjection: [...this.viewProjection.elements], sides, width, height, dark: ground.dark }
    this.maker.make(this.ask, positions, view).then(
      (picture) => {
        this.busy = false
        this.failed = false
        if (this.disposed) return
        const done = performance.now()
        const { beat, rest } = this.cadence
        this.next = Math.max(now + beat, done + rest * (done - now))
        this.maker.show(picture)
        hub.touch()
      },
      () => {
        // Its worker was ended; the next one starts with the next change.
        this.busy = false
        this.next = performance.now() + 1000
        this.failed = true
        hub.touch()
      },
    )
  }

  private readonly ask: Service<PictureAnswers>['ask'] = (name, question) => this.service.ask(name, question)

  dispose(): void {
    this.disposed = true
    this.service.dispose()
  }
}

/** Memory for numbers that threads share, so that they need not be sent with every question; of its own where there is none to share. */
export function sharedBytes(bytes: number): ArrayBuffer | SharedArrayBuffer {
  return globalThis.crossOriginIsolated === true ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes)
}
