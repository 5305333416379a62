import type { Block } from './plan'

/** No stop takes the samples further than this factor at first, and this share of all of them later. */
const growth = 1.45
const share = 1 / 40

/**
 * The numbers of blocks after which playback stops to look: few samples at first, so that the estimate is seen to converge, then a
 * fortieth of the run, so that a long one does not wait for the page.
 */
export function stopsOf(blocks: readonly Pick<Block, 'samples'>[]): number[] {
  const stops: number[] = []
  const all = blocks.reduce((sum, block) => sum + block.samples, 0)
  let samples = 0
  let last = 0
  blocks.forEach((block, index) => {
    samples += block.samples
    const enough = samples >= Math.min(growth * last, last + all * share)
    if (!enough && index < blocks.length - 1) return
    stops.push(index + 1)
    last = samples
  })
  return stops
}
