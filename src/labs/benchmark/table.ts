import type { CsvColumn } from '../../files/csv'
import { ownTimes } from './OwnProgram'
import type { BenchmarkValues } from './parameters'
import type { BenchmarkSnapshot } from './run'

/** All rungs as columns, with the times of one's own programs. */
export function rungTable({ ladders }: BenchmarkSnapshot, values: BenchmarkValues): readonly CsvColumn[] {
  const rows = ladders.flatMap(({ name, pieces, rungs }) => {
    const seconds = values[ownTimes[name as keyof typeof ownTimes]]
    const [plain] = rungs
    const own =
      seconds > 0 && plain.seconds !== undefined && plain.rate !== undefined
        ? [{ name: 'own', seconds, rate: (plain.rate * plain.seconds) / seconds, ratio: plain.seconds / seconds }]
        : []
    return [...rungs, ...own].map((rung) => ({ ladder: name, unit: `${pieces}/s`, ...rung }))
  })
  const numbers = (of: (row: (typeof rows)[number]) => number | undefined) =>
    Float64Array.from(rows, (row) => of(row) ?? Number.NaN)
  const computed = (row: (typeof rows)[number]) => ('computed' in row ? row.computed : undefined)
  return [
    { name: 'ladder', values: rows.map(({ ladder }) => ladder) },
    { name: 'rung', values: rows.map(({ name }) => name) },
    { name: 'workers', values: numbers((row) => ('workers' in row ? row.workers : undefined)) },
    { name: 'seconds', unit: 's', values: numbers(({ seconds }) => seconds) },
    { name: 'rate', values: numbers(({ rate }) => rate) },
    { name: 'unit', values: rows.map(({ unit }) => unit) },
    { name: 'ratio', values: numbers(({ ratio }) => ratio) },
    { name: 'deviation', values: numbers((row) => computed(row)?.deviation) },
    { name: 'checksum', values: rows.map((row) => computed(row)?.checksum ?? '') },
  ]
}
