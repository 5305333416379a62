// Entry of a lane in a browser: a worker that drives whole cells of a sweep, kernels and all.
import { serve } from '../compute/serve'
import { laneAnswers } from '../experiments/sweep/lane'
import { own } from '../parameters/own'
import { loads } from './loads'

serve(
  laneAnswers({
    labOf: async (name) => own(loads, name)?.(),
    readerOf: (_, files) => (name) => {
      const file = own(files, name)
      return file ? Promise.resolve(file) : Promise.reject(new Error(`${name} has to be picked again on this page`))
    },
  }),
)
