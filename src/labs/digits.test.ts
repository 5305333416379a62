import { describe, expect, it } from 'vitest'
import { drive } from '../experiments/drive'
import { writeNpy } from '../files/npy'
import { labs } from '.'

/** Whole numbers on two axes that wander without any random generator. */
const wandering = new Blob([
  writeNpy({
    data: Float64Array.from({ length: 6 * 40 * 2 }, (_, i) => ((i * i * 7919) % 101) + (i % 80) * 3),
    shape: [6, 40, 2],
  }),
])
const files: Readonly<Record<string, Blob>> = { 'wandering.npy': wandering }

/** Checksums of small runs, one or more of each experiment: no change of the code may change them. */
const pinned: readonly (readonly [
  lab: string,
  parameters: Readonly<Record<string, string | number | boolean | readonly number[]>>,
  sum: string,
])[] = [
  [
    'cluster',
    { stars: 50, steps: 40, seed: 3 },
    'sha256:46ca836f18a5eaa99a702f61e757c1858b8b06bf4732d93f4f78f960da5d944d',
  ],
  [
    'quantum',
    { potential: 'morse', method: 'importance', samples: 300_001, seed: 7 },
    'sha256:dbcb51c54c8c540f5406442afed48453dd176da82ac0c835f47c7df40c79685d',
  ],
  [
    'quantum',
    { potential: 'morse', method: 'selfNormalised', samples: 300_001, seed: 7 },
    'sha256:7830b99e400c7f42aeffe5b9f9fe1e4eccda345c8a219e9a786cddbb64e8c7d1',
  ],
  [
    'quantum',
    { potential: 'morse', method: 'stratified', samples: 300_001, seed: 7 },
    'sha256:73d3efdc4533582b668fc112397b244b4b487e9c93776aaad0caed3abf923da0',
  ],
  [
    'quantum',
    { potential: 'morse', method: 'quasi', samples: 300_001, seed: 7 },
    'sha256:ea6d8a38cc5d3c3da3851e6acb42e2b74ec7f9a74cc551f7b965fcc0bb24cfe1',
  ],
  [
    'quantum',
    { potential: 'morse', method: 'metropolis', samples: 300_001, seed: 7 },
    'sha256:f8fb7d7edcce0ffcb94a4c3eebbe1a0629e202df3e51582493b71c3492a55398',
  ],
  [
    'quantum',
    { potential: 'custom', expression: 'x^2/2 + k*x^4; k = 0.1 in [0, 2]', k: 0.3, method: 'quasi', samples: 5000 },
    'sha256:53f32e7ead302c4f9e620e8842b198a9f8a5e85fea6ad6194287efb958db951b',
  ],
  [
    'quantum',
    { potential: 'woodsSaxon', proposal: 'mixture', samples: 1000 },
    'sha256:67d5892357dce88527b84a3dc9d84d7a47e1b0cb5b20d5bbef500f6ffa7f65b6',
  ],
  [
    'quantum',
    { experiment: 'threeDimensional', particles: 7, samplesPerParticle: 3, width: 0.5 },
    'sha256:857b579091f865fd603dddbd79a138bd35b288ca96afb5b2e0630fe8048597e8',
  ],
  [
    'diffusion',
    { particles: 20, frames: 50, fit: 'gls', axes: 'xy', lags: '1,3,9', lengthUnit: 'µm' },
    'sha256:434ad217e12c50b93f91c59c96362de6e80e2669171c66c5d4c312406ad8670c',
  ],
  [
    'diffusion',
    { input: 'wandering.npy', removeDrift: true, frameInterval: 0.5, fitLags: [1, 4] },
    'sha256:0eb1a2a846d8a3f56a45e2bd5e81b544c5a915502efc04ae524273c8c6ade467',
  ],
  [
    'resonance',
    { preset: 'circulating', duration: 2 },
    'sha256:9f7ad38efb8e2550df2ad75982e8feb394651aa5cca48d98930337f77d08792a',
  ],
  [
    'resonance',
    { task: 'resonances', barStrength: 0 },
    'sha256:2abdc252e27771138f8ff69279ba3ef5260a56edbda0a9f0975599d569652d57',
  ],
  ['resonance', { preset: 'flyby' }, 'sha256:80290c3a9dab1e6031646b04057c51758536b30c5dc4c4201d42ad831169f53b'],
  [
    'resonance',
    { task: 'grid', masses: [1e6, 1e9], impacts: [0, 2.5], velocities: [0, 50], encounters: 16, seed: 7 },
    'sha256:dc31a649861b4dc8698c592a31180e10951a377b286bcf493cf16839a397ea20',
  ],
  [
    'resonance',
    { preset: 'subhaloes', trappedStars: 64, horizon: 2, timeStep: 1 },
    'sha256:3a114cef648d86e57785874ecf309c4a42a1ea0823bc6fd7337219b349e47529',
  ],
  [
    'resonance',
    { preset: 'slowingBar', haloStars: 1000, evolutionTime: 1, timeStep: 2 },
    'sha256:809a93ea947778371d468f057532af4ac180193b01820dc7d59aab5ed6365108',
  ],
]

describe('the digits', () => {
  it.each(pinned)('of %s %j are the ones they always were', async (name, parameters, sum) => {
    const lab = labs.find((each) => each.name === name)
    if (!lab) throw new Error(`there is no lab ${name}`)
    const { document } = await drive(lab, Object.entries({ workers: 2, ...parameters }), 'typed', {
      readFile: (file) => Promise.resolve(files[file]),
    })
    expect(document.checksum).toBe(sum)
  })
})
