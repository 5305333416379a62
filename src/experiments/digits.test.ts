import { describe, expect, it } from 'vitest'
import { labs } from '../labs'
import { drive } from './drive'

/** Checksums of small runs, one or more of each experiment: no change of the code may change them. */
const pinned: readonly (readonly [
  lab: string,
  parameters: Readonly<Record<string, string | number | readonly number[]>>,
  sum: string,
])[] = [
  [
    'quantum',
    { potential: 'morse', method: 'importance', samples: 300_001, seed: 7 },
    'sha256:437d5edb3e95a545532e0b24e1552eeff36f85abe45b60aaae47264dbd1b2c8f',
  ],
  [
    'quantum',
    { potential: 'morse', method: 'selfNormalised', samples: 300_001, seed: 7 },
    'sha256:088510a7ca65f735a5dd5d7da2b0881949fe9484de2b878942a2d9565957e8ad',
  ],
  [
    'quantum',
    { potential: 'morse', method: 'stratified', samples: 300_001, seed: 7 },
    'sha256:bc6b16142ccc97cfebf144e98f973f06eaca357e41102adc2d87abe5c0d8efe5',
  ],
  [
    'quantum',
    { potential: 'morse', method: 'quasi', samples: 300_001, seed: 7 },
    'sha256:51b8ebaf8ab3fd947d4d66530ce5fcbad578b8bed68ae0889835114efd2271c6',
  ],
  [
    'quantum',
    { potential: 'morse', method: 'metropolis', samples: 300_001, seed: 7 },
    'sha256:18e3fcfc9ee4e54ff655569da9da46d5a197fd482298285ff8c69db2bc2449c8',
  ],
  [
    'quantum',
    { potential: 'custom', expression: 'x^2/2 + k*x^4; k = 0.1 in [0, 2]', k: 0.3, method: 'quasi', samples: 5000 },
    'sha256:da9c7d564094813181d86cfa68c043b3f1df0b4fa74d244f898082ba522c2f8b',
  ],
  [
    'quantum',
    { potential: 'woodsSaxon', proposal: 'mixture', samples: 1000 },
    'sha256:622d0058cda4f49547c4a8b476b473016ed91edabcbb37eb27fbf600897d944f',
  ],
  [
    'quantum',
    { experiment: 'threeDimensional', particles: 7, samplesPerParticle: 3, width: 0.5 },
    'sha256:857b579091f865fd603dddbd79a138bd35b288ca96afb5b2e0630fe8048597e8',
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
    const { document } = await drive(lab, Object.entries({ workers: 2, ...parameters }), 'typed')
    expect(document.checksum).toBe(sum)
  })
})
