import { messageOf } from '../../../parameters/message'
import { type FixedStars, onGrid, slabSize, tiledCount, tileSize } from '../../../physics/cluster/fixedPoint'
import type { Vectors } from '../../../physics/cluster/forces'

/** Milliseconds that a dispatch is meant to take: a system ends what keeps a card busy for seconds, and draws nothing meanwhile. */
const dispatchTime = 25
/** Pairs per millisecond before anything was measured: so few that a card of software, too, is done in time. */
const cautious = 1e5

const errorKinds = ['validation', 'out-of-memory', 'internal'] as const

/** What a card said when it failed; some say several lines. */
export const errorOf = (said: string): Error => new Error(said.trim().split('\n')[0].replace(/\.$/, '') || 'it failed')

/** Pulls and potentials of stars on one another, on a graphics card: places on a grid, pairs in float32. */
export class CardForces {
  private readonly pipeline: GPUComputePipeline
  private readonly places: GPUBuffer
  private readonly sums: GPUBuffer
  private readonly answer: GPUBuffer
  private readonly task: GPUBuffer
  private readonly group: GPUBindGroup
  private readonly grid: Int32Array<ArrayBuffer>
  /** Pairs per millisecond, lately. */
  private rate = cautious

  private constructor(
    private readonly device: GPUDevice,
    private readonly stars: number,
    shader: string,
  ) {
    const tiled = tiledCount(stars)
    const buffer = (size: number, usage: number) => device.createBuffer({ size, usage })
    const { STORAGE, COPY_DST, COPY_SRC, MAP_READ, UNIFORM } = GPUBufferUsage
    this.places = buffer(16 * tiled, STORAGE | COPY_DST)
    this.sums = buffer(16 * tiled, STORAGE | COPY_SRC)
    this.answer = buffer(16 * stars, MAP_READ | COPY_DST)
    this.task = buffer(32, UNIFORM | COPY_DST)
    this.grid = new Int32Array(4 * tiled)
    this.pipeline = device.createComputePipeline({
      layout: 'auto',
      compute: { module: device.createShaderModule({ code: shader }), entryPoint: 'pull' },
    })
    this.group = device.createBindGroup({
      layout: this.pipeline.getBindGroupLayout(0),
      entries: [this.places, this.sums, this.task].map((each, binding) => ({ binding, resource: { buffer: each } })),
    })
  }

  /** @param shader text of gravity.wgsl @throws Error where the card cannot take so many stars */
  static create(device: GPUDevice, stars: number, shader: string): Promise<CardForces> {
    return guarded(device, () => Promise.resolve(new CardForces(device, stars, shader)))
  }

  /**
   * Computes all pairs.
   * @param out receives Σ m d/r³ and Σ m/r of each star, shape (stars, 4), in units of the grid
   * @returns those units @throws Error where the card fails or is gone
   */
  compute(position: Vectors, mass: Float64Array, softening: number, out: Float32Array): Promise<FixedStars> {
    return guarded(this.device, async () => {
      const fixed = onGrid(position, mass, softening, this.grid)
      this.device.queue.writeBuffer(this.places, 0, this.grid)
      await this.sumUp(fixed)
      const encoder = this.device.createCommandEncoder()
      encoder.copyBufferToBuffer(this.sums, 0, this.answer, 0, 16 * this.stars)
      this.device.queue.submit([encoder.finish()])
      await this.answer.mapAsync(GPUMapMode.READ)
      out.set(new Float32Array(this.answer.getMappedRange()))
      this.answer.unmap()
      return fixed
    })
  }

  /** Has the card work through slabs of sources and shares of targets, none of them long. */
  private async sumUp({ softeningSquared }: FixedStars) {
    const { device, stars } = this
    let [waiting, since] = [0, performance.now()]
    for (let source = 0; source < stars; source += slabSize) {
      const end = Math.min(source + slabSize, tiledCount(stars))
      for (let first = 0, targets: number; first < stars; first += targets) {
        const tiles = Math.floor((dispatchTime * this.rate) / (end - source) / tileSize)
        targets = Math.min(tileSize * Math.max(1, tiles), tiledCount(stars - first))
        this.dispatch({ first, source, end, softeningSquared }, targets / tileSize)
        waiting += targets * (end - source)
        if (waiting < dispatchTime * this.rate) continue
        await device.queue.onSubmittedWorkDone()
        const now = performance.now()
        // The first ones tell little: they wait for the card to wake up.
        this.rate = Math.min(4 * this.rate, Math.max(this.rate / 4, waiting / Math.max(now - since, 0.1)))
        ;[waiting, since] = [0, now]
      }
    }
  }

  private dispatch(
    { first, source, end, softeningSquared }: Readonly<Record<'first' | 'source' | 'end' | 'softeningSquared', number>>,
    groups: number,
  ) {
    const { device } = this
    const task = Uint32Array.of(first, this.stars, source, end, 0, 0, 0, 0)
    new Float32Array(task.buffer)[4] = softeningSquared
    device.queue.writeBuffer(this.task, 0, task)
    const encoder = device.createCommandEncoder()
    const pass = encoder.beginComputePass()
    pass.setPipeline(this.pipeline)
    pass.setBindGroup(0, this.group)
    pass.dispatchWorkgroups(groups)
    pass.end()
    device.queue.submit([encoder.finish()])
  }
}

/** Does something on a card and looks whether the card took it. @throws Error */
async function guarded<T>(device: GPUDevice, work: () => Promise<T>): Promise<T> {
  for (const kind of errorKinds) device.pushErrorScope(kind)
  const [done] = await Promise.allSettled([work()])
  // Of a card that is lost nothing is known any more.
  const errors = await Promise.all(errorKinds.map(() => device.popErrorScope().catch(() => null)))
  const error = errors.find((each) => each !== null)
  if (error) throw errorOf(error.message)
  if (done.status === 'rejected') throw errorOf(messageOf(done.reason))
  return done.value
}
