import { median, type Row } from './cases'

/** Rows of a table: what it is, its median over the rounds, and between what the middle half of them lies. */
export type Figures = readonly (readonly [what: string, median: string, half: string])[]

const quartiles = (values: readonly number[]) => {
  const sorted = values.toSorted((a, b) => a - b)
  return [median(sorted.slice(0, Math.ceil(sorted.length / 2))), median(sorted.slice(Math.floor(sorted.length / 2)))]
}

function figure(what: string, values: readonly number[], digits: number, unit: string) {
  const [low, high] = quartiles(values).map((value) => value.toFixed(digits))
  return [what, `${median(values).toFixed(digits)} ${unit}`, `${low} to ${high} ${unit}`] as const
}

/** By how much the times of one thing may differ where they are to be trusted: the middle half of the rounds, over the median. */
const quiet = 0.05

/** How restless the machine was where it was too restless to say anything of a few per cent; nothing where it was quiet. @param rows of the group `sweep` */
export function restlessness(rows: readonly Row[]): string | undefined {
  const spreads = rows.map(({ milliseconds }) => {
    const [low, high] = quartiles(milliseconds)
    return (high - low) / median(milliseconds)
  })
  const most = Math.max(...spreads)
  return most > quiet ? `the middle half of the rounds differed by ${(100 * most).toFixed(0)} %` : undefined
}

/**
 * What sweeps cost beside the runs themselves, round by round. Of two threads no more can be had than the machine gives to runs that know
 * nothing of each other; what a cell takes more is processor time, of all threads. @param rows of the group `sweep`
 */
export function efficiencyOf(rows: readonly Row[]): Figures {
  const rowOf = (workers: number, lanes: boolean) => {
    const row = rows.find((each) => each.workers === workers && each.variant.includes('lanes') === lanes)
    if (!row) throw new Error(`nothing was measured with ${workers} workers`)
    return row
  }
  const { size: cells } = rows[0]
  const [alone, both, one, two] = [rowOf(1, false), rowOf(2, false), rowOf(1, true), rowOf(2, true)]
  const more = (lanes: Row, runs: Row) => lanes.processor.map((time, i) => (time - runs.processor[i]) / cells)
  const share = (one: Row, other: Row, threads: number) =>
    one.milliseconds.map((time, i) => (100 * time) / threads / other.milliseconds[i])
  return [
    figure('a run by itself', alone.milliseconds.map((time) => time / cells), 1, 'ms'), // biome-ignore format: one line
    figure('processor time that a cell takes more in a lane', more(one, alone), 2, 'ms'),
    figure('the same in one of two lanes', more(two, both), 2, 'ms'),
    figure('efficiency of two lanes: the time of one thread without a sweep over twice theirs', share(alone, two, 2), 0, '%'), // biome-ignore format: one line
    figure('efficiency of two threads without a sweep', share(alone, both, 2), 0, '%'),
    figure('two threads without a sweep over two lanes', share(both, two, 1), 0, '%'),
  ]
}
