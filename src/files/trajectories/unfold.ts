import type { Cell } from '../../physics/diffusion/cell'
import { Cell as PeriodicCell, volumeOf } from '../../physics/diffusion/cell'
import { say, type Text } from '../../words/text'
import type { Frame, FrameFacts } from './frame'

const everywhere = [true, true, true] as const
const none = [0, 0, 0] as const
/** Relative changes of a cell below this are rounding. */
const steady = 1e-6

/**
 * Unfolds coordinates out of the file's own cell, each step with the cell of the frame in which it ends: a particle's path is the sum of its
 * shortest steps. In a cell that changes, that is the scheme which keeps the toroidal view (Bullerjahn et al., J. Chem. Theory Comput. 19,
 * 3406 (2023), eq. 13); adding whole boxes to the newest position would blow up what the box does.
 */
export class Unfolder {
  readonly #frames: readonly Frame[]
  /** The cell of each frame; one object as long as it stays the same. */
  readonly #cells: (Cell | undefined)[] = []
  readonly #changes: boolean
  /** Whether coordinates run on already. */
  readonly #given: boolean
  /** Whether the file says that they do, and they do not. */
  readonly #misnamed: boolean
  readonly #active: boolean
  #crossings = 0
  #doubtful = 0
  /** Whether the particle has been seen before. */
  #seen = false
  readonly #shift = new Float64Array(3)
  readonly #before = new Float64Array(3)
  readonly #step = new Float64Array(3)
  readonly #at = new Float64Array(3)
  #images: readonly number[] = none

  /** @param asked whether somebody else's box counts, not the file's */
  constructor(frames: readonly Frame[], asked: boolean) {
    this.#frames = frames
    let cell: Cell | undefined
    let made: FrameFacts | undefined
    for (const { facts } of frames) {
      if (!made || facts.cell !== made.cell || facts.periodic?.join() !== made.periodic?.join()) {
        cell = facts.cell && PeriodicCell.of(facts.cell, facts.periodic ?? everywhere)
        made = facts
      }
      this.#cells.push(cell)
    }
    const claimed = frames.every(({ facts }) => facts.unwrapped)
    this.#misnamed = claimed && !asked && isFolded(frames, this.#cells[0]?.edges)
    this.#given = claimed && !this.#misnamed
    this.#changes = frames.some(({ facts }) => differs(facts, frames[0].facts))
    // A cell that is there in some frames only says too little.
    const known = this.#cells.every(Boolean)
    this.#active = known && !asked && (!this.#given || this.#changes)
  }

  /** Volume of the cell in the first frame, where it is periodic along three vectors. */
  get volume(): number | undefined {
    const [{ facts }] = this.#frames
    const { cell, periodic = everywhere } = facts
    const volume = cell?.length === 9 && periodic.every(Boolean) ? volumeOf(cell) : 0
    return volume > 0 ? volume : undefined
  }

  /** Edges of the cell in the first frame, where it is rectangular. */
  get edges(): readonly number[] | undefined {
    return this.#cells[0]?.edges
  }

  /** Whether coordinates run on beyond the cell now. */
  get unwrapped(): boolean {
    return this.#given || this.#active
  }

  /** Begins with another particle. */
  begin(): void {
    this.#shift.fill(0)
    this.#seen = false
  }

  /** Where the particle is in the next frame. Valid until the next call. */
  next(k: number, particle: number): Float64Array {
    const { coordinates, facts } = this.#frames[k]
    const at = this.#at
    for (let axis = 0; axis < 3; axis++) at[axis] = coordinates[particle * 3 + axis]
    const cell = this.#active ? this.#cells[k] : undefined
    // A particle that is missing stays where it was last seen, as far as the box goes.
    if (!cell || Number.isNaN(at[0] + at[1] + at[2])) return at
    if (this.#given) this.#follow(cell, facts)
    else if (this.#seen) this.#shorten(cell)
    this.#seen = true
    this.#before.set(at)
    for (let axis = 0; axis < 3; axis++) at[axis] += this.#shift[axis]
    return at
  }

  #shorten(cell: Cell): void {
    const step = this.#step
    for (let axis = 0; axis < 3; axis++) step[axis] = this.#at[axis] - this.#before[axis]
    if (cell.shortest(step)) this.#doubtful++
    let crossed = false
    for (let axis = 0; axis < 3; axis++) {
      const change = step[axis] - (this.#at[axis] - this.#before[axis])
      if (change === 0) continue
      this.#shift[axis] += change
      crossed = true
    }
    if (crossed) this.#crossings++
  }

  /** Coordinates that run on in a cell that changes: back into the cell, and each crossing counted with the cell it happened in. */
  #follow(cell: Cell, { origin = none }: FrameFacts): void {
    const at = this.#at
    const images = cell.images([0, 1, 2].map((axis) => at[axis] - origin[axis]))
    const inside = cell.translation(images)
    const crossed = !this.#seen ? images : images.map((count, i) => count - this.#images[i])
    const moved = cell.translation(crossed)
    for (let axis = 0; axis < 3; axis++) {
      at[axis] -= inside[axis]
      this.#shift[axis] += moved[axis]
    }
    this.#images = images
  }

  /** What was found, in words. */
  verdict(): { readonly unfolded: boolean; readonly notices: readonly Text[]; readonly reading: readonly Text[] } {
    const notices: Text[] = []
    const reading: Text[] = []
    const box = this.#describe()
    const crossings = this.#crossings
    if (this.#changes && this.#active)
      notices.push(
        'The box changes from frame to frame: coordinates were unfolded step by step with the box of each frame (toroidal-view-preserving scheme, Bullerjahn et al. 2023).',
      )
    if (this.#misnamed)
      notices.push(
        'The file calls its coordinates unwrapped, but they never leave one box length and jump from face to face: they were taken as folded.',
      )
    if (this.#active && !this.#given) {
      if (crossings > 0)
        notices.push(
          box
            ? say(
                "Coordinates were folded into the file's periodic box of {box}: {crossings} steps across its faces were found, and they have been unfolded by minimum image.",
                { box, crossings },
              )
            : say(
                "Coordinates were folded into the file's periodic box with slanted edges: {crossings} steps across its faces were found, and they have been unfolded by minimum image.",
                { crossings },
              ),
        )
      else
        reading.push(
          box
            ? say("No step crosses a face of the file's periodic box of {box}.", { box })
            : "No step crosses a face of the file's periodic box with slanted edges.",
        )
      if (this.#doubtful > 0)
        notices.push(
          say(
            '{doubtful} steps go over more than a quarter of the box: which way round they went is doubtful. Frames closer together, or unwrapped coordinates, would settle it.',
            { doubtful: this.#doubtful },
          ),
        )
    }
    if (this.#given) reading.push('The file gives coordinates that run on beyond the box.')
    else if (this.#cells[0] && !this.#active) reading.push("The file's own box was not used.")
    return { unfolded: this.#crossings > 0, notices, reading }
  }

  /** Its edges; undefined where they are slanted. */
  #describe(): string | undefined {
    return this.edges?.map((edge) => (edge > 0 ? String(Number(edge.toPrecision(6))) : '∞')).join(' × ')
  }
}

/** Steps of more than half a box length that a path inside one box length has to have to be called folded. */
const telling = 2

/**
 * Whether coordinates that are called unwrapped lie within one box length on every axis and yet jump over more than half of it: some programs
 * write every position under the names xu, yu, zu.
 */
function isFolded(frames: readonly Frame[], edges: readonly number[] | undefined): boolean {
  if (!edges) return false
  const { coordinates: first } = frames[0]
  if (frames.some(({ coordinates }) => coordinates.length !== first.length)) return false
  let jumps = 0
  for (const [axis, edge] of edges.entries()) {
    if (!(edge > 0)) continue
    let low = Number.POSITIVE_INFINITY
    let high = Number.NEGATIVE_INFINITY
    for (const [k, { coordinates }] of frames.entries()) {
      for (let at = axis; at < coordinates.length; at += 3) {
        const place = coordinates[at]
        if (place < low) low = place
        if (place > high) high = place
        if (k > 0 && Math.abs(place - frames[k - 1].coordinates[at]) > edge / 2) jumps++
      }
      if (high - low > edge * (1 + steady)) return false
    }
  }
  return jumps >= telling
}

function differs({ cell }: FrameFacts, { cell: first }: FrameFacts): boolean {
  if (!cell || !first || cell === first) return false
  const size = Math.max(...first.map(Math.abs))
  return cell.some((value, i) => Math.abs(value - first[i]) > steady * size)
}
