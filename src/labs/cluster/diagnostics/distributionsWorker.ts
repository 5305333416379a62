// Entry of the worker that counts stars off the page's own thread.
import { serve } from '../../../compute/serve'
import { distributions } from './distributions'

serve(distributions)
