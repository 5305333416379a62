import type { StageHub } from '../../../ui/stage/hub'
import { ScreenPicture } from '../../../ui/stage/screenPicture'
import { Pictures, sharedBytes } from './pictures'

/** CSS pixels to a point of the map. */
const GRAIN = 2
const CADENCE = { beat: 60, rest: 2 } as const

/** The stars of one source as a map of their surface density, made on a thread of its own; asked for by `frame`. */
export class DensityMap {
  private readonly picture = new ScreenPicture()
  private readonly pictures: Pictures
  private readonly masses: Float32Array

  /** @param onTop hears of the upper end of the colours, M☉/pc², whenever it changes */
  constructor(
    hub: StageHub,
    masses: ArrayLike<number>,
    private readonly onTop: (top: number) => void,
  ) {
    this.pictures = new Pictures(hub, CADENCE)
    this.masses = new Float32Array(sharedBytes(4 * masses.length))
    this.masses.set(masses)
  }

  get object() {
    return this.picture.object
  }

  /** Has a map made where something new is to be seen. */
  frame(positions: Float32Array, generation: number): void {
    const { masses, pictures } = this
    pictures.frame(
      `${generation}`,
      async (view) => {
        const width = Math.ceil(view.width / GRAIN)
        const height = Math.ceil(view.height / GRAIN)
        return { width, height, ...(await pictures.service.ask('map', { positions, masses, ...view, width, height })) }
      },
      ({ pixels, top, width, height }) => {
        this.picture.show(pixels, width, height)
        this.onTop(top)
      },
    )
  }

  dispose(): void {
    this.pictures.dispose()
    this.picture.dispose()
  }
}
