// Entry of the worker that computes what the kernels do not.
import { serve } from '../../compute/serve'
import { arithmetic } from './arithmetic'

serve(arithmetic)
