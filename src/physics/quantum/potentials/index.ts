import type { PotentialFamily } from '../potential'
import { doubleWell } from './doubleWell'
import { finiteWell } from './finiteWell'
import { gaussianWell } from './gaussianWell'
import { harmonic } from './harmonic'
import { infiniteWell } from './infiniteWell'
import { linear } from './linear'
import { morse } from './morse'
import { poschlTeller } from './poschlTeller'
import { quartic } from './quartic'
import { woodsSaxon } from './woodsSaxon'

/** Every built-in potential, in the order of the picker. A new one needs a file and a line here. */
export const potentialFamilies = {
  harmonic,
  morse,
  quartic,
  doubleWell,
  poschlTeller,
  finiteWell,
  infiniteWell,
  linear,
  gaussianWell,
  woodsSaxon,
} as const satisfies Record<string, PotentialFamily>

export type PotentialName = keyof typeof potentialFamilies
