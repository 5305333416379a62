// How often error bars hold the truth: whole runs with one seed after another, on the kernels of this thread.
import { settingsOf } from '../../experiments/testing'
import { invoke } from '../../kernels/exports'
import type { InProcess } from '../../kernels/inProcess'
import { settingsBlock } from '../../physics/quantum/samplingSettings'
import { studentIntervals } from '../../physics/quantum/studentT'
import { quantum } from '.'
import { makePlan } from './plan'
import { warningsOf } from './well/diagnosis'
import type { WellValues } from './well/parameters'
import { prepare, startsOf } from './well/prepare'
import { measured } from './well/result'

interface Coverage {
  /** Shares of the runs whose intervals of 68.27 and of 95 % hold the truth. */
  readonly usual: number
  readonly wide: number
  /** Share of the runs that carry a warning. */
  readonly warned: number
  /** Mean deviation from the truth, in standard errors of that mean. */
  readonly bias: number
}

export function coverageOf(given: Readonly<Record<string, unknown>>, runs: number, wasm: InProcess): Coverage {
  const values = settingsOf(quantum, given).values as WellValues
  const first = prepare(values, wasm.kernels)
  if (!('prepared' in first)) throw new Error(first.refusal.reason)
  const { table, proposal } = first.prepared
  const at = wasm.allocate(table.coefficients.byteLength)
  wasm.float64(at, table.coefficients.length).set(table.coefficients)
  const plan = makePlan(values.method, values.samples)
  const settings = wasm.allocate(128)
  const out = wasm.allocate(plan.recordBytes)
  const checkpoints = wasm.allocate(8 * (plan.checkpoints.length + 256))
  const exact = first.prepared.state.meanSquarePosition
  let [usual, wide, warned, sum, square] = [0, 0, 0, 0, 0]
  for (let seed = 1; seed <= runs; seed++) {
    const own = { ...values, seed }
    const run = makePlan(values.method, values.samples)
    const told = settingsBlock(at, table, proposal, seed)
    new Uint8Array(wasm.memory.buffer, settings, told.length).set(told)
    if (values.method === 'metropolis') {
      const starts = startsOf(own, table)
      wasm.float64(checkpoints, run.checkpoints.length + starts.length).set([...run.checkpoints, ...starts])
    }
    for (const block of run.blocks) {
      invoke(wasm.kernels, block.callOf(settings, out, checkpoints))
      run.add(wasm.float64(out, run.recordWords))
    }
    if (!run.current) throw new Error('a run without an estimate')
    const { estimate, standardError, replicates } = run.current
    const [near, far] = studentIntervals(replicates)
    const off = estimate - exact
    if (Math.abs(off) <= near * standardError) usual++
    if (Math.abs(off) <= far * standardError) wide++
    if (warningsOf(own, first.prepared, undefined, measured(run, own)).length > 0) warned++
    sum += off
    square += off * off
  }
  const mean = sum / runs
  const error = Math.sqrt((square / runs - mean * mean) / runs)
  return { usual: usual / runs, wide: wide / runs, warned: warned / runs, bias: mean / error }
}
