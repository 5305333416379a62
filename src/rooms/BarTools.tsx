import { DuelMenu, type DuelMenuProps } from './DuelMenu'
import { GhostList, type GhostListProps } from './GhostList'

interface BarToolsProps extends DuelMenuProps, GhostListProps {
  /** Whether there are curves to be kept, and whether runs can go side by side. */
  readonly keeps: boolean
  readonly duels: boolean
}

/** What a run is compared with: tools of the bar that come a moment after it. */
export const BarTools = ({ room, ghosts, hidden, onKeep, keeps, duels }: BarToolsProps) => (
  <>
    {keeps && <GhostList ghosts={ghosts} onKeep={onKeep} />}
    {duels && <DuelMenu room={room} ghosts={ghosts} hidden={hidden} />}
  </>
)
