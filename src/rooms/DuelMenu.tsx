import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconLayoutColumns } from '@tabler/icons-react'
import { useState, useSyncExternalStore } from 'react'
import { own } from '../parameters/own'
import { formatValue } from '../parameters/parameter'
import { shown, t } from '../words/language'
import { differingFrom, mostRivals } from './duel'
import type { Ghosts } from './ghosts'
import type { RoomProps } from './lab'
import styles from './Room.module.css'

export interface DuelMenuProps {
  readonly room: Pick<RoomProps, 'lab' | 'values' | 'parameters' | 'duel' | 'setDuel'>
  readonly ghosts: Ghosts
  readonly hidden: readonly string[]
}

/** What may run beside the run that is shown: one with another option of a choice, or one that was kept. */
export function DuelMenu({ room, ghosts, hidden }: DuelMenuProps) {
  const { lab, values, parameters, duel, setDuel } = room
  const kept = useSyncExternalStore(ghosts.subscribe, ghosts.list)
  const [opened, setOpened] = useState(false)
  const full = duel.length >= mostRivals
  const add = (differing: (typeof duel)[number]) => setDuel([...duel, differing].slice(-mostRivals))
  const choices = Object.entries(parameters).flatMap(([name, parameter]) => {
    if (parameter.kind !== 'choice' || (parameter.effect ?? 'initial') === 'view') return []
    if (hidden.includes(name) || lab.selecting.includes(name) || !(parameter.applies?.(values) ?? true)) return []
    const others = parameter.options.filter(({ value }) => value !== own(values, name))
    return others.length > 0 ? [{ name, label: parameter.label, others }] : []
  })
  const others = kept.filter(({ values: theirs }) => differingFrom(theirs, values).length > 0)
  return (
    <Menu opened={opened} onChange={setOpened} position="top-start" withinPortal shadow="md" width={280}>
      <Menu.Target>
        <Tooltip label={t('Run another one beside this one')} disabled={opened}>
          <ActionIcon variant="subtle" className={styles.keep} aria-label={t('Side by side')}>
            <IconLayoutColumns size="1.125rem" aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown className={styles.choices}>
        {full && <Menu.Label>{t('Three runs at most: the oldest makes way.')}</Menu.Label>}
        {others.length > 0 && <Menu.Label>{t('Kept to compare with')}</Menu.Label>}
        {others.map(({ id, name, values: theirs }) => (
          <Menu.Item key={id} onClick={() => add(differingFrom(theirs, values))}>
            {name}
          </Menu.Item>
        ))}
        {choices.map(({ name, label, others: options }) => [
          <Menu.Label key={name}>{shown(label)}</Menu.Label>,
          ...options.map((option) => (
            <Menu.Item key={`${name} ${option.value}`} onClick={() => add([[name, formatValue(option.value)]])}>
              {shown(option.label)}
            </Menu.Item>
          )),
        ])}
      </Menu.Dropdown>
    </Menu>
  )
}
