import { expose, transfer } from 'comlink'
import { readTrajectories } from '../../files/trajectories/readTrajectories'
import type { Layout, Trajectories } from '../../files/trajectories/trajectories'

/** Reads files off the page's own thread. Ended from outside when a reading is cancelled. */
const reader = {
  async read(file: File, layout: Layout, onProgress: (fraction: number) => void): Promise<Trajectories> {
    let told = 0
    const read = await readTrajectories(file, file.name, {
      layout,
      onProgress: (fraction) => {
        if (fraction < told + 0.01) return
        told = fraction
        onProgress(fraction)
      },
    })
    return transfer(read, [read.positions.buffer])
  },
}
export type Reader = typeof reader

expose(reader)
