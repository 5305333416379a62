// Entry of the worker that solves potentials and looks at the weights of samples.
import { serve } from '../../../compute/serve'
import { solverAnswers } from './solverAnswers'

serve(solverAnswers)
