// Entry of the worker that follows single orbits and computes islands while a slider moves.
import { serve } from '../../compute/serve'
import { analyses } from './analysis'

serve(analyses)
