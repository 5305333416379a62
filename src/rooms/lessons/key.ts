import { availableCores } from '../../compute/cores'
import type { ThreadEntry } from '../../compute/thread'
import type { Lab } from '../../experiments/lab'
import type { Lesson } from '../../experiments/lesson'
import { type CellComputer, inLanes } from '../../experiments/sweep/lanes'
import { makePlan, type Plan } from '../../experiments/sweep/plan'
import type { Build } from '../../experiments/sweep/planFile'
import { formatValue } from '../../parameters/parameter'
import { say } from '../../words/text'
import { thisBuild } from '../sweep/build'
import { type OwnStep, ownSteps, seedOf } from './quiz'

/** The runs of all students at one step, as a sweep over their seeds. @throws PlanError */
export async function planOf(
  lab: Lab,
  { preset, values = {}, own }: OwnStep,
  seeds: readonly number[],
  build: Build,
): Promise<Plan> {
  const given = [
    ...(preset === undefined ? [] : [['preset', preset] as const]),
    ...Object.entries(values)
      .filter(([name]) => name !== 'seed')
      .map(([name, value]) => [name, formatValue(value)] as const),
  ]
  const request = { given, axes: `seed=${[...new Set(seeds)].join(',')}`, keep: own.result, shards: 1 }
  return makePlan(lab, request, build)
}

/** Answers of one student, in the order of `ownSteps`; words where there is no number. */
export interface KeyRow {
  readonly name: string
  readonly seed: number
  readonly answers: readonly (number | string | undefined)[]
}

export interface KeyOptions {
  readonly entry: ThreadEntry
  readonly signal: AbortSignal
  /** All rows as they stand, and how much of it is done: 0 to 1. */
  readonly onRows: (rows: readonly KeyRow[], fraction: number) => void
}

/** The seeds that a plan's cells have, in their order. */
const seedsOf = ({ axes: [axis], cells }: Plan) =>
  Array.from({ length: cells }, (_, cell) => Number(axis.valueAt(cell)))

/**
 * The key of a class: every student's runs, computed beside each other in threads of their own.
 * @throws PlanError, the machine's failure, or the signal's reason
 */
export async function computeKey(lab: Lab, lesson: Lesson, names: readonly string[], options: KeyOptions) {
  const { entry, signal, onRows } = options
  const steps = ownSteps(lesson)
  const build = await thisBuild()
  const students = await Promise.all(names.map(async (name) => ({ name, seed: await seedOf(name, lab.name, lesson) })))
  const found = steps.map(() => new Map<number, number | string>())
  const tell = (done: number) =>
    onRows(
      students.map((student) => ({ ...student, answers: found.map((answers) => answers.get(student.seed)) })),
      steps.length === 0 ? 1 : done / steps.length,
    )
  tell(0)
  for (const [index, step] of steps.entries()) {
    const plan = await planOf(
      lab,
      step,
      students.map(({ seed }) => seed),
      build,
    )
    const seeds = seedsOf(plan)
    let done = 0
    await allCells(plan, inLanes(plan, Math.min(availableCores(), plan.cells), entry), signal, (cell, answer) => {
      found[index].set(seeds[cell], answer)
      tell(index + ++done / plan.cells)
    })
  }
}

async function allCells(
  { cells }: Plan,
  computer: CellComputer,
  signal: AbortSignal,
  take: (cell: number, answer: number | string) => void,
) {
  signal.throwIfAborted()
  const stop = () => computer.end()
  signal.addEventListener('abort', stop)
  let next = 0
  const work = async () => {
    while (next < cells && !signal.aborted) {
      const { cell, values, error } = await computer.compute(next++)
      const value = values?.[0]
      if (!signal.aborted) take(cell, typeof value === 'number' ? value : (error ?? say('no number')))
    }
  }
  try {
    await Promise.all(Array.from({ length: computer.width }, work))
  } finally {
    signal.removeEventListener('abort', stop)
    computer.end()
    signal.throwIfAborted()
  }
}
