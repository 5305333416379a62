import type { ReadOptions, Trajectories } from './trajectories'
import { axisNames, defaultMaximumNumbers, TrajectoryError } from './trajectories'

export interface FrameFacts {
  readonly time?: number
  /** Edges of a rectangular box. */
  readonly box?: readonly number[]
  /** The box has slanted edges. */
  readonly slanted?: boolean
}

/**
 * Collects the frames of a format that stores one frame after the other, and turns them round at the end: particles first, each axis of a
 * particle in one piece, as the kernels want it.
 */
export class FrameCollector {
  readonly notices: string[] = []
  readonly #limit: number
  readonly #fileBytes: number
  readonly #frames: (Float64Array | Float32Array)[] = []
  readonly #times: number[] = []
  #atoms = 0
  #stride = 1
  #kept = 0
  #box: readonly number[] | undefined
  #boxChanges = false
  #slanted = false

  constructor(fileBytes: number, options: ReadOptions) {
    this.#fileBytes = fileBytes
    this.#limit = options.maximumNumbers ?? defaultMaximumNumbers
  }

  get frames(): number {
    return this.#frames.length
  }

  /**
   * Adds one frame.
   * @param coordinates x, y, z of every atom; copied, so the caller may use the array again
   * @param frameBytes what the frame takes in the file: from the first one the whole is estimated
   * @throws TrajectoryError if the number of atoms is not that of the frames before
   */
  add(
    coordinates: Float64Array | Float32Array,
    facts: FrameFacts,
    frameBytes: number,
    where: { readonly line?: number; readonly byte?: number },
  ): void {
    const atoms = coordinates.length / 3
    if (this.#frames.length === 0) this.#begin(atoms, frameBytes)
    else if (atoms !== this.#atoms) {
      const frame = this.#frames.length + 1
      throw new TrajectoryError(
        `frame ${frame} has ${atoms} atoms and the frames before it have ${this.#atoms}: whose path is whose cannot be known`,
        where,
      )
    }
    const kept =
      coordinates instanceof Float32Array ? new Float32Array(this.#kept * 3) : new Float64Array(this.#kept * 3)
    for (let i = 0; i < this.#kept; i++) {
      const from = i * this.#stride * 3
      for (let axis = 0; axis < 3; axis++) {
        const value = coordinates[from + axis]
        if (!Number.isFinite(value)) {
          const frame = this.#frames.length + 1
          throw new TrajectoryError(
            `atom ${i * this.#stride + 1} of frame ${frame} has no finite ${axisNames[axis]}`,
            where,
          )
        }
        kept[i * 3 + axis] = value
      }
    }
    this.#frames.push(kept)
    if (facts.time !== undefined) this.#times.push(facts.time)
    if (facts.slanted) this.#slanted = true
    if (facts.box) {
      if (this.#box === undefined) this.#box = facts.box
      else if (this.#box.some((edge, axis) => Math.abs(edge - (facts.box?.[axis] ?? edge)) > 1e-6 * edge))
        this.#boxChanges = true
    }
  }

  #begin(atoms: number, frameBytes: number): void {
    if (atoms === 0) throw new TrajectoryError('the first frame has no atoms')
    this.#atoms = atoms
    const expected = atoms * 3 * Math.max(1, this.#fileBytes / Math.max(1, frameBytes))
    this.#stride = Math.min(atoms, Math.max(1, Math.ceil(expected / this.#limit)))
    this.#kept = Math.ceil(atoms / this.#stride)
    if (this.#stride > 1) {
      this.notices.push(
        `The file holds about ${Math.round(expected / 1e6)} million coordinates, more than fit here: one atom in ${this.#stride} was kept, ${this.#kept} of ${atoms}.`,
      )
    }
  }

  /** Everything collected. @throws TrajectoryError if there were no frames */
  finish(units: Pick<Trajectories, 'timeUnit' | 'lengthUnit' | 'unwrapped'>): Trajectories {
    const frames = this.#frames.length
    if (frames === 0) throw new TrajectoryError('the file holds no frames')
    const axes = this.#movingAxes()
    const positions = new Float64Array(this.#kept * axes.length * frames)
    for (let frame = 0; frame < frames; frame++) {
      const coordinates = this.#frames[frame]
      for (let particle = 0; particle < this.#kept; particle++) {
        for (let a = 0; a < axes.length; a++) {
          positions[(particle * axes.length + a) * frames + frame] = coordinates[particle * 3 + axes[a]]
        }
      }
    }
    this.#frames.length = 0
    if (this.#slanted) {
      this.notices.push('The box has slanted edges, which cannot be unwrapped here: unwrap such a file beforehand.')
    } else if (this.#boxChanges) {
      this.notices.push('The box changes from frame to frame; unwrapping takes the first one.')
    }
    const box = this.#slanted || !this.#box ? undefined : axes.map((axis) => this.#box?.[axis] ?? 0)
    return {
      ...units,
      particles: this.#kept,
      frames,
      dimensions: axes.length,
      positions,
      gaps: 0,
      missing: false,
      frameInterval: this.#frameInterval(frames),
      box: box?.every((edge) => edge > 0) ? box : undefined,
      notices: this.notices,
    }
  }

  /** A plane simulation stores a third coordinate that never changes; counting it would make D too small by a third. */
  #movingAxes(): number[] {
    const first = this.#frames[0]
    const flat = (axis: number) =>
      this.#frames.every((frame) => {
        for (let i = axis; i < frame.length; i += 3) if (frame[i] !== first[i]) return false
        return true
      })
    const axes = this.#frames.length > 1 ? [0, 1, 2].filter((axis) => !flat(axis)) : [0, 1, 2]
    if (axes.length === 3 || axes.length === 0) return [0, 1, 2]
    const still = [0, 1, 2].filter((axis) => !axes.includes(axis)).map((axis) => axisNames[axis])
    this.notices.push(`Nothing moves along ${still.join(' and ')}: that axis was left out.`)
    return axes
  }

  #frameInterval(frames: number): number | undefined {
    if (this.#times.length !== frames || frames < 2) return undefined
    const step = (this.#times[frames - 1] - this.#times[0]) / (frames - 1)
    if (!(step > 0)) return undefined
    const uneven = this.#times.some(
      (time, frame) => frame > 0 && Math.abs(time - this.#times[frame - 1] - step) > 1e-3 * step,
    )
    if (uneven) this.notices.push('The frames are not evenly spaced in time; the mean interval is used.')
    return step
  }
}
