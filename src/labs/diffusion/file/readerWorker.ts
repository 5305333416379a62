// Entry of the worker that reads files off the page's own thread.
import { transfer } from 'comlink'
import { serve } from '../../../compute/serve'
import type { Asked } from './contents'
import { takeContents } from './contents'

interface Given {
  readonly file: Blob
  readonly name: string
  readonly reading: Asked
}

const answers = {
  async read({ file, name, reading }: Given, onProgress: (fraction: number) => void) {
    const contents = await takeContents(file, name, { ...reading, onProgress })
    return transfer(contents, [contents.trajectories.positions.buffer])
  },
}
export type ReaderAnswers = typeof answers

serve(answers)
