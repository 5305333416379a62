import type { AtomLabels } from './atoms'
import { chooseAtoms, describeKinds, kindsOf, moleculesOf } from './atoms'
import type { Frame, FrameFacts } from './frame'
import type { Timeline } from './timeline'
import { timelineOf } from './timeline'
import type { Kind, ReadOptions, Trajectories } from './trajectories'
import { axisNames, defaultMaximumNumbers, sayCut, TrajectoryError } from './trajectories'
import { Unfolder } from './unfold'

interface Units {
  readonly lengthUnit?: string
  readonly timeUnit?: string
}

const sameNumbers = (a: readonly number[] | undefined, b: readonly number[] | undefined) =>
  a === b || (a !== undefined && b !== undefined && a.length === b.length && a.every((value, i) => value === b[i]))

/**
 * Collects the frames of a format that stores one frame after the other, and turns them round at the end: particles first, each axis of a
 * particle in one piece, as the kernels want it; in the right places, unfolded out of the periodic cell, molecules in place of atoms.
 */
export class FrameCollector {
  readonly notices: string[] = []
  readonly reading: string[] = []
  readonly #options: ReadOptions
  readonly #fileBytes: number
  readonly #frames: Frame[] = []
  /** Where the parts after the first begin, of a run in several files. */
  readonly #parts: number[] = []
  #labels: AtomLabels = {}
  #kinds: readonly Kind[] = []
  #atoms = 0
  #chosen: readonly number[] = []

  constructor(fileBytes: number, options: ReadOptions) {
    this.#fileBytes = fileBytes
    this.#options = options
    const before = options.chain?.before
    if (!(before instanceof FrameCollector)) return
    this.notices.push(...before.notices)
    this.reading.push(...before.reading)
    this.#parts.push(...before.#parts, before.#frames.length)
    for (const frame of before.#frames) this.#frames.push(frame)
    this.#labels = before.#labels
    this.#kinds = before.#kinds
    this.#atoms = before.#atoms
    this.#chosen = before.#chosen
  }

  /** Frames of this file. */
  get frames(): number {
    return this.#frames.length - (this.#parts.at(-1) ?? 0)
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
    if (this.#atoms === 0) this.#begin(atoms, frameBytes, facts)
    else if (atoms !== this.#atoms) {
      const frame = this.#frames.length + 1
      throw new TrajectoryError(
        `frame ${frame} has ${atoms} atoms and the frames before it have ${this.#atoms}: whose path is whose cannot be known`,
        where,
      )
    }
    if (this.frames === 0) this.#mindAtoms(facts, where)
    const chosen = this.#chosen
    const kept =
      coordinates instanceof Float32Array ? new Float32Array(chosen.length * 3) : new Float64Array(chosen.length * 3)
    for (let i = 0; i < chosen.length; i++) {
      const from = chosen[i] * 3
      for (let axis = 0; axis < 3; axis++) {
        const value = coordinates[from + axis]
        if (!Number.isFinite(value) && !(facts.mayMiss && Number.isNaN(value))) {
          const frame = this.#frames.length + 1
          throw new TrajectoryError(`atom ${chosen[i] + 1} of frame ${frame} has no finite ${axisNames[axis]}`, where)
        }
        kept[i * 3 + axis] = value
      }
    }
    const before = this.#frames.at(-1)?.facts
    // Most boxes never change: one array serves all frames.
    const cell = sameNumbers(before?.cell, facts.cell) ? before?.cell : facts.cell
    this.#frames.push({ coordinates: kept, facts: { ...facts, labels: undefined, cell } })
  }

  /** Takes the last frame back: it stops inside its last number. */
  dropLast(): void {
    this.#frames.pop()
    this.notices.push(sayCut(this.frames))
  }

  #begin(atoms: number, frameBytes: number, facts: FrameFacts): void {
    if (atoms === 0) throw new TrajectoryError('the first frame has no atoms')
    this.#atoms = atoms
    this.#labels = facts.labels?.() ?? {}
    const { atoms: choice = '', maximumNumbers = defaultMaximumNumbers, centreOfMass } = this.#options
    const labels = { id: Array.from({ length: atoms }, (_, i) => i + 1), ...this.#labels }
    const chosen = chooseAtoms(choice, labels, atoms)
    if (chosen.length < atoms) this.reading.push(`Atoms chosen by '${choice}': ${chosen.length} of ${atoms}.`)
    this.#kinds = kindsOf(this.#labels, chosen)
    if (this.#kinds.length > 1 && !centreOfMass) {
      this.notices.push(
        `Several kinds of atoms were averaged: ${describeKinds(this.#kinds)}. Choose one with the parameter atoms (atoms=${this.#kinds[0].name}).`,
      )
    }
    const expected = chosen.length * 3 * Math.max(1, this.#fileBytes / Math.max(1, frameBytes))
    const stride = centreOfMass ? 1 : Math.min(chosen.length, Math.max(1, Math.ceil(expected / maximumNumbers)))
    this.#chosen = chosen.filter((_, i) => i % stride === 0)
    if (stride > 1) {
      this.notices.push(
        `The file holds about ${Math.round(expected / 1e6)} million coordinates, more than fit here: one atom in ${stride} was kept, ${this.#chosen.length} of ${chosen.length}.`,
      )
    }
  }

  /** Everything collected. @throws TrajectoryError if there were no frames */
  finish(units: Units): Trajectories {
    const begin = this.#parts.at(-1) ?? 0
    if (this.#frames.length === begin) throw new TrajectoryError('the file holds no frames')
    this.#mindOrder()
    const leave = this.#options.chain?.leave
    if (leave) {
      leave(this)
      return {
        ...units,
        particles: 1,
        frames: 1,
        dimensions: 3,
        positions: new Float64Array(3),
        gaps: 0,
        missing: false,
        notices: [],
      }
    }
    const timeline = timelineOf(
      this.#frames.map(({ facts }) => facts.time),
      this.#frames.map(({ facts }) => facts.step),
    )
    const frames = timeline.kept.map((frame) => this.#frames[frame])
    this.#frames.length = 0
    const unfolder = new Unfolder(frames, this.#options.box !== undefined)
    const whole = this.#turn(frames, timeline, unfolder)
    const { positions, particles } = this.#options.centreOfMass ? this.#molecules(whole, timeline.frames) : whole
    const count = particles
    const lost = timeline.frames - timeline.kept.length
    const mayMiss = frames.some(({ facts }) => facts.mayMiss)
    const { notices, reading, unfolded } = unfolder.verdict()
    const names =
      this.#labels.id && !this.#options.centreOfMass
        ? this.#chosen.map((index) => String(this.#labels.id?.[index]))
        : undefined
    const told = [...this.notices, ...timeline.notices, ...notices]
    const found = withoutStillAxes({
      ...units,
      particles: count,
      frames: timeline.frames,
      dimensions: 3,
      positions,
      gaps: lost * count,
      missing: lost > 0,
      frameInterval: timeline.interval,
      box: unfolder.edges,
      unwrapped: unfolder.unwrapped,
      ...(unfolded ? { unfolded } : {}),
      ...(this.#kinds.length > 1 ? { kinds: this.#kinds } : {}),
      ...(names ? { names } : {}),
      notices: told,
      reading: [...this.reading, ...timeline.reading, ...reading],
    })
    return mayMiss ? { ...found, ...missingIn(found) } : found
  }

  /** @throws TrajectoryError where another file has other atoms, or the same ones in another order */
  #mindAtoms(facts: FrameFacts, where: { readonly line?: number; readonly byte?: number }): void {
    if (this.#parts.length === 0) return
    const labels = facts.labels?.() ?? {}
    for (const key of ['id', 'element', 'type', 'name'] as const) {
      const [before, now] = [this.#labels[key], labels[key]]
      if (!before || !now) continue
      for (let i = 0; i < this.#atoms; i++)
        if (before[i] !== now[i])
          throw new TrajectoryError(
            `atom ${i + 1} has the ${key} ${now[i]}, and ${before[i]} in the file before it: whose path is whose cannot be known`,
            where,
          )
    }
  }

  /** @throws TrajectoryError where a part of a run begins no later than the part before */
  #mindOrder(): void {
    const last = this.#parts.at(-1)
    if (last === undefined) return
    const first = this.#parts.at(-2) ?? 0
    for (const clock of ['step', 'time'] as const) {
      const [before, now] = [this.#frames[first].facts[clock], this.#frames[last].facts[clock]]
      if (before === undefined || now === undefined || now > before) continue
      throw new TrajectoryError(
        `it begins at ${clock} ${now}, no later than the file before it, at ${before}: in this order they are no parts of one run; together=replicas takes them for runs of their own`,
      )
    }
  }

  #turn(frames: readonly Frame[], { places, frames: length }: Timeline, unfolder: Unfolder) {
    const particles = this.#chosen.length
    const positions = new Float64Array(particles * 3 * length)
    if (length > frames.length) positions.fill(Number.NaN)
    for (let particle = 0; particle < particles; particle++) {
      unfolder.begin()
      for (let k = 0; k < frames.length; k++) {
        const at = unfolder.next(k, particle)
        for (let axis = 0; axis < 3; axis++) positions[(particle * 3 + axis) * length + places[k]] = at[axis]
      }
    }
    return { positions, particles }
  }

  /** Centres of mass in place of atoms. */
  #molecules({ positions }: { readonly positions: Float64Array<ArrayBuffer> }, length: number) {
    const { members, weights, weighted } = moleculesOf(this.#labels, this.#chosen)
    this.reading.push(`${members.length} molecules took the place of their ${this.#chosen.length} atoms.`)
    if (!weighted)
      this.notices.push('The masses of the atoms are not known: the centre of a molecule is the mean of its atoms.')
    const centres = new Float64Array(members.length * 3 * length)
    members.forEach((group, molecule) => {
      for (const place of group)
        for (let i = 0; i < 3 * length; i++)
          centres[molecule * 3 * length + i] += weights[place] * positions[place * 3 * length + i]
    })
    return { positions: centres, particles: members.length }
  }
}

/** Counts the frames that particles are missing from: inside their tracks, and anywhere. A position that lacks an axis is none. */
export function missingIn({
  particles,
  dimensions,
  frames,
  positions,
}: Pick<Trajectories, 'particles' | 'dimensions' | 'frames' | 'positions'>) {
  let gaps = 0
  let missing = false
  for (let particle = 0; particle < particles; particle++) {
    let last = -1
    for (let frame = 0; frame < frames; frame++) {
      const at = (axis: number) => (particle * dimensions + axis) * frames + frame
      let there = true
      for (let axis = 0; axis < dimensions; axis++) if (Number.isNaN(positions[at(axis)])) there = false
      if (!there) {
        missing = true
        for (let axis = 0; axis < dimensions; axis++) positions[at(axis)] = Number.NaN
        continue
      }
      if (last >= 0) gaps += frame - last - 1
      last = frame
    }
  }
  return { gaps, missing }
}

/**
 * Leaves out the axes along which nothing ever moves: a plane measurement stores a third coordinate that never changes, and counting it
 * would make D too small by a third.
 */
export function withoutStillAxes(source: Trajectories): Trajectories {
  const { particles, frames, dimensions, positions, tracks } = source
  if (frames < 2 || dimensions < 2) return source
  const lengthOf = (particle: number) => tracks?.lengths[particle] ?? frames
  const befores = new Float64Array(particles + 1)
  for (let particle = 0; particle < particles; particle++)
    befores[particle + 1] = befores[particle] + lengthOf(particle)
  const moves = (axis: number) => {
    for (let particle = 0; particle < particles; particle++) {
      const length = lengthOf(particle)
      const start = befores[particle] * dimensions + axis * length
      let first = Number.NaN
      for (let k = start; k < start + length; k++) {
        if (Number.isNaN(first)) first = positions[k]
        else if (positions[k] !== first && !Number.isNaN(positions[k])) return true
      }
    }
    return false
  }
  const moving = Array.from({ length: dimensions }, (_, axis) => axis).filter(moves)
  if (moving.length === dimensions || moving.length === 0) return source
  const left = new Float64Array(befores[particles] * moving.length)
  for (let particle = 0; particle < particles; particle++) {
    const length = lengthOf(particle)
    moving.forEach((axis, place) => {
      const start = befores[particle] * dimensions + axis * length
      left.set(positions.subarray(start, start + length), befores[particle] * moving.length + place * length)
    })
  }
  const names = source.axes ?? 'xyz'
  const still = [...names].slice(0, dimensions).filter((_, axis) => !moving.includes(axis))
  return {
    ...source,
    dimensions: moving.length,
    axes: moving.map((axis) => names[axis]).join(''),
    positions: left,
    ...(source.box ? { box: moving.map((axis) => source.box?.[axis] ?? 0) } : {}),
    notices: [...source.notices, `Nothing moves along ${still.join(' and ')}: that axis was left out.`],
  }
}
