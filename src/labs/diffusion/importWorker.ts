// Entry of the worker that reads files off the page's own thread.
import { transfer } from 'comlink'
import { serve } from '../../compute/serve'
import { readTrajectories } from '../../files/trajectories/readTrajectories'
import type { Layout } from '../../files/trajectories/trajectories'

interface Given {
  readonly file: File
  readonly layout: Layout
}

const answers = {
  async read({ file, layout }: Given, onProgress: (fraction: number) => void) {
    const read = await readTrajectories(file, file.name, { layout, onProgress })
    return transfer(read, [read.positions.buffer])
  },
}
export type ReaderAnswers = typeof answers

serve(answers)
