// Entry of the worker that reads files off the page's own thread.
import { transfer } from 'comlink'
import { serve } from '../../../compute/serve'
import type { NamedFile } from '../../../files/trajectories/together'
import type { Asked } from './contents'
import { takeContents } from './contents'

interface Given {
  readonly files: readonly NamedFile[]
  readonly reading: Asked
}

const answers = {
  async read({ files, reading }: Given, onProgress: (fraction: number) => void) {
    const contents = await takeContents(files, { ...reading, onProgress })
    return transfer(contents, [contents.trajectories.positions.buffer])
  },
}
export type ReaderAnswers = typeof answers

serve(answers)
