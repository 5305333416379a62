// Entry of the worker that makes pictures of the stars off the page's own thread.
import { transfer } from 'comlink'
import { serve } from '../../../compute/serve'
import { adoptPainting } from '../../../kernels/painting'
import { type PaintedStars, StarPainter } from './starPainter'
import { mapOf, type Seen } from './surfaceDensity'

const painter = new StarPainter()

const answers = {
  map: (seen: Seen) => {
    const mapped = mapOf(seen)
    return transfer(mapped, [mapped.pixels.buffer])
  },
  paint: async ({ module, ...stars }: PaintedStars & { readonly module: WebAssembly.Module }) => {
    adoptPainting(module)
    const pixels = await painter.paint(stars)
    return transfer(pixels, [pixels.buffer])
  },
}
export type PictureAnswers = typeof answers

serve(answers)
