import { ActionIcon, Tooltip } from '@mantine/core'
import { IconGhost2, IconX } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { shown, t } from '../words/language'
import type { Ghosts } from './ghosts'
import styles from './Room.module.css'

export interface GhostListProps {
  readonly ghosts: Ghosts
  /** Keeps the run that is shown. */
  readonly onKeep: () => void
}

/** The way to keep a run's curves, and those that are kept, named by what they differ in. */
export function GhostList({ ghosts, onKeep }: GhostListProps) {
  const list = useSyncExternalStore(ghosts.subscribe, ghosts.list)
  return (
    <>
      <Tooltip label={t('Keep these curves to compare with (K)')}>
        <ActionIcon variant="subtle" className={styles.keep} onClick={onKeep} aria-label={t('Keep these curves')}>
          <IconGhost2 size="1.125rem" aria-hidden />
        </ActionIcon>
      </Tooltip>
      {list.length > 0 && (
        <ul className={styles.ghosts} aria-label={t('Kept for comparison')}>
          {list.map(({ id, name, address }) => (
            <li key={id}>
              <IconGhost2 size="0.95rem" aria-hidden />
              <a href={address} title={t('Open this run again')}>
                {shown(name)}
              </a>
              <button type="button" onClick={() => ghosts.forget(id)} aria-label={t('Let go of {name}', { name })}>
                <IconX size="0.85rem" aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
