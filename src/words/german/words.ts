import type { below } from './below'
import type { benchmark } from './benchmark'
import type { cluster } from './cluster'
import type { clusterLessons } from './clusterLessons'
import type { diffusion } from './diffusion'
import type { diffusionLessons } from './diffusionLessons'
import type { files } from './files'
import type { page } from './page'
import type { quantum } from './quantum'
import type { quantumLessons } from './quantumLessons'
import type { resonance } from './resonance'
import type { resonanceLessons } from './resonanceLessons'
import type { verification } from './verification'

/** Every text that there is in German, by its English. One that is missing is an error wherever it is used. */
export type Word =
  | keyof typeof below
  | keyof typeof benchmark
  | keyof typeof cluster
  | keyof typeof clusterLessons
  | keyof typeof diffusion
  | keyof typeof diffusionLessons
  | keyof typeof files
  | keyof typeof page
  | keyof typeof quantum
  | keyof typeof quantumLessons
  | keyof typeof resonance
  | keyof typeof resonanceLessons
  | keyof typeof verification
