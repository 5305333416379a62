// Entry of the worker that reads stars off the page's own thread.
import { transfer } from 'comlink'
import { serve } from '../../../compute/serve'
import type { StarsAsked } from './takeStars'
import { takeStars } from './takeStars'

interface Given {
  readonly file: Blob
  readonly asked: StarsAsked
}

const answers = {
  async read({ file, asked }: Given, onProgress: (fraction: number) => void) {
    const stars = await takeStars(file, asked, { onProgress })
    return transfer(
      stars,
      Object.values(stars.columns).map(({ buffer }) => buffer),
    )
  },
}
export type StarReaderAnswers = typeof answers

serve(answers)
