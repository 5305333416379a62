import { loadElementary } from '../../kernels/elementary'
import type { ChevronValues } from './chevron/parameters'
import { haloProgramme } from './chevron/programme'
import { computeRidge } from './chevron/ridge'
import { computeEncounter } from './encounter/compute'
import type { EncounterValues } from './encounter/parameters'
import { libraryOf } from './library'
import { computeScene } from './orbit/compute'
import type { OrbitValues } from './orbit/parameters'
import type { GalaxyValues } from './parameters'
import type { PopulationValues } from './population/parameters'
import { populationTheory } from './population/theory'
import { computeIslands } from './trapping/compute'
import type { TrappingValues } from './trapping/parameters'

/** What no kernel computes: it runs off the page's thread. Questions and answers are plain data. */
export const analyses = {
  async orbit(values: OrbitValues) {
    return computeScene(values, await loadElementary())
  },
  async trapping(values: TrappingValues) {
    return computeIslands(values, await loadElementary())
  },
  async encounter(values: EncounterValues) {
    return computeEncounter(values, await loadElementary())
  },
  async library(values: Omit<GalaxyValues, 'timeStep'>) {
    return libraryOf(values, await loadElementary())
  },
  async population(values: PopulationValues) {
    return populationTheory(values, await loadElementary())
  },
  async programme(values: ChevronValues) {
    return haloProgramme(values, await loadElementary())
  },
  async ridge(values: ChevronValues) {
    return computeRidge(values, await loadElementary())
  },
}

export type Analyses = typeof analyses
export type AnalysisName = keyof Analyses
export type Question<N extends AnalysisName> = Parameters<Analyses[N]>[0]
export type Analysis<N extends AnalysisName> = Awaited<ReturnType<Analyses[N]>>
