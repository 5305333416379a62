// Entry of the thread that runs the plain loops, in a page.
import { serve } from '../../compute/serve'
import { loops } from './loops'

serve(loops)
