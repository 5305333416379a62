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

/** What sweeps cost beside the runs themselves, round by round. @param rows of the group `sweep` */
export function efficiencyOf(rows: readonly Row[]): Figures {
  const timesOf = (workers: number, lanes: boolean) => {
    const row = rows.find((each) => each.workers === workers && each.variant.includes('lanes') === lanes)
    if (!row) throw new Error(`nothing was measured with ${workers} workers`)
    return row.milliseconds
  }
  const { size: cells } = rows[0]
  const [alone, one, two] = [timesOf(1, false), timesOf(1, true), timesOf(2, true)]
  const per = (times: readonly number[]) => times.map((time) => time / cells)
  return [
    figure('a run by itself', per(alone), 1, 'ms'),
    figure('what a cell takes more in a lane', per(one.map((time, i) => time - alone[i])), 2, 'ms'),
    figure('efficiency of two lanes: the time of one over twice that of two', one.map((time, i) => (50 * time) / two[i]), 0, '%'), // biome-ignore format: one line
  ]
}
