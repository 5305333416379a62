import { pack } from '../../../kernels/block'
import { invoke } from '../../../kernels/exports'
import { type InProcess, instantiateInProcess } from '../../../kernels/inProcess'
import { callPainting, loadPainting } from '../../../kernels/painting'
import { paintedTables, paintedView } from '../../../kernels/paintingLayout'

/** Stars as a camera sees them, to be painted as points. */
export interface PaintedStars {
  /** xyz interleaved. */
  readonly positions: Float32Array
  /** sRGB bytes, 3 per star. */
  readonly colours: Uint8Array
  /** 0 … 1, brightness among their fellows. */
  readonly light: Float32Array
  /** The stars in the order they are painted in. */
  readonly order: Uint32Array
  /** This and the rest as in kernels/paintingLayout.ts. */
  readonly viewProjection: readonly number[]
  /** Whole pixels. */
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
  readonly reference: number
  readonly crowd: number
  readonly dark: boolean
}

const alignment = 64
const align = (bytes: number) => Math.ceil(bytes / alignment) * alignment
const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

/** What `paintPoints` looks up: the curves of ui/stage/pointShaders.ts. */
function tables(): Float32Array {
  const { nearness, mostNearness, falls, mostSquare } = paintedTables
  return Float32Array.from([
    ...Array.from({ length: nearness + 1 }, (_, k) => {
      const near = ((k + 0.5) * mostNearness) / nearness
      return [clamp(near ** 0.8, 0.65, 3.5), clamp(near ** 1.4, 0.3, 1.35)]
    }).flat(),
    ...Array.from({ length: falls + 1 }, (_, k) => {
      const square = (k * mostSquare) / falls
      const bell = Math.exp(-0.5 * square)
      return [bell, bell * bell, Math.sqrt(square), 1 / (1 + 0.55 * square)]
    }).flat(),
  ])
}

/** Paints stars as the stage's shaders draw them, on the thread it lives on. */
export class StarPainter {
  private engine: InProcess | undefined
  private arena = 0
  private capacity = 0
  private readonly tables = tables()

  /** @returns sRGB bytes times their opacity, and the opacity, 4 for each pixel, row by row from below */
  async paint(stars: PaintedStars): Promise<Uint8Array<ArrayBuffer>> {
    const { positions, colours, light, order, viewProjection, width, height, pixelRatio, reference, crowd } = stars
    const dark = stars.dark ? 1 : 0
    const view = pack(paintedView, { viewProjection, width, height, pixelRatio, reference, crowd, dark })
    const pixels = width * height
    const arrays = [view, positions, colours, light, order, this.tables]
    const bytes = arrays.reduce(
      (sum, { byteLength }) => sum + align(byteLength),
      align(16 * pixels) + align(4 * pixels),
    )
    if (bytes > this.capacity) {
      this.engine = await instantiateInProcess(bytes + alignment, loadPainting)
      this.arena = this.engine.allocate(bytes)
      this.capacity = bytes
    }
    const { memory, kernels } = this.engine as InProcess
    // One after the other, every time anew: nothing is kept in there from picture to picture.
    let next = this.arena
    const place = (size: number) => {
      const at = next
      next += align(size)
      return at
    }
    const put = ({ buffer, byteOffset, byteLength }: ArrayBufferView) => {
      const at = place(byteLength)
      new Uint8Array(memory.buffer, at, byteLength).set(new Uint8Array(buffer, byteOffset, byteLength))
      return at
    }
    const sums = place(16 * pixels)
    const out = place(4 * pixels)
    const painted = callPainting('paintPoints', {
      view: put(view),
      count: order.length,
      positions: put(positions),
      colours: put(colours),
      light: put(light),
      order: put(order),
      tables: put(this.tables),
      sums,
    })
    invoke(kernels, painted)
    invoke(kernels, callPainting('paintedBytes', { sums, pixels, out }))
    return new Uint8Array(memory.buffer, out, 4 * pixels).slice()
  }
}
