import type { Pool } from '../compute/types'
import type { ElementaryFunctions } from '../kernels/elementary'
import { inputRecord } from '../kernels/resonanceLayout'
import { accelerations, type Vectors, vectors } from '../physics/cluster/forces'
import { type Track, windowedSums } from '../physics/diffusion/displacements'
import { plainUniform } from '../physics/quantum/plainSampling'
import type { FunctionTable } from '../physics/quantum/table'
import { simulateEncounter } from '../physics/resonance/encounter'
import { createGalaxy, type GalaxyParameters } from '../physics/resonance/galaxy'
import { encounterAt } from '../physics/resonance/kernelBlocks'
import type { Text } from '../words/text'
import type { Environment } from './experiment'

/** How large the problems are that are computed in every way. */
export interface LadderSizes {
  readonly stars: number
  readonly samples: number
  readonly particles: number
  readonly encounters: number
  readonly seed: number
}

/** What is computed, as the plain loop takes it: data that another thread can be sent. */
export type PlainProblem =
  | {
      readonly kind: 'pairs'
      readonly position: Vectors
      readonly mass: Float64Array
      readonly softening: number
      readonly gravity: number
    }
  | {
      readonly kind: 'samples'
      readonly table: FunctionTable
      readonly center: number
      readonly width: number
      readonly blocks: number
      readonly perBlock: number
      readonly seed: number
    }
  | {
      readonly kind: 'displacements'
      readonly track: Track
      readonly lags: readonly number[]
      readonly perBlock: number
    }
  | {
      readonly kind: 'encounters'
      readonly galaxy: GalaxyParameters
      /** As the kernels take them. */
      readonly records: Float64Array
      /** kpc/(km/s), and the steps of half a window. */
      readonly timeStep: number
      readonly windowSteps: number
    }

/** Computes it once by the plain loop. @returns what the other rungs are held against */
export function computePlainly(problem: PlainProblem, elementary: ElementaryFunctions): Float64Array {
  switch (problem.kind) {
    case 'pairs': {
      const { position, mass, softening, gravity } = problem
      const out = vectors(mass.length)
      accelerations(position, mass, softening, gravity, out)
      return sideBySide([out.x, out.y, out.z])
    }
    case 'samples': {
      const { table, center, width, blocks, perBlock, seed } = problem
      return plainUniform(table, center, width, blocks, perBlock, seed)
    }
    case 'displacements':
      return windowedSums(problem.track, problem.lags, problem.perBlock)
    case 'encounters': {
      const { records, timeStep, windowSteps } = problem
      const galaxy = createGalaxy(problem.galaxy, elementary)
      const kicks = Array.from({ length: records.length / inputRecord.length }, (_, k) =>
        simulateEncounter(galaxy, encounterAt(records, k), timeStep, windowSteps),
      )
      return sideBySide([
        Float64Array.from(kicks, ({ deltaEJ }) => deltaEJ),
        Float64Array.from(kicks, ({ deltaIs }) => deltaIs),
      ])
    }
  }
}

/** Columns one after the other. */
export function sideBySide(columns: readonly Float64Array[]): Float64Array {
  const out = new Float64Array(columns.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const column of columns) {
    out.set(column, at)
    at += column.length
  }
  return out
}

/** What a rung is, as it is listed before anything runs. */
export interface RungAbout {
  /** Within its ladder, one word. */
  readonly name: string
  readonly label: Text
  /** One sentence: what it does otherwise than the rung before. */
  readonly meaning: Text
  /** The lines that it changed: a file of src/, and the name of the part that is marked in it ("ladder: NAME"). */
  readonly lines: { readonly file: string; readonly name: string }
  /** Runs on all workers. Absent: on one thread. */
  readonly shared?: true
  /** Another algorithm or order: other digits, and how far they are off is shown. */
  readonly other?: true
  /** Not every machine has what it takes, and none the same: it is no part of what every machine computes alike. */
  readonly card?: true
}

/** A rung that is ready to be timed. */
export interface Rung {
  /** Computes the problem once. @returns milliseconds, as the workers see them */
  readonly pass: (workers: number, signal?: AbortSignal) => Promise<number>
  /** What the last pass computed, in the order of the plain loop. */
  readonly read: () => Promise<Float64Array>
  /** Plain samples that one of its samples is worth, by the variances, where that can be told. */
  readonly worth?: () => Promise<number>
  /** What computes it, where that is no worker. */
  readonly on?: string
}

/** A rung that this machine cannot climb, and why. */
export interface MissingRung {
  readonly missing: string
}

/** A problem that has been set up, with its rungs behind the plain one. */
export interface Climb {
  readonly plain: PlainProblem
  /** In the order of the ladder's list, without its first. */
  readonly rungs: readonly (Rung | MissingRung)[]
  readonly setWorkers: (workers: number) => Promise<void>
  readonly dispose: () => void
}

export interface LadderMachine extends Environment {
  readonly workers: number
}

/** One problem of a lab, computed in ever faster ways. */
export interface Ladder {
  readonly name: string
  readonly title: Text
  /** What is counted: "pairs". */
  readonly pieces: Text
  /** The problem in words. */
  readonly problem: (sizes: LadderSizes) => Text
  /** Pieces of work in it. */
  readonly work: (sizes: LadderSizes) => number
  /** Plain loop first. */
  readonly rungs: readonly RungAbout[]
  /** What of the values other algorithms are held against. Absent: all of them. */
  readonly compared?: (values: Float64Array) => Float64Array
  /** Additions, multiplications, divisions and roots of one piece in the plain loop; absent where they do not bound it. */
  readonly operations?: number
  readonly open: (sizes: LadderSizes, machine: LadderMachine) => Promise<Climb>
}

/** One way to compute it whose cost is to be known at several sizes. */
export interface Scaling {
  readonly name: string
  readonly label: Text
  /** Its cost grows with the square of the number of stars. */
  readonly pairwise?: true
  /** Sets up so many stars. */
  readonly open: (stars: number, machine: LadderMachine) => Promise<Pick<Rung, 'pass'> & Pick<Climb, 'dispose'>>
}

/** Calls that all workers make together. @returns milliseconds of the slowest */
export async function together(
  pool: Pool,
  callOf: Parameters<Pool['together']>[0],
  workers: number,
  signal: AbortSignal | undefined,
): Promise<number> {
  await pool.together(callOf, { workers, ...(signal ? { signal } : {}) })
  return pool.computing
}
