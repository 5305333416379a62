import { useEffect } from 'react'
import type { RoomProps } from '../lab'
import { ChevronTab } from './ChevronTab'
import { EncounterTab } from './EncounterTab'
import { GridTab } from './GridTab'
import { OrbitTab } from './OrbitTab'
import { PopulationTab } from './PopulationTab'
import type { ResonanceValues } from './parameters'
import { TrappingTab } from './TrappingTab'

const tabs = {
  orbit: OrbitTab,
  resonances: TrappingTab,
  encounter: EncounterTab,
  grid: GridTab,
  population: PopulationTab,
  chevron: ChevronTab,
}

/** The resonance room: six experiments in tabs, the open one being the parameter `task`. */
export default function Lab(room: RoomProps) {
  const { setActions } = room
  const values = room.values as ResonanceValues
  const Tab = tabs[values.task]
  useEffect(() => () => setActions([]), [setActions])
  return <Tab room={room} values={values} />
}
