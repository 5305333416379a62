import type { ComponentType } from 'react'
import { labs } from '../labs'
import type { LabDefinition, TheoryProps } from '../rooms/lab'
import { lazily } from '../ui/lazily'

/** One lazily loaded page of physics per lab, made once. */
export const theories = new Map<LabDefinition, ComponentType<TheoryProps>>(labs.map((lab) => [lab, lazily(lab.theory)]))
