import type { ComponentType } from 'react'
import { labs } from '../labs'
import type { TheoryProps } from '../rooms/lab'
import { lazily } from '../ui/lazily'

/** One lazily loaded page of physics per lab, made once, by the lab's name. */
export const theories = new Map<string, ComponentType<TheoryProps>>(
  labs.map(({ name, theory }) => [name, lazily(theory)]),
)
