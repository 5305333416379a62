import { describe, expect, it } from 'vitest'
import { drive } from '../experiments/drive'
import { writeNpy } from '../files/npy'
import { labs } from './all'

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
    'cluster',
    {
      stars: 700,
      model: 'plummer',
      virialRatio: 0.5,
      radius: 1,
      timeStep: 0.01,
      softeningLength: 0.05,
      steps: 20,
      seed: 3,
      solver: 'tree',
    },
    'sha256:c3daf5ab98ccb0ba122409e1b074afb91f6286d6f472f159a7f0fdb2d695bacf',
  ],
  [
    'cluster',
    {
      stars: 700,
      model: 'plummer',
      virialRatio: 0.5,
      radius: 1,
      timeStep: 0.01,
      softeningLength: 0.05,
      steps: 20,
      seed: 3,
      solver: 'tree',
      forceAccuracy: 0,
    },
    'sha256:da26ace4e44f6bcb09ba02ab462987d86fe3c898a952adf889ca5c0fc75599a8',
  ],
  [
    'cluster',
    {
      stars: 700,
      model: 'plummer',
      virialRatio: 0.5,
      radius: 1,
      timeStep: 0.01,
      softeningLength: 0.05,
      steps: 20,
      seed: 3,
      solver: 'direct32',
    },
    'sha256:ee5ad120835f968129b18c57bd14b386e718f07108cab87d3aecb38bbb3d1032',
  ],
  [
    'cluster',
    { stars: 60, model: 'hernquist', virialRatio: 0.5, steps: 20, seed: 3 },
    'sha256:cdb97cc0ddd55724f78481ae1fdedd8bc92188755efa26c2a72201609e632423',
  ],
  [
    'cluster',
    { stars: 60, model: 'king', virialRatio: 0.5, steps: 20, seed: 3 },
    'sha256:4445b3835449b6461315886740af0ff640fc36e21528b9d03a423800b84ba681',
  ],
  [
    'cluster',
    { stars: 61, model: 'twoClusters', massRatio: 0.4, steps: 20, seed: 3 },
    'sha256:19528616cca1287d670e245313bb746780e1f96e0adcd8bd661b84eea25c935b',
  ],
  [
    'cluster',
    { stars: 60, massFunction: 'chabrier', virialRatio: 0.3, rotation: 0.7, steps: 20, seed: 3 },
    'sha256:494099f9127eb7f68fabf064fd9937055b679e0fcd47190c5f9ec0cb27b8561f',
  ],
  [
    'cluster',
    { stars: 60, model: 'plummer', virialRatio: 0.5, rotation: 0.7, steps: 20, seed: 3 },
    'sha256:84be258028d89118e62cc8ae7be5203bcad63a35082742274a8b496b21ee2aa0',
  ],
  [
    'cluster',
    { stars: 61, model: 'disk', steps: 20, seed: 3 },
    'sha256:1508caea028979c591483aaff89ef4d6a160b28fdb712f911f17b28eae31187b',
  ],
  [
    'cluster',
    {
      stars: 60,
      model: 'plummer',
      virialRatio: 0.5,
      radius: 1,
      timeStep: 0.01,
      softeningLength: 0.05,
      steps: 20,
      seed: 3,
      externalPotential: 'pointMass',
      externalMass: 500,
      orbitRadius: 5,
      integrator: 'hermite4',
    },
    'sha256:533e3d3b8443bacc3752cccdab90a7680e933c66617c6ebc246eca5b834bc059',
  ],
  [
    'cluster',
    {
      stars: 60,
      model: 'plummer',
      virialRatio: 0.5,
      radius: 1,
      timeStep: 0.01,
      softeningLength: 0.05,
      steps: 20,
      seed: 3,
      externalPotential: 'plummer',
      externalMass: 500,
      externalRadius: 3,
    },
    'sha256:b0e7beccbb1bcd7fa8d1cff1d424248947ffdd03658afb1e42e1444d418a1e7e',
  ],
  [
    'cluster',
    {
      stars: 60,
      model: 'plummer',
      virialRatio: 0.5,
      radius: 1,
      timeStep: 0.01,
      softeningLength: 0.05,
      steps: 20,
      seed: 3,
      externalPotential: 'logarithmic',
      circularSpeed: 20,
      externalRadius: 5,
      orbitRadius: 8,
      solver: 'tree',
    },
    'sha256:341b2c355b98e44a147b4e7ecd9e9fe1c2799d12076569e11c528a9d86e78779',
  ],
  [
    'cluster',
    {
      stars: 60,
      model: 'plummer',
      virialRatio: 0.5,
      radius: 1,
      timeStep: 0.01,
      softeningLength: 0.05,
      steps: 20,
      seed: 3,
      externalPotential: 'tidal',
      circularSpeed: 220,
      orbitRadius: 2000,
      integrator: 'yoshida4',
    },
    'sha256:cb679454b4eb3546fd213298226d45ddd88b9e4423866a687fc689c35e1202c0',
  ],
  [
    'cluster',
    {
      stars: 60,
      model: 'plummer',
      virialRatio: 0.5,
      radius: 1,
      timeStep: 0.01,
      softeningLength: 0.05,
      steps: 20,
      seed: 3,
      pairLaw: 'power',
      pairExponent: 1.5,
    },
    'sha256:ebc2cf0679c1c8b52f796d4b04c34fcffe1070c8a9aae4fe83d3b218dad0063e',
  ],
  [
    'cluster',
    {
      stars: 60,
      model: 'plummer',
      virialRatio: 0.5,
      radius: 1,
      timeStep: 0.01,
      softeningLength: 0.05,
      steps: 20,
      seed: 3,
      pairLaw: 'yukawa',
      pairRange: 0.5,
      integrator: 'hermite4',
    },
    'sha256:a9ff9b72f24193e011a4166c7e17dad1e916bb5adf50cfe1144f1cf545557ca8',
  ],
  [
    'benchmark',
    { stars: 41, samples: 130, particles: 5, encounters: 3, budget: 0, rounds: 1 },
    'sha256:6aad348b9e7bb79ddfd7b8113c7f17b849bc9fb10ae6dbd5540332d72176b594',
  ],
  [
    'quantum',
    { potential: 'morse', method: 'importance', samples: 300_001, seed: 7 },
    'sha256:d57e3a242214f18231e3479f3f3e5244b8d2dc7ee37b1ecfd14eaec6d144bd52',
  ],
  [
    'quantum',
    { potential: 'morse', method: 'selfNormalised', samples: 300_001, seed: 7 },
    'sha256:7bac6f658abf08bffb73adb2dceb4a91c60aefe3f099fea89eebaae230f50c59',
  ],
  [
    'quantum',
    { potential: 'morse', method: 'stratified', samples: 300_001, seed: 7 },
    'sha256:689dd0df008390f08f575fa416a1964d893a3bc7078506824452466c6afd9628',
  ],
  [
    'quantum',
    { potential: 'morse', method: 'quasi', samples: 300_001, seed: 7 },
    'sha256:060a1ff161fc82fd08156bd7d8444283885cef89e0bebd8875b1e5610851de50',
  ],
  [
    'quantum',
    { potential: 'morse', method: 'metropolis', samples: 300_001, seed: 7 },
    'sha256:bd653d91c4f5f3c1604b9acefc890d831d14aa9444e427d1eb687456f8f4b0b1',
  ],
  [
    'quantum',
    { potential: 'custom', expression: 'x^2/2 + k*x^4; k = 0.1 in [0, 2]', k: 0.3, method: 'quasi', samples: 5000 },
    'sha256:ae467d93251c13782eb438efd34d4f0e96b763d26099699401d5c7255b379fd8',
  ],
  [
    'quantum',
    { potential: 'woodsSaxon', proposal: 'mixture', samples: 1000 },
    'sha256:9f8035356dbd61d8d1f04a9b76c4db6658eb4441c5c8cb285bf49c658e94d7c1',
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
    'sha256:46a4effe600bc444f0ba130ed8ac6b49f3133fcb5136103d2799a5e9314d2517',
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
    'sha256:7d1d0f1a80ee50d8da2c49127dce9180394211f3c7b63a3a5aa42693c5347ee1',
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
