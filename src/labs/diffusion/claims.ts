import type { Check, Claim, Found, Given, Source } from '../../experiments/claim'
import { aboutFunction } from '../../experiments/claim'
import { relativeMsdError, varianceFactor } from '../../physics/diffusion/errorBars'
import { optimalLags, ordinaryLeastSquares } from '../../physics/diffusion/estimators'
import { finiteSizeCorrection } from '../../physics/diffusion/finiteSize'
import { asIs, say, type Text } from '../../words/text'

/** What is known of mean-square displacements from elsewhere: closed forms, exact error bars, published estimators. */

const qian: Source = {
  text: asIs('Qian, Sheetz & Elson (1991), Biophys. J. 60, 910, eq. B4'),
  link: 'https://doi.org/10.1016/S0006-3495(91)82125-7',
}
const michalet: Source = {
  text: asIs('Michalet & Berglund (2012), Phys. Rev. E 85, 061916'),
  link: 'https://doi.org/10.1103/PhysRevE.85.061916',
}
const vestergaard: Source = {
  text: asIs('Vestergaard, Blainey & Flyvbjerg (2014), Phys. Rev. E 89, 022726'),
  link: 'https://doi.org/10.1103/PhysRevE.89.022726',
}
const bullerjahn: Source = {
  text: asIs('Bullerjahn, von Bülow & Hummer (2020), J. Chem. Phys. 153, 024116, eq. 8'),
  link: 'https://doi.org/10.1063/5.0008312',
}
const closed = (formula: string): Source => ({ text: say('Closed form: {formula}', { formula }) })

type Runs = readonly Found[]
const fourErrors = { standardErrors: 4 }
const measured =
  (place: number) =>
  ([run]: Runs) => ({ value: run.number(`msd.${place}`), standardError: run.number(`msdError.${place}`) })

/** A motion by its curve: the curve itself to rounding, and what a thousand particles do within their error bars. */
function motion(
  id: string,
  name: Text,
  given: Given,
  source: Source,
  lags: readonly (readonly [lag: number, expected: number])[],
): Check {
  return {
    runs: (seed) => [{ particles: 1000, frames: 200, ...given, lags: lags.map(([lag]) => lag).join(','), seed }],
    claims: lags.flatMap(([lag, expected], place): Claim<Runs>[] => [
      {
        id: `${id}.curve.${lag}`,
        claim: say('Expected MSD of {name} after {lag} frames', { name, lag }),
        source,
        expected,
        tolerance: Math.abs(expected) * 1e-12,
        of: ([run]) => run.number(`expectedMsd.${place}`),
      },
      {
        id: `${id}.walk.${lag}`,
        claim: say('Measured MSD of a thousand particles, {name}, after {lag} frames', { name, lag }),
        source,
        expected,
        tolerance: fourErrors,
        of: measured(place),
      },
    ]),
  }
}

const motions: readonly Check[] = [
  motion(
    'brownian',
    'Brownian motion',
    {},
    { text: asIs('Einstein (1905), Ann. Phys. 322, 549: 2dDt'), link: 'https://doi.org/10.1002/andp.19053220806' },
    [[10, 0.6]],
  ),
  motion(
    'noise',
    'drifting Brownian motion seen with errors',
    { localisationNoise: 0.2, drift: [3] },
    closed('2dDt + 2dσ² + v²t²'),
    [[10, 0.93]],
  ),
  motion(
    'langevin',
    'a Langevin particle',
    { motion: 'langevin' },
    { text: asIs('Ornstein (1919), Fürth (1920): 2d(kT/m)τ²(t/τ − 1 + e^(−t/τ))') },
    [
      [1, 0.0029024508215756972],
      [10, 0.2207276647028654],
    ],
  ),
  motion(
    'trap',
    'a particle in a harmonic trap',
    { motion: 'harmonicTrap' },
    {
      text: asIs('Uhlenbeck & Ornstein (1930), Phys. Rev. 36, 823: 2ds²(1 − e^(−t/τ))'),
      link: 'https://doi.org/10.1103/PhysRev.36.823',
    },
    [[10, 0.3792723352971346]],
  ),
  motion(
    'box',
    'a particle between walls',
    { motion: 'reflectingBox' },
    closed('d(L²/6)[1 − (96/π⁴) Σ n⁻⁴ e^(−n²π²Dt/L²)], n odd'),
    [
      [10, 0.31634097687246165],
      [100, 0.49997451251303726],
    ],
  ),
  motion(
    'fractional',
    'fractional Brownian motion, H = 0.3',
    { motion: 'fractionalBrownian' },
    { text: asIs('Mandelbrot & Van Ness (1968), SIAM Rev. 10, 422: 2dDt^2H'), link: 'https://doi.org/10.1137/1010093' },
    [[10, 1.507131858905748]],
  ),
  motion(
    'active',
    'an active particle in the plane',
    { motion: 'activeBrownian', dimensions: 2 },
    {
      text: asIs('Howse et al. (2007), Phys. Rev. Lett. 99, 048102: 4Dt + (2v²/D_R²)(D_R t − 1 + e^(−D_R t))'),
      link: 'https://doi.org/10.1103/PhysRevLett.99.048102',
    },
    [[10, 1.336537653899089]],
  ),
]

const article: Check = {
  runs: (seed) => [{ motion: 'randomWalk', stepScale: 0.1, particles: 1000, frames: 500, lags: '10,100', seed }],
  claims: [
    {
      id: 'article.short',
      claim: 'Random walk of a thousand particles with steps of 0.1: MSD after ten frames, within the exact error',
      source: qian,
      expected: 0.3,
      tolerance: 4 * 0.000903485,
      of: ([run]) => run.number('msd.0'),
    },
    {
      id: 'article.long',
      claim: 'The same after a hundred frames',
      source: qian,
      expected: 3,
      tolerance: 4 * 0.0306,
      of: ([run]) => run.number('msd.1'),
    },
  ],
}

const staircase = `particle,frame,x\n${Array.from({ length: 100 }, (_, k) => `0,${k},${k}`).join('\n')}\n`
const gapped = 'particle,frame,x\n0,1,0\n0,3,6\n0,4,9\n'
const straight = `particle,frame,x,y,z\n${Array.from({ length: 50 }, (_, k) => `0,${k},${k * 0.5},${k * 0.5},${k * 0.5}`).join('\n')}\n`
const still = `particle,frame,x\n${Array.from({ length: 20 }, (_, k) => `0,${k},1`).join('\n')}\n`

/** Far from the origin, where what is not centred loses all its digits. */
const farOff = `particle,frame,x\n${Array.from({ length: 64 }, (_, k) => `0,${k},${100_000_000 + ((k * 7) % 11)}`).join('\n')}\n`
/** Mean of (x(k + 5) − x(k))² over k = 0 … 58, of whole numbers: exact. */
const farMsd =
  Array.from({ length: 59 }, (_, k) => ((((k + 5) * 7) % 11) - ((k * 7) % 11)) ** 2).reduce((a, b) => a + b) / 59

const files: readonly Check[] = [
  {
    runs: [{ input: 'stairs.csv', lags: '1,7,50' }],
    file: staircase,
    claims: [
      {
        id: 'file.staircase',
        claim: 'A staircase of one unit a frame: MSD after 50 frames',
        source: closed('n²'),
        expected: 2500,
        tolerance: 1e-9,
        of: ([run]) => run.number('msd.2'),
      },
    ],
  },
  {
    runs: [{ input: 'gaps.csv', lags: '1,2,3' }],
    file: gapped,
    claims: ([9, 36, 81] as const).map((expected, place) => ({
      id: `file.gaps.${place + 1}`,
      claim: say('A track with a missing frame: MSD at lag {lag}, from the windows that exist', { lag: place + 1 }),
      source: closed('v²n², v = 3'),
      expected,
      tolerance: 1e-12,
      of: ([run]: Runs) => run.number(`msd.${place}`),
    })),
  },
  {
    runs: ['direct', 'fft'].map((method) => ({ input: 'straight.csv', lags: '20', method })),
    file: straight,
    claims: [
      {
        id: 'file.straight.direct',
        claim: 'Straight motion in three dimensions, summed window by window',
        source: closed('d v²n²'),
        expected: 300,
        tolerance: 1e-10,
        of: ([direct]) => direct.number('msd.0'),
      },
      {
        id: 'file.straight.fourier',
        claim: 'The same by Fourier transform',
        source: {
          text: asIs('Calandrini et al. (2011), Éc. thémat. SFN 12, 201'),
          link: 'https://doi.org/10.1051/sfn/201112010',
        },
        expected: 300,
        tolerance: 1e-9,
        of: ([, fourier]) => fourier.number('msd.0'),
      },
    ],
  },
  {
    runs: [{ input: 'still.csv', lags: '3' }],
    file: still,
    claims: [
      {
        id: 'file.still',
        claim: 'What does not move has no displacement',
        source: closed('0'),
        expected: 0,
        tolerance: 0,
        of: ([run]) => run.number('msd.0'),
      },
    ],
  },
  {
    runs: [{ input: 'far.csv', lags: '5', method: 'fft' }],
    file: farOff,
    claims: [
      {
        id: 'file.farOff',
        claim: 'Coordinates around 10⁸, by Fourier transform: uncentred it comes out negative',
        source: closed('sum of whole numbers'),
        expected: farMsd,
        tolerance: 1e-8,
        of: ([run]) => run.number('msd.0'),
      },
    ],
  },
]

/** Relative error of D from the first lags of a long curve that is exact: one track of a hundred positions along one axis. */
const errorOfD = (last: number) => {
  const lags = Array.from({ length: last }, (_, k) => k + 1)
  const curve = { lags, msd: lags.map((lag) => 2 * lag), dimensions: 1, particles: 1, positions: 100, timeStep: 1 }
  const { diffusionCoefficient, diffusionError } = ordinaryLeastSquares(curve)
  return diffusionError / diffusionCoefficient
}

const estimators: readonly Check[] = [
  aboutFunction(
    () => [1, 10, 50].map((lag) => 2 * varianceFactor(lag, 100 - lag)),
    ([0.020202, 0.1448148148, 1.0004] as const).map((expected, place) => ({
      id: `error.${[1, 10, 50][place]}`,
      claim: say('Exact relative variance of the MSD of one track of 100 positions at lag {lag}', {
        lag: [1, 10, 50][place],
      }),
      source: qian,
      expected,
      tolerance: [5e-7, 5e-11, 5e-5][place],
      of: (found: readonly number[]) => found[place],
    })),
  ),
  aboutFunction(
    () => 0.3 * relativeMsdError(10, 490, 3, 1000),
    [
      {
        id: 'error.article',
        claim: 'Exact error bar of the article’s walk after ten frames',
        source: qian,
        expected: 0.000903485,
        tolerance: 5e-10,
        of: (found: number) => found,
      },
    ],
  ),
  aboutFunction(
    () => [errorOfD(2), errorOfD(10), errorOfD(50)],
    (
      [
        ['two', 0.248],
        ['ten', 0.429],
        ['half', 1.056],
      ] as const
    ).map(([name, expected], place) => ({
      id: `fit.${name}`,
      claim: say('Relative error of D of one track of 100 positions, straight line through {lags}', {
        lags: ['two lags', 'ten lags', 'half of the curve'][place],
      }),
      source: michalet,
      expected,
      tolerance: 6e-4,
      of: (found: readonly number[]) => found[place],
    })),
  ),
  aboutFunction(
    (functions) => optimalLags(0, 100, functions),
    [
      {
        id: 'fit.optimal',
        claim: 'Without errors of position two lags are the best straight line',
        source: michalet,
        expected: 2,
        tolerance: 0,
        of: (found: number) => found,
      },
    ],
  ),
  {
    runs: (seed) => [{ particles: 200, frames: 200, seed, localisationNoise: 0.05 }],
    claims: [
      {
        id: 'estimate.ols',
        claim: 'D of 200 tracks by a straight line through the optimal lags',
        source: michalet,
        expected: 1,
        tolerance: fourErrors,
        of: estimate('ols'),
      },
      {
        id: 'estimate.gls',
        claim: 'The same by generalised least squares',
        source: bullerjahn,
        expected: 1,
        tolerance: fourErrors,
        of: estimate('gls'),
      },
      {
        id: 'estimate.cve',
        claim: 'The same by the covariance of neighbouring steps',
        source: vestergaard,
        expected: 1,
        tolerance: fourErrors,
        of: estimate('cve'),
      },
      {
        id: 'estimate.noise',
        claim: 'Variance of the errors of position, from the covariance of neighbouring steps',
        source: vestergaard,
        expected: 0.0025,
        tolerance: 5e-4,
        of: ([run]) => run.number('estimates.cve.localisationVariance'),
      },
    ],
  },
  {
    runs: (seed) => [{ motion: 'fractionalBrownian', particles: 500, frames: 200, seed }],
    claims: [
      {
        id: 'exponent',
        claim: 'Exponent of fractional Brownian motion, H = 0.3',
        source: closed('α = 2H'),
        expected: 0.6,
        tolerance: fourErrors,
        of: ([run]) => ({ value: run.number('exponent'), standardError: run.number('exponentError') }),
      },
    ],
  },
  {
    runs: (seed) =>
      Array.from({ length: 100 }, (_, k) => ({ particles: 20, frames: 60, seed: seed + k, lags: '1,2', fit: 'cve' })),
    claims: [
      {
        id: 'coverage',
        claim: 'In how many of a hundred recordings the true D lies within one error bar',
        source: closed('erf(1/√2) of a normal error; binomial scatter √(p(1 − p)/100)'),
        expected: 0.6826894921370859,
        tolerance: fourErrors,
        of: (runs) => ({
          value:
            runs.filter((run) => Math.abs(run.number('diffusionCoefficient') - 1) < run.number('diffusionError'))
              .length / 100,
          standardError: 0.046543,
        }),
      },
    ],
  },
  aboutFunction(
    () => finiteSizeCorrection(298, 0.89e-3, 3e-9) * 1e9,
    [
      {
        id: 'finiteSize',
        claim: 'What a box of 3 nm takes of the diffusion of water at 298 K, in 10⁻⁹ m²/s',
        source: {
          text: asIs('Yeh & Hummer (2004), J. Phys. Chem. B 108, 15873, eq. 12'),
          link: 'https://doi.org/10.1021/jp0477147',
        },
        expected: 0.23195,
        tolerance: 5e-5,
        of: (found: number) => found,
      },
    ],
  ),
]

function estimate(name: 'ols' | 'gls' | 'cve') {
  return ([run]: Runs) => ({
    value: run.number(`estimates.${name}.diffusionCoefficient`),
    standardError: run.number(`estimates.${name}.diffusionError`),
  })
}

export const checks: readonly Check[] = [...motions, article, ...files, ...estimators]
