import type { Lesson } from '../../../experiments/lesson'

/** Five hundred particles on two axes, seen for ten seconds. */
const motion = (name: string, more: Readonly<Record<string, number>> = {}) => ({
  motion: name,
  particles: 500,
  frames: 1000,
  dimensions: 2,
  ...more,
})

const curve = 'chart diffusion-msd'

/** What a mean-square displacement tells of a motion, and where it misleads. */
export const whichMotion: Lesson = {
  name: 'whichMotion',
  title: 'Which motion is it?',
  summary: 'Six curves without names: what a mean-square displacement says about a motion, and two traps in it.',
  minutes: 15,
  terms: ['mean-square displacement', 'exponent', 'localisation error', 'displacement', 'non-Gaussian parameter'],
  steps: [
    {
      title: 'The one that everybody knows',
      text: 'Brownian motion: its mean-square displacement grows with the time. On two logarithmic axes that is a straight line of slope 1. Remember it: the next four curves come without names.',
      tex: '\\mathrm{MSD}(t)=2d\\,D\\,t',
      values: motion('brownian'),
      look: curve,
      notes:
        'Slopes are read by decades: up as many as to the right is 1, twice as many is 2. In the next steps the page keeps back parameters and words until the guess is made.',
    },
    {
      title: 'The first curve',
      text: 'Compare slopes at both ends. A slope of 2 says that distances grow with the time itself, as on a straight road; a slope of 1 says that the way is forgotten.',
      values: motion('langevin', { frames: 4000, relaxationTime: 0.5, temperature: 4 }),
      look: curve,
      riddle: true,
      guess: {
        kind: 'choice',
        question: 'Which motion is it?',
        options: ['A particle with inertia', 'A drift: all move one way', 'A particle in a crowd'],
        answer: 0,
        said: 'A particle with inertia: slope 2 while it remembers its velocity, half a second, and slope 1 later. A drift would be the other way round: diffusion first, slope 2 at the end.',
      },
      notes:
        'The bend is where the time equals the relaxation time. Langevin’s equation has both limits in one formula.',
    },
    {
      title: 'The second',
      text: 'Flatter than 1, and at all times: a straight line over three decades. Whatever slows this particle does so at short times as at long ones.',
      values: motion('fractionalBrownian', { hurst: 0.35 }),
      look: curve,
      riddle: true,
      guess: {
        kind: 'choice',
        question: 'Which motion is it?',
        options: ['A particle in a box', 'A microscope with noise', 'A particle in a crowd'],
        answer: 2,
        said: 'A particle in a crowd: whatever it pushes aside pushes back, so steps tend to be undone. The exponent is 0.70. A box would let it diffuse at first and stop it later.',
      },
      own: {
        question: 'Which exponent does your run give, to three decimals?',
        result: 'exponent',
        within: 0.0005,
      },
      notes: 'Fractional Brownian motion with H = 0.35: α = 2H. A single law at all times is its signature.',
    },
    {
      title: 'The third: a trap for readers',
      text: 'It begins flat and becomes steeper. Between one frame and ten its slope is about a half: as if the particle were held back at short times and set free later.',
      values: motion('brownian', { localisationNoise: 0.2 }),
      look: curve,
      riddle: true,
      guess: {
        kind: 'choice',
        question: 'Which motion is it?',
        options: ['Brownian, seen by a noisy microscope', 'A particle in a crowd', 'A particle in a trap'],
        answer: 0,
        said: 'Brownian with noise: each position has an error of 0.2, which adds 2dσ² = 0.16 at every lag. Take it off and the slope is 1. A true crowd or trap begins steep and bends down, never up.',
      },
      notes:
        'α is fitted with an offset, and comes out as 1.00. Without the offset one publishes subdiffusion; it has happened.',
    },
    {
      title: 'The fourth: another trap',
      text: 'Slope 1 at first, then a plateau at 0.8. This particle is confined: however long one waits, it is not found farther away than that.',
      values: motion('harmonicTrap', { relaxationTime: 0.2 }),
      look: curve,
      riddle: true,
      guess: {
        kind: 'choice',
        question: 'Which motion is it?',
        options: ['A spring that pulls it back', 'A box with walls', 'This curve cannot tell'],
        answer: 2,
        said: 'This curve cannot tell: spring and box both end on a plateau, and a box of edge 1.55 on the same one. Here it was a spring. What tells them apart is the next step.',
      },
      notes: 'The approach to the plateau differs a little, exponential for both. With real errors nobody sees it.',
    },
    {
      title: 'Bell or flat',
      text: 'The same plateau, now from a box. In a spring places are spread like a bell, in a box evenly. The chart shows displacements: set its lag to 800 frames, when the two places have nothing to do with each other.',
      values: motion('reflectingBox', { boxLength: 1.55 }),
      look: 'chart diffusion-displacements',
      guess: {
        kind: 'choice',
        question: 'How are displacements over a long time spread along one axis of a box?',
        options: ['As a bell', 'As a rectangle', 'As a triangle'],
        answer: 2,
        said: 'As a triangle: the difference of two places, each anywhere in the box. Its non-Gaussian parameter is −0.15; that of the spring is 0. The same second moment, two distributions.',
      },
      notes: 'The slider for the lag stands on the stage. At lag 1 both are bells: the walls are not felt yet.',
    },
  ],
  takeHome:
    'A mean-square displacement narrows the motions down but does not name one: ask for the noise first, and for the distribution last.',
  teacher: {
    goals: [
      'Read exponents off a logarithmic chart at short and long times.',
      'Separate the error of position from the motion.',
      'Name what a second moment cannot tell, and which measurement can.',
    ],
    prerequisites: ['Logarithmic axes', 'Random walks', 'Variance of a sum and of a difference'],
    plan: {
      predict: 'Step 1: sketch the curves of a ball rolling, a drunkard, a dog on a leash on one sheet.',
      watch: 'Steps 2 to 5: vote on each curve before it is named; a group that is alone defends its vote.',
      vary: 'Step 6 and the parameters: find the noise, the box and the H that make two curves look alike from lag 1 to 10.',
      conclude: 'Write a checklist of three questions to ask before the word subdiffusion is used.',
    },
    misconception:
      'That the exponent names the mechanism: 1 is diffusion, below 1 is crowding. Noise, walls, springs and crowds all bend the curve, and the same slope has several causes.',
    questions: [
      {
        question: 'What is the slope of a Langevin particle’s curve at times far below its relaxation time?',
        answer: '2: it flies straight.',
        shows: 2,
      },
      {
        question: 'By how much does an error of position of 0.1 lift the curve on two axes?',
        answer: 'By 2dσ² = 0.04, at every lag.',
        shows: { values: motion('brownian', { localisationNoise: 0.1 }) },
      },
      {
        question: 'What does a drift do to the curve of a Brownian particle?',
        answer: 'It adds v²t²: slope 2 at long times.',
        shows: { values: { ...motion('brownian'), drift: [2] } },
      },
      {
        question: 'At which height is the plateau of a box with edge L on two axes?',
        answer: 'L²/3: L²/6 for each axis.',
        shows: 6,
      },
      {
        question: 'What does a swimmer’s curve look like?',
        answer:
          'Slope 2 for a while, then 1: as with inertia. A motion of its own direction cannot be told from that by this curve alone.',
        shows: { preset: 'swimmers' },
      },
    ],
    assessment: {
      item: 'Receptors in a membrane are tracked for twenty frames; the curve has slope 0.6 over the first five lags, and the authors conclude that the membrane is crowded. Which two explanations must they exclude first, and how?',
      answer:
        'Error of position: fit with an offset, or track fixed particles. Confinement: look for a plateau at longer lags and at the distribution of displacements.',
    },
    references: [
      {
        authors: 'Qian, Sheetz and Elson',
        year: 1991,
        title: 'Single particle tracking: analysis of diffusion and flow in two-dimensional systems',
        doi: '10.1016/S0006-3495(91)82125-7',
      },
      {
        authors: 'Martin, Forstner and Käs',
        year: 2002,
        title: 'Apparent subdiffusion inherent to single particle tracking',
        doi: '10.1016/S0006-3495(02)73971-4',
      },
      {
        authors: 'Metzler, Jeon, Cherstvy and Barkai',
        year: 2014,
        title: 'Anomalous diffusion models and their properties',
        doi: '10.1039/C4CP03465A',
      },
    ],
  },
}
