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
    'sha256:fd19e04f5e0888e9cc3386838e0a2ed302bb8ac5aecdd44b08c2ce1903607f79',
  ],
  [
    'quantum',
    { potential: 'morse', method: 'selfNormalised', samples: 300_001, seed: 7 },
    'sha256:23df3b01e1b28350770607e42506f84146afad3124c81dd595d9feeba99c900a',
  ],
  [
    'quantum',
    { potential: 'morse', method: 'stratified', samples: 300_001, seed: 7 },
    'sha256:afd12ea72662c7e1805109704631b52ee87c9e5a669f04f02d4e3c39409275fb',
  ],
  [
    'quantum',
    { potential: 'morse', method: 'quasi', samples: 300_001, seed: 7 },
    'sha256:7bf6cdbde900631ce397f655f945b426cc92bded579d53b75b75eee8ab649d9e',
  ],
  [
    'quantum',
    { potential: 'morse', method: 'metropolis', samples: 300_001, seed: 7 },
    'sha256:2fd70f4b2f3d7c632e626a9f9bd06066651b637e5091be11e072d537ed6a9329',
  ],
  [
    'quantum',
    { potential: 'custom', expression: 'x^2/2 + k*x^4; k = 0.1 in [0, 2]', k: 0.3, method: 'quasi', samples: 5000 },
    'sha256:41cc992eb7d4b6e2bebaf692094d9f0fd804f5a9f4ad9b1d2af0620cbf8dd11f',
  ],
  [
    'quantum',
    { potential: 'woodsSaxon', proposal: 'mixture', samples: 1000 },
    'sha256:fc8149e4400b822a237d0e215a25b847808da8713ea4610116d8793a711c40ca',
  ],
  [
    'quantum',
    { experiment: 'threeDimensional', particles: 7, samplesPerParticle: 3, width: 0.5 },
    'sha256:857b579091f865fd603dddbd79a138bd35b288ca96afb5b2e0630fe8048597e8',
  ],
  [
    'diffusion',
    { particles: 20, frames: 50, fit: 'gls', axes: 'xy', lags: '1,3,9', lengthUnit: 'µm' },
    'sha256:4cfd6c577b16e8bc78f379f30bfe96cfa17c486c0195258b7de6422dad2542ec',
  ],
  [
    'diffusion',
    { input: 'wandering.npy', removeDrift: true, frameInterval: 0.5, fitLags: [1, 4] },
    'sha256:45693aaaca797d1cae5f903070206ab077b734fd5866dcd1ebec5fd5ab2cb057',
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
