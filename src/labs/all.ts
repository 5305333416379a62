import type { LabDefinition } from '../rooms/lab'
import { labs as entries } from '.'

/** All labs with all that they are made of, in their order. The page never waits for it. */
export const labs: readonly LabDefinition[] = await Promise.all(entries.map(({ load }) => load()))
