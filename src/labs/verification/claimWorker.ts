// Entry of a thread that verifies claims, in a page.
import { serve } from '../../compute/serve'
import { examinations } from './examine'

serve(examinations)
