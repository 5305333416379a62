import type { Values } from '../../parameters/parameter'
import type { fileParameters } from './file/parameters'
import type { inputParameter } from './parameters'
import type { walkParameters } from './walk/parameters'

type All = typeof walkParameters & typeof fileParameters & { readonly input: typeof inputParameter }

/** Values of the whole lab: an experiment is handed those of the other one, too, and leaves them alone. */
export type DiffusionValues = Values<All>
