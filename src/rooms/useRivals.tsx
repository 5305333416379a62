import { type ReactNode, useMemo } from 'react'
import { identify } from '../experiments/identity'
import type { Run } from '../experiments/run'
import { messageOf } from '../parameters/message'
import { type BesideHub, type BesideRun, HandInContext } from '../ui/charts/beside'
import { colourOf, namesOf } from './duel'
import type { RoomSlots } from './Room'
import type { Pane } from './SideBySide'

interface HandInProps {
  readonly hub: BesideHub
  readonly run: BesideRun
  readonly children: ReactNode
}

/** Charts of a run beside another one: their curves go into that one's. */
export function HandIn({ hub, run, children }: HandInProps) {
  const hand = useMemo(() => ({ hub, run }), [hub, run])
  return <HandInContext value={hand}>{children}</HandInContext>
}

/** Names, panes and charts of the runs beside the one that a room leads with. */
export function useRivals<V, R extends Run<unknown, V>>({
  room,
  run: { view },
  beside = [],
}: Pick<RoomSlots<V, R>, 'room' | 'run' | 'beside'>) {
  const { lab, values, parameters, preset, rivals, duel, setDuel } = room
  const names = useMemo(
    () => (duel.length > 0 ? namesOf({ values, parameters, preset }, rivals, duel) : []),
    [duel, rivals, values, parameters, preset],
  )
  const asked = useMemo(() => rivals.map((settings) => identify(lab, settings).address), [lab, rivals])
  const runs = useMemo(
    () => names.slice(1).map((name, place): BesideRun => ({ name, token: colourOf(place + 1) })),
    [names],
  )
  // Two that are meant to be the same are one run.
  const placeOf = (address: string) => view.rivals.findIndex(({ identity }) => identity.address === address)
  const panes = runs.map(({ name, token }, place): Pane => {
    const address = asked[place]
    const at = placeOf(address)
    const error = at < 0 ? undefined : view.rivals[at].error
    return {
      key: `beside ${place}`,
      name,
      token,
      note: beside[at]?.note,
      trouble: error === undefined ? undefined : messageOf(error),
      stage: beside[at]?.stage,
      run: address,
      asked: address,
      onEnd: () => setDuel(duel.filter((_, index) => index !== place)),
    }
  })
  const charts = runs.flatMap((run, place) => {
    const shown = beside[placeOf(asked[place])]
    return shown ? [{ run, charts: shown.charts }] : []
  })
  return { names, panes, charts }
}
