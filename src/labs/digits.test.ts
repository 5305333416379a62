import { expect, it } from 'vitest'
import { drive } from '../experiments/drive'
import { writeNpy } from '../files/npy'
import { diffusion } from './diffusion'

/** Whole numbers on two axes that wander without any random generator. */
const wandering = new Blob([
  writeNpy({
    data: Float64Array.from({ length: 6 * 40 * 2 }, (_, i) => ((i * i * 7919) % 101) + (i % 80) * 3),
    shape: [6, 40, 2],
  }),
])
const files: Readonly<Record<string, Blob>> = { 'wandering.npy': wandering }

/** One run of each experiment and its fingerprint: it may never change, on any machine. */
const pinned = {
  'diffusion walk': {
    lab: diffusion,
    given: { particles: 20, frames: 50, fit: 'gls', axes: 'xy', lags: '1,3,9', lengthUnit: 'µm' },
    checksum: 'sha256:434ad217e12c50b93f91c59c96362de6e80e2669171c66c5d4c312406ad8670c',
  },
  'diffusion file': {
    lab: diffusion,
    given: { input: 'wandering.npy', removeDrift: true, frameInterval: 0.5, fitLags: [1, 4] },
    checksum: 'sha256:0eb1a2a846d8a3f56a45e2bd5e81b544c5a915502efc04ae524273c8c6ade467',
  },
} as const

it.each(Object.entries(pinned))('%s gives the digits that it always gave', async (_, { lab, given, checksum }) => {
  const readFile = (name: string) => Promise.resolve(files[name])
  const { document } = await drive(lab, Object.entries(given), 'typed', { readFile })
  expect(document.checksum).toBe(checksum)
})
