import type { StageHub } from '../../../ui/stage/hub'
import { ScreenPicture } from '../../../ui/stage/screenPicture'
import { Pictures, sharedBytes } from './pictures'
import type { Mapped } from './surfaceDensity'

/** CSS pixels to a point of the map. */
const GRAIN = 2
const CADENCE = { beat: 60, rest: 2 } as const

/** The stars of one source as a map of their surface density, made on a thread of its own; asked for by `frame`. */
export class DensityMap {
  private readonly picture = new ScreenPicture()
  private readonly pictures: Pictures<Mapped & { readonly width: number; readonly height: number }>

  /** @param onTop hears of the upper end of the colours, M☉/pc², whenever it changes */
  constructor(hub: StageHub, masses: ArrayLike<number>, onTop: (top: number) => void) {
    const shared = new Float32Array(sharedBytes(4 * masses.length))
    shared.set(masses)
    this.pictures = new Pictures(hub, CADENCE, {
      make: async (ask, positions, view) => {
        const width = Math.ceil(view.width / GRAIN)
        const height = Math.ceil(view.height / GRAIN)
        return { width, height, ...(await ask('map', { positions, masses: shared, ...view, width, height })) }
      },
      show: ({ pixels, top, width, height }) => {
        this.picture.show(pixels, width, height)
        onTop(top)
      },
    })
  }

  get object() {
    return this.picture.object
  }

  /** Has a map made where something new is to be seen. */
  frame(positions: Float32Array, generation: number): void {
    this.pictures.frame(positions, generation)
  }

  dispose(): void {
    this.pictures.dispose()
    this.picture.dispose()
  }
}
