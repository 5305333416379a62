import { loadPainting } from '../../../kernels/painting'
import type { StageHub } from '../../../ui/stage/hub'
import type { PointAppearance } from '../../../ui/stage/pointCloud'
import { brightestFirst, crowdOf } from '../../../ui/stage/pointCloud'
import { ScreenPicture } from '../../../ui/stage/screenPicture'
import { Pictures, sharedBytes } from './pictures'

/** Pixels to a CSS pixel, at most: more would cost more than they show among so many. */
const FINEST = 0.75
const CADENCE = { beat: 30, rest: 2 } as const

interface Painted {
  readonly pixels: Uint8Array<ArrayBuffer>
  readonly width: number
  readonly height: number
}

/**
 * The points of a cloud painted by the processor, on a thread of its own; asked for by `frame`. A renderer without a graphics processor takes
 * four times as long for a hundred thousand of them, from the cores that compute and with the page waiting for it.
 */
export class PaintedCloud {
  private readonly picture = new ScreenPicture(true)
  private readonly pictures: Pictures<Painted>
  private readonly tints: Uint8Array
  private readonly inks: Uint8Array
  /** Whether there is a picture. */
  private ready = false
  /** How often colours have changed. */
  private colours = 0

  /** @param reference see PointCloud */
  constructor(
    hub: StageHub,
    private readonly appearance: PointAppearance,
    reference: number,
  ) {
    const { count } = appearance
    const light = new Float32Array(sharedBytes(4 * count))
    light.set(appearance.light)
    const order = new Uint32Array(sharedBytes(4 * count))
    order.set(brightestFirst(light).reverse())
    this.tints = new Uint8Array(sharedBytes(3 * count))
    this.inks = new Uint8Array(sharedBytes(3 * count))
    this.recoloured()
    const look = { light, order, crowd: crowdOf(count), reference }
    this.pictures = new Pictures(hub, CADENCE, {
      make: async (ask, positions, { viewProjection, dark, ...view }) => {
        const pixelRatio = Math.min(hub.pixelRatio, FINEST)
        const width = Math.max(1, Math.floor(view.width * pixelRatio))
        const height = Math.max(1, Math.floor(view.height * pixelRatio))
        const colours = dark ? this.tints : this.inks
        const module = await loadPainting()
        const stars = { positions, colours, viewProjection, dark, width, height, pixelRatio, ...look }
        return { width, height, pixels: await ask('paint', { module, ...stars }) }
      },
      show: ({ pixels, width, height }) => {
        this.picture.show(pixels, width, height)
        this.ready = true
      },
    })
  }

  get object() {
    return this.picture.object
  }

  /** Shows what is painted, as far as there is something yet, or not. @returns false where nothing can be painted here */
  show(shown: boolean): boolean {
    const able = !this.pictures.failed
    this.picture.object.visible = shown && able && this.ready
    return able
  }

  /** The tints and inks of the appearance have been written to in place. */
  recoloured(): void {
    this.tints.set(this.appearance.tints)
    this.inks.set(this.appearance.inks)
    this.colours++
  }

  /** Has a picture painted where something new is to be seen. @param positions shape (n, 3) */
  frame(positions: Float32Array, generation: number): void {
    this.pictures.frame(positions, generation, this.colours)
  }

  dispose(): void {
    this.pictures.dispose()
    this.picture.dispose()
  }
}
