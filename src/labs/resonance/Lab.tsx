import type { RoomProps } from '../../rooms/lab'
import { ChevronTab } from './chevron/Tab'
import { EncounterTab } from './encounter/Tab'
import { GridTab } from './grid/Tab'
import { OrbitTab } from './orbit/Tab'
import type { Task } from './parameters'
import { PopulationTab } from './population/Tab'
import { TrappingTab } from './trapping/Tab'

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
  const Tab = tabs[room.values.task as Task]
  return <Tab {...room} />
}
