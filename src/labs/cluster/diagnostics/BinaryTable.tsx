import { memo, useEffect, useMemo, useState } from 'react'
import type { Binary } from '../../../physics/cluster/structure'
import { formatCount, formatNumber } from '../../../ui/format'
import { type RowColumn, RowTable } from '../../../ui/RowTable'
import { asIs, say, type Text } from '../../../words/text'
import { inUnit, shownUnits } from '../scales'
import type { DiagnosticProps } from './diagnosticProps'

type Key = 'stars' | 'semiMajorAxis' | 'eccentricity' | 'bindingEnergy'

const none: readonly Binary[] = []

/** The hard binaries, the hardest first; a row chooses its heavier star. */
export const BinaryTable = memo(function BinaryTable({
  run,
  snapshot,
  tools,
  selected,
  onPick,
  lookUp,
}: DiagnosticProps) {
  const { values, scales, masses } = run
  const { length, mass, square } = shownUnits(values)
  useEffect(() => lookUp?.(), [lookUp])
  // One that was looked up with the run at rest is newer than the snapshot.
  const binaries = (run.structure ?? snapshot.structure)?.binaries ?? none
  const [sort, setSort] = useState<{ readonly key: Key; readonly falling: boolean }>({
    key: 'bindingEnergy',
    falling: true,
  })
  const columns = useMemo<readonly (RowColumn & { readonly key: Key })[]>(
    () => [
      { key: 'stars', name: 'Stars', width: 5.4 },
      { key: 'semiMajorAxis', name: asIs('a'), ...inUnit(length), width: 4.9, meaning: 'Semi-major axis' },
      { key: 'eccentricity', name: asIs('e'), width: 3.8, meaning: 'Eccentricity' },
      {
        key: 'bindingEnergy',
        name: asIs('E_b'),
        ...inUnit(mass && `${mass} ${square}`),
        width: 5.2,
        meaning: 'Energy that it takes to part them',
      },
    ],
    [length, mass, square],
  )
  const order = useMemo(() => {
    const of = ({ stars, ...numbers }: Binary) => (sort.key === 'stars' ? stars[0] : numbers[sort.key])
    const rows = Array.from(binaries.keys()).sort((a, b) => of(binaries[a]) - of(binaries[b]) || a - b)
    return sort.falling ? rows.reverse() : rows
  }, [binaries, sort])
  const cell = (row: number, key: string) => {
    const { stars, semiMajorAxis, eccentricity, bindingEnergy } = binaries[row]
    switch (key) {
      case 'stars':
        return stars.map((star) => star + 1).join(' + ')
      case 'semiMajorAxis':
        return formatNumber(semiMajorAxis, 3)
      case 'eccentricity':
        return formatNumber(eccentricity, 3)
      default:
        return formatNumber(bindingEnergy * scales.speed ** 2, 3)
    }
  }
  const chosen = selected === undefined ? -1 : binaries.findIndex(({ stars }) => stars.includes(selected))
  return (
    <RowTable
      title="Binaries"
      columns={columns}
      rows={binaries.length}
      cell={cell}
      order={order}
      sort={sort}
      onSort={(key) => {
        const found = columns.find((column) => column.key === key)?.key ?? 'bindingEnergy'
        setSort({ key: found, falling: sort.key === found ? !sort.falling : found === 'bindingEnergy' })
      }}
      selected={chosen < 0 ? undefined : chosen}
      onSelect={(row) => {
        if (row === undefined) return onPick(undefined)
        const [first, second] = binaries[row].stars
        onPick(masses[second] > masses[first] ? second : first)
      }}
      summary={inWords(run, binaries.length)}
      tools={tools}
    />
  )
})

function inWords({ structure, structured, mostStructured }: DiagnosticProps['run'], count: number): Text {
  if (!structured)
    return say('Binaries are looked for among up to {count} stars.', { count: formatCount(mostStructured) })
  if (!structure) return 'The pairs are being looked up.'
  if (!structure.binaries) return 'Where stars pull by another law than Newton’s the orbits of pairs are no ellipses.'
  if (count === 0) return 'No two stars are bound to each other by more than the mean kinetic energy of a star.'
  if (count === 1)
    return 'One pair is bound by more than the mean kinetic energy of a star: hard ones tighten. A row chooses the heavier star.'
  return say(
    '{count} pairs are bound by more than the mean kinetic energy of a star: hard ones tighten. A row chooses the heavier star.',
    { count: formatCount(count) },
  )
}
