// Entry of the worker that makes maps of the stars off the page's own thread.
import { transfer } from 'comlink'
import { serve } from '../../../compute/serve'
import { mapOf, type Seen } from './surfaceDensity'

const answers = {
  map: (seen: Seen) => {
    const mapped = mapOf(seen)
    return transfer(mapped, [mapped.pixels.buffer])
  },
}
export type MapAnswers = typeof answers

serve(answers)
