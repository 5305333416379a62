// Entry of the worker that follows single orbits and computes islands while a slider moves.
import { expose } from 'comlink'
import { analyses } from './analysis'

expose(analyses)
