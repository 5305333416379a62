import type { Lesson } from '../../../experiments/lesson'

/** 256 stars in Hénon's units: G, mass and virial radius are 1, the energy about −1/4. */
const stars = {
  units: 'natural',
  model: 'plummer',
  stars: 256,
  massFunction: 'equal',
  mass: 1 / 256,
  radius: 0.589,
  virialRatio: 0.5,
  softeningLength: 0.02,
  timeStep: 0.01,
  steps: 2500,
} as const

const moved = (by: string) => [['perturbation', by]] as const

/** What repeats need not be predictable. */
export const predictable: Lesson = {
  name: 'predictable',
  title: 'Repeatable is not predictable',
  summary: 'The same cluster twice, one star moved by a millionth of a millionth: how long are they the same?',
  minutes: 12,
  terms: ['perturbation', 'seed', 'softening length', 'Lagrangian radii'],
  steps: [
    {
      title: 'The same stars twice',
      text: 'On both sides the same 256 stars, in balance. Everything is equal but for one star, which on the right begins 10⁻¹² farther along x: the width of an atom in a hundred metres. Find a difference.',
      values: stars,
      duel: [moved('1e-12')],
      look: 'stage',
      notes:
        'Units are Hénon’s: G = 1, mass 1, virial radius 1; the stars cross the cluster in 2.8 units of time. Let it play while the guess of the next step is discussed.',
    },
    {
      title: 'How far apart?',
      text: 'The chart shows the distance of the two runs: by how much places and velocities differ, as a share of the cluster’s own size. It begins near 10⁻¹⁴, as only one star of 256 was moved.',
      values: stars,
      duel: [moved('1e-12')],
      look: 'chart cluster-distance',
      guess: {
        kind: 'curve',
        question: 'Draw the distance of the two runs in time.',
        x: { label: 'time', scale: 'linear', minimum: 0, maximum: 25 },
        y: { label: 'distance', scale: 'log', minimum: 1e-15, maximum: 10 },
        answer: {
          x: [0, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 25],
          y: [1.45e-14, 7e-14, 5e-13, 1.6e-11, 1.1e-9, 4.4e-8, 1.4e-6, 7.3e-5, 3e-3, 0.11, 0.35, 0.57, 0.86],
        },
        chart: 'cluster-distance',
        said: 'A straight line on a logarithmic axis: by e in half a unit of time, a fifth of a crossing. At 9 it is 4·10⁻⁸, at 17 a tenth, and then the runs have nothing to do with each other.',
      },
      notes:
        'Most draw a line that is straight on linear paper. Each close passage multiplies the difference; multiplying again and again is exponential growth.',
    },
    {
      title: 'A better beginning',
      text: 'Two runs are compared with the first: one star moved by 10⁻⁹, and by 10⁻¹². The second knew its start a thousand times better. So it is right for longer.',
      values: stars,
      duel: [moved('1e-9'), moved('1e-12')],
      look: 'chart cluster-distance',
      guess: {
        kind: 'number',
        question: 'For how much longer, in units of time, until a tenth?',
        minimum: 0.1,
        maximum: 1000,
        answer: 3.3,
        said: '3.3: little more than one crossing of the cluster. Every further digit of the start buys the same short time: a unit of it. The axis is the whole story: both lines are parallel.',
      },
      notes: 'Weather forecasts: ten times better data, a few more days. Here ln 1000 divided by the rate, 1.9.',
    },
    {
      title: 'Another computer',
      text: 'A run on another computer, with another number of cores, in another browser. The stars are as chaotic there. What comes out at time 25?',
      values: stars,
      look: 'result',
      guess: {
        kind: 'choice',
        question: 'How does it compare with this one?',
        options: ['Alike, but no star in its place', 'Equal to three digits', 'Equal to the last digit'],
        answer: 2,
        said: 'Equal to the last digit: every operation is defined, and done in the same order everywhere. The checksum says so. It repeats because the rounding repeats, not because it were exact.',
      },
      notes:
        'Share the address and have two people compare checksums. Then change the time step by one per cent: another run, as good as this one.',
    },
    {
      title: 'What a paper may quote',
      text: 'Two runs that no longer share a single orbit. Their radii with a tenth, a half and nine tenths of the mass stand in one chart.',
      values: stars,
      duel: [moved('1e-6')],
      look: 'chart cluster-lagrangian-radii',
      guess: {
        kind: 'choice',
        question: 'Which of these may a paper quote from one such run?',
        options: [
          'Which star is ejected first',
          'The half-mass radius, with its scatter',
          'Where star 17 is at time 25',
        ],
        answer: 1,
        said: 'The half-mass radius: it is 0.75 in one run and 0.81 in the other, and both vary by as much in themselves. Energy and balance agree as well. Who goes where is noise.',
      },
      notes: 'By time 10 these two differ by a tenth. Averages over many stars forget which star did what.',
    },
    {
      title: 'An ensemble',
      text: 'Three clusters, drawn anew with three seeds: as different as can be from the start. Their radii scatter about the same mean. Many short runs say more about a cluster than one long run that nobody can check.',
      values: stars,
      duel: [[['seed', '1']], [['seed', '2']]],
      look: 'chart cluster-lagrangian-radii',
      notes:
        'The distance is at its largest at once, about 1.4. On the command line a sweep over seeds gives mean and scatter of any result.',
    },
  ],
  takeHome: 'Trust the statistics of chaotic systems, not their orbits: that is what seeds and ensembles are for.',
  teacher: {
    goals: [
      'Recognise exponential growth on a logarithmic axis and read its rate.',
      'Distinguish a result that repeats from one that is predicted.',
      'Decide which quantities of a chaotic system can be quoted, and with which error.',
    ],
    prerequisites: [
      'Exponential functions and logarithmic axes',
      'Newton’s law of gravity',
      'Floating-point numbers round',
    ],
    plan: {
      predict: 'Step 2: everybody draws the distance of the two runs.',
      watch: 'Steps 2 and 3: read the rate off the chart, and compute from it when the second run is lost.',
      vary: 'Steps 4 and 5: pairs change a tiny thing (time step, workers, seed, perturbation), sort the changes into “same digits”, “same statistics” and “another cluster”.',
      conclude: 'Step 6: each pair writes one sentence that a paper on this cluster could print.',
    },
    misconception:
      'That a deterministic program predicts, and that what cannot be predicted does not repeat. This cluster repeats to the last digit and cannot be predicted for ten crossings.',
    questions: [
      {
        question:
          'The first run begins with rounding errors of 10⁻¹⁶. When have its own orbits nothing to do with the true ones?',
        answer: 'Some two units of time later than the perturbed run: at about 20.',
        shows: 2,
      },
      {
        question: 'What makes the distance stop growing?',
        answer: 'It is as large as the cluster: two runs cannot be farther apart than strangers.',
        shows: 6,
      },
      {
        question: 'What does a larger softening length do to the growth?',
        answer: 'It slows it: close passages, which multiply most, are taken out.',
        shows: { values: { ...stars, softeningLength: 0.2 }, duel: [moved('1e-12')] },
      },
      {
        question: 'Does a shorter time step make the orbits predictable?',
        answer: 'No: the growth belongs to the stars, not to the method. The rate stays as it is.',
        shows: { values: { ...stars, timeStep: 0.005, steps: 5000 }, duel: [moved('1e-12')] },
      },
      {
        question: 'Is the solar system with its nine bodies as chaotic?',
        answer: 'Not that one could see it in two hundred years: the distance grows with the time, and no faster.',
        shows: { preset: 'solarSystem', duel: [moved('1e-6')] },
      },
    ],
    assessment: {
      item: 'Two groups publish the core radius of a simulated cluster after a thousand crossing times: 0.31 and 0.34. Each calls the other’s program faulty. What do you ask both for?',
      answer:
        'For runs with other seeds: how much the radius scatters from seed to seed. If the scatter is 0.03 both are right, and the answer is the mean of all runs with its error.',
    },
    references: [
      {
        authors: 'Miller',
        year: 1964,
        title: 'Irreversibility in small stellar dynamical systems',
        doi: '10.1086/147911',
      },
      {
        authors: 'Goodman, Heggie and Hut',
        year: 1993,
        title: 'On the exponential instability of N-body systems',
        doi: '10.1086/173196',
      },
    ],
  },
}
