import { say, type Text } from '../../words/text'
import type { AtomLabels } from './atoms'
import { chooseAtoms, describeKinds, kindsOf, moleculesOf, speciesOf } from './atoms'
import { chargesOf } from './charges'
import type { Frame, FrameFacts } from './frame'
import { sayDrift, takeDriftOff, takeVelocityOff } from './framework'
import { withoutStillAxes } from './stillAxes'
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
  readonly notices: Text[] = []
  readonly reading: Text[] = []
  readonly #options: ReadOptions
  readonly #fileBytes: number
  readonly #frames: Frame[] = []
  /** Where the parts after the first begin, of a run in several files. */
  readonly #parts: number[] = []
  #labels: AtomLabels = {}
  #kinds: readonly Kind[] = []
  #atoms = 0
  #chosen: readonly number[] = []
  /** Atoms that are kept: those that were chosen, and behind them those that the drift is taken from alone. */
  #kept: readonly number[] = []
  /** Places of all that the drift is taken from, among those that are kept. */
  #members: readonly number[] = []
  /** Charge of every atom. */
  #charges: Float64Array | undefined

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
    this.#kept = before.#kept
    this.#members = before.#members
    this.#charges = before.#charges
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
        say(
          'frame {frame} has {atoms} atoms and the frames before it have {before}: whose path is whose cannot be known',
          { frame, atoms, before: this.#atoms },
        ),
        where,
      )
    }
    if (this.frames === 0) this.#mindAtoms(facts, where)
    const kept = this.#keep(coordinates, facts.mayMiss ?? false, where)
    const velocities =
      this.#options.velocities && facts.velocities ? this.#keep(facts.velocities, true, where) : undefined
    const before = this.#frames.at(-1)?.facts
    // Most boxes never change: one array serves all frames.
    const cell = sameNumbers(before?.cell, facts.cell) ? before?.cell : facts.cell
    this.#frames.push({ coordinates: kept, facts: { ...facts, labels: undefined, cell, velocities } })
  }

  #keep(
    vectors: Float64Array | Float32Array,
    mayMiss: boolean,
    where: { readonly line?: number; readonly byte?: number },
  ): Float64Array | Float32Array {
    const atoms = this.#kept
    const kept =
      vectors instanceof Float32Array ? new Float32Array(atoms.length * 3) : new Float64Array(atoms.length * 3)
    for (let i = 0; i < atoms.length; i++) {
      const from = atoms[i] * 3
      for (let axis = 0; axis < 3; axis++) {
        const value = vectors[from + axis]
        if (!Number.isFinite(value) && !(mayMiss && Number.isNaN(value))) {
          const frame = this.#frames.length + 1
          throw new TrajectoryError(
            say('atom {atom} of frame {frame} has no finite {axis}', {
              atom: atoms[i] + 1,
              frame,
              axis: axisNames[axis],
            }),
            where,
          )
        }
        kept[i * 3 + axis] = value
      }
    }
    return kept
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
    const { atoms: choice = '', maximumNumbers = defaultMaximumNumbers, centreOfMass, driftAtoms = '' } = this.#options
    const labels = { id: Array.from({ length: atoms }, (_, i) => i + 1), ...this.#labels }
    const members = driftAtoms.trim() === '' ? [] : chooseAtoms(driftAtoms, labels, atoms, 'driftAtoms')
    const apart = new Set(members)
    // Without a choice of their own all others are measured.
    const chosen = chooseAtoms(choice, labels, atoms).filter((index) => choice.trim() !== '' || !apart.has(index))
    if (chosen.length === 0)
      throw new TrajectoryError(
        say("driftAtoms: '{typed}' picks all atoms, and leaves none to be measured", {
          typed: driftAtoms.slice(0, 40),
        }),
      )
    if (this.#options.charges !== undefined) this.#charges = chargesOf(this.#options.charges, labels, atoms)
    if (chosen.length < atoms)
      this.reading.push(
        say("Atoms chosen by '{typed}': {count} of {atoms}.", { typed: choice, count: chosen.length, atoms }),
      )
    this.#kinds = kindsOf(this.#labels, chosen)
    if (this.#kinds.length > 1 && !centreOfMass) {
      this.notices.push(
        say('Several kinds of atoms were averaged: {kinds}. Choose one with the parameter atoms (atoms={typed}).', {
          kinds: describeKinds(this.#kinds),
          typed: this.#kinds[0].name,
        }),
      )
    }
    const expected =
      chosen.length * (this.#options.velocities ? 6 : 3) * Math.max(1, this.#fileBytes / Math.max(1, frameBytes))
    const stride = centreOfMass ? 1 : Math.min(chosen.length, Math.max(1, Math.ceil(expected / maximumNumbers)))
    this.#chosen = chosen.filter((_, i) => i % stride === 0)
    const measured = new Set(this.#chosen)
    const added = members.filter((index, i) => !measured.has(index) && i % stride === 0)
    this.#kept = [...this.#chosen, ...added]
    const placeOf = new Map(this.#kept.map((index, place) => [index, place]))
    this.#members = members.flatMap((index) => placeOf.get(index) ?? [])
    if (stride > 1) {
      this.notices.push(
        say(
          'The file holds about {millions} million coordinates, more than fit here: one atom in {stride} was kept, {kept} of {atoms}.',
          { millions: Math.round(expected / 1e6), stride, kept: this.#chosen.length, atoms: chosen.length },
        ),
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
    const length = timeline.frames
    const turned = this.#turn(frames, timeline, unfolder)
    const drift = this.#takeDrift(turned, length)
    const {
      positions,
      velocities,
      particles: count,
      charges,
      species,
    } = this.#options.centreOfMass ? this.#molecules(turned, length) : this.#atomsThemselves(turned, length)
    const lost = timeline.frames - timeline.kept.length
    const mayMiss = frames.some(({ facts }) => facts.mayMiss)
    const { notices, reading, unfolded } = unfolder.verdict()
    const names =
      this.#labels.id && !this.#options.centreOfMass
        ? this.#chosen.map((index) => String(this.#labels.id?.[index]))
        : undefined
    const told = [...this.notices, ...timeline.notices, ...notices, ...drift]
    const found = withoutStillAxes({
      ...units,
      particles: count,
      frames: timeline.frames,
      dimensions: 3,
      positions,
      ...(velocities ? { velocities } : {}),
      ...(charges ? { charges, species } : {}),
      gaps: lost * count,
      missing: lost > 0,
      frameInterval: timeline.interval,
      box: unfolder.edges,
      ...(unfolder.volume === undefined ? {} : { volume: unfolder.volume }),
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
            say(
              'atom {atom} has the {key} {now}, and {before} in the file before it: whose path is whose cannot be known',
              { atom: i + 1, key, now: now[i], before: before[i] },
            ),
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
        clock === 'step'
          ? say(
              'it begins at step {now}, no later than the file before it, at {before}: in this order they are no parts of one run; together=replicas takes them for runs of their own',
              { now, before },
            )
          : say(
              'it begins at time {now}, no later than the file before it, at {before}: in this order they are no parts of one run; together=replicas takes them for runs of their own',
              { now, before },
            ),
      )
    }
  }

  #turn(frames: readonly Frame[], { places, frames: length }: Timeline, unfolder: Unfolder): Turned {
    const particles = this.#kept.length
    const numbers = () => {
      const made = new Float64Array(particles * 3 * length)
      if (length > frames.length) made.fill(Number.NaN)
      return made
    }
    const positions = numbers()
    const velocities = frames.every(({ facts }) => facts.velocities) ? numbers() : undefined
    for (let particle = 0; particle < particles; particle++) {
      unfolder.begin()
      for (let k = 0; k < frames.length; k++) {
        const at = unfolder.next(k, particle)
        for (let axis = 0; axis < 3; axis++) {
          const place = (particle * 3 + axis) * length + places[k]
          positions[place] = at[axis]
          if (velocities) velocities[place] = frames[k].facts.velocities?.[particle * 3 + axis] ?? Number.NaN
        }
      }
    }
    return { positions, ...(velocities ? { velocities } : {}) }
  }

  /** Takes the drift of the atoms it is to be taken from off all of them. @returns what to say of it */
  #takeDrift({ positions, velocities }: Turned, frames: number): readonly Text[] {
    if (this.#members.length === 0) return []
    const rows = { dimensions: 3, frames }
    const blind = takeDriftOff(positions, this.#kept.length, rows, this.#members)
    if (velocities) takeVelocityOff(velocities, this.#kept.length, rows, this.#members)
    return sayDrift(this.#options.driftAtoms ?? '', this.#members.length, this.#chosen.length, blind)
  }

  #atomsThemselves({ positions, velocities }: Turned, length: number): Measured {
    const particles = this.#chosen.length
    const own = (vectors: Float64Array<ArrayBuffer>) =>
      particles < this.#kept.length ? vectors.slice(0, particles * 3 * length) : vectors
    const charges = this.#charges && Float64Array.from(this.#chosen, (index) => this.#charges?.[index] ?? 0)
    return {
      particles,
      positions: own(positions),
      ...(velocities ? { velocities: own(velocities) } : {}),
      ...(charges ? { charges, species: speciesOf(this.#labels, this.#chosen) } : {}),
    }
  }

  /** Centres of mass in place of atoms. */
  #molecules({ positions, velocities }: Turned, length: number): Measured {
    const { members, weights, weighted } = moleculesOf(this.#labels, this.#chosen)
    this.reading.push(
      say('{count} molecules took the place of their {atoms} atoms.', {
        count: members.length,
        atoms: this.#chosen.length,
      }),
    )
    if (!weighted)
      this.notices.push('The masses of the atoms are not known: the centre of a molecule is the mean of its atoms.')
    const centresOf = (vectors: Float64Array) => {
      const centres = new Float64Array(members.length * 3 * length)
      members.forEach((group, molecule) => {
        for (const place of group)
          for (let i = 0; i < 3 * length; i++)
            centres[molecule * 3 * length + i] += weights[place] * vectors[place * 3 * length + i]
      })
      return centres
    }
    const charge = (group: readonly number[]) =>
      group.reduce((sum, place) => sum + (this.#charges?.[this.#chosen[place]] ?? 0), 0)
    const charges = this.#charges && Float64Array.from(members, charge)
    return {
      particles: members.length,
      positions: centresOf(positions),
      ...(velocities ? { velocities: centresOf(velocities) } : {}),
      ...(charges
        ? {
            charges,
            species: Array.from(charges, (each) => say('charge {charge}', { charge: Number(each.toPrecision(6)) })),
          }
        : {}),
    }
  }
}

/** Positions and velocities, axis by axis of one particle after the other. */
interface Turned {
  readonly positions: Float64Array<ArrayBuffer>
  readonly velocities?: Float64Array<ArrayBuffer>
}

/** The particles that are measured, and what is known of them. */
interface Measured extends Turned {
  readonly particles: number
  readonly charges?: Float64Array<ArrayBuffer>
  readonly species?: readonly string[]
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
