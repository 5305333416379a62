import type { Lesson } from '../../../experiments/lesson'

const twoWells = (strength: number, separation: number) => ({
  potential: 'doubleWell',
  strength,
  separation,
  proposalWidth: 2.5,
  samples: 200_000,
})

/** A high barrier, typed so that it can be tilted. */
const tilted = (c: number) => ({
  potential: 'custom',
  expression: `8*((x/2)^2 - 1)^2 + c*x; c = ${c} in [-0.1, 0.1]`,
  proposal: 'automatic',
  samples: 200_000,
})

/** Two wells, a barrier between them, and a particle that is in both until something asks. */
export const tunnelling: Lesson = {
  name: 'tunnelling',
  title: 'Tunnelling',
  summary: 'Two wells and a barrier: how the splitting of the levels falls, and how little it takes to choose a side.',
  minutes: 12,
  terms: ['level', 'wave function', 'mean position', 'potential'],
  steps: [
    {
      title: 'Two wells',
      text: 'A particle in a potential with two minima. Its lowest levels come in pairs: one even, one odd, nearly at the same energy. The ground state is in both wells at once. Look at the levels on the stage.',
      tex: 'V(x)=B\\left[\\left(\\frac{2x}{s}\\right)^2-1\\right]^2',
      values: twoWells(4, 2),
      look: 'stage',
      own: {
        question: 'Which ⟨x²⟩ does your run give, to four decimals?',
        result: 'estimate',
        within: 0.0001,
      },
      notes: 'Drag the barrier with the mouse: the pair closes and opens. Ask which of the two states has a node.',
    },
    {
      title: 'A higher barrier',
      text: 'The two wells stay 2 apart. The barrier grows from height 1 to 8. How does the splitting, the distance between the two lowest levels, change? Draw it before the answer is drawn beside it.',
      values: twoWells(8, 2),
      look: 'stage',
      guess: {
        kind: 'curve',
        question: 'Draw the splitting against the height of the barrier.',
        x: { label: 'barrier height', scale: 'log', minimum: 1, maximum: 8 },
        y: { label: 'splitting', scale: 'log', minimum: 0.05, maximum: 2 },
        answer: { x: [1, 2, 4, 8], y: [0.7918, 0.6918, 0.4624, 0.1914] },
        said: '0.792, 0.692, 0.462, 0.191: slowly at first, while the levels lie above the barrier, then faster and faster. Under a barrier the wave function decays, and the splitting with it.',
      },
      notes:
        'At height 1 the upper level of the pair lies above the barrier: no tunnelling yet, only a bump in the well.',
    },
    {
      title: 'To and fro',
      text: 'Put the particle into the left well. That is no level but the sum of two, and they drift apart in phase. After 16.4 time units it is in the right well, after 32.8 it is back.',
      tex: 'T=\\frac{2\\pi}{\\Delta E}=\\frac{2\\pi}{0.1914}=32.8',
      values: { ...twoWells(8, 2), level: 1 },
      look: 'stage',
      notes: 'The stage shows the odd level. Add it to the even one on the board: what is left on the right cancels.',
    },
    {
      title: 'Farther apart',
      text: 'The barrier is 2 high again, and the wells move apart: from 2 to 4. The splitting was 0.692. The barrier becomes not higher but twice as thick.',
      values: twoWells(2, 4),
      look: 'stage',
      guess: {
        kind: 'number',
        question: 'What is the splitting at twice the distance?',
        minimum: 0.001,
        maximum: 1,
        answer: 0.0478,
        said: '0.0478: fourteen times smaller. Doubling the height had taken away only a third. Thickness counts more than height, as in every tunnelling current.',
      },
      notes:
        'In WKB the exponent is the width times the root of the height. Ask for both exponents before showing this step.',
    },
    {
      title: 'A high and thick barrier',
      text: 'Height 8 and distance 4: a splitting of 0.00076. The ground state is still in both wells with the same probability. By symmetry its mean position is exactly zero, however high the barrier.',
      values: tilted(0),
      look: 'stage',
      notes:
        'T is now above 8000 time units. Ask how long a molecule with two shapes stays left-handed: this is the question of chirality.',
    },
    {
      title: 'The slightest tilt',
      text: 'Now a tilt is typed: 0.01·x. The bottoms of the wells differ by 0.04, a two-hundredth of the barrier, and the energies hardly change. Where does the particle sit now?',
      tex: 'V(x)=8\\left[\\left(\\frac{x}{2}\\right)^2-1\\right]^2+0.01\\,x',
      values: tilted(0.01),
      look: 'stage',
      guess: {
        kind: 'choice',
        question: 'Where is the particle in its ground state?',
        options: [
          'In both wells, a bit more to the left',
          'Two thirds left, one third right',
          'On the left, and nowhere else',
        ],
        answer: 2,
        said: 'On the left: its mean position is −1.90, the bottom of that well. The tilt between the wells is small against the barrier but fifty times the splitting, and only that counts.',
      },
      notes:
        'Move the slider c to 0.0001: there the tilt is as large as half the splitting, and the particle is in both wells again.',
    },
  ],
  takeHome:
    'A symmetric well has no left and no right until something asks, and the farther apart the wells, the softer it may ask.',
  teacher: {
    goals: [
      'Predict how a splitting changes with height and thickness of a barrier.',
      'Compute the time of a round trip from a splitting.',
      'Explain why a tiny asymmetry localises a particle between two wells.',
    ],
    prerequisites: [
      'Stationary states and their energies',
      'Even and odd wave functions',
      'Superposition of two levels in time',
    ],
    plan: {
      predict: 'Step 2: everybody draws the splitting; hang two or three extremes on the wall.',
      watch: 'Steps 2 to 4: the curve, the round trip, the thick barrier.',
      vary: 'Step 5 and the sliders: each group finds a pair of height and distance with a splitting of 0.01.',
      conclude:
        'Step 6: from which tilt on is the particle on one side? Compare with ammonia and with chiral molecules.',
    },
    misconception:
      'That a particle in a double well is “really” in one of the wells and only hops now and then. In a level it is in both; being on one side is a superposition, or takes an asymmetry larger than the splitting.',
    questions: [
      {
        question: 'Which of the two lowest states has the higher energy, and why?',
        answer: 'The odd one: its node at the barrier makes it steeper.',
        shows: 1,
      },
      {
        question: 'A splitting is 0.1. How long does a particle take from left to right?',
        answer: 'Half of 2π/0.1, that is 31.4.',
        shows: 3,
      },
      {
        question: 'Twice as high or twice as thick: which reduces the splitting more?',
        answer: 'Twice as thick: to 0.0478 instead of 0.462.',
        shows: 4,
      },
      {
        question: 'What is ⟨x⟩ of the ground state in a symmetric double well with any barrier?',
        answer: 'Zero.',
        shows: 5,
      },
      {
        question: 'What happens to the localisation if the tilt changes sign?',
        answer: 'The particle sits on the right, just as completely.',
        shows: { values: tilted(-0.01) },
      },
    ],
    assessment: {
      item: 'Ammonia’s inversion has a splitting that corresponds to 24 GHz. A heavier molecule of the same shape has one that is 10¹¹ times smaller. Why is the first found in a symmetric state and the second in a definite shape?',
      answer:
        'For ammonia the asymmetries of the surroundings are small against the splitting; for the heavy molecule any asymmetry is large against it, and it stays on the side on which it was found.',
    },
    references: [
      {
        authors: 'Dennison and Uhlenbeck',
        year: 1932,
        title: 'The two-minima problem and the ammonia molecule',
        doi: '10.1103/PhysRev.41.313',
      },
      {
        authors: 'Garg',
        year: 2000,
        title: 'Tunnel splittings for one-dimensional potential wells revisited',
        doi: '10.1119/1.19458',
      },
      {
        authors: 'Claverie and Jona-Lasinio',
        year: 1986,
        title: 'Instability of tunneling and the concept of molecular structure in quantum mechanics',
        doi: '10.1103/PhysRevA.33.2245',
      },
    ],
  },
}
