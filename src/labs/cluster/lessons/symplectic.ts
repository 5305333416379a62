import type { Lesson } from '../../../experiments/lesson'
import { asIs } from '../../../words/text'

/** Once round takes 2π. */
const orbit = 2 * Math.PI

/** Two bodies for so many orbits of so many steps each. */
const planet = (stepsPerOrbit: number, orbits: number, more: Readonly<Record<string, number | string>> = {}) => ({
  model: 'kepler',
  timeStep: orbit / stepsPerOrbit,
  steps: stepsPerOrbit * orbits,
  // Ten orbits in five seconds, a thousand in ten.
  speed: orbits > 10 ? 12 : (0.2 * stepsPerOrbit) / 50,
  ...more,
})

const rungeKutta = [['integrator', 'rungeKutta4']] as const
const yoshida = [['integrator', 'yoshida4']] as const

/** Small errors and no drift. */
export const symplectic: Lesson = {
  name: 'symplectic',
  title: 'Symplectic or not',
  summary: 'Second order against fourth on one orbit: who is better, and for how long?',
  minutes: 12,
  terms: ['integrator', 'symplectic', 'energy error', 'force evaluations', 'time step'],
  steps: [
    {
      title: 'One planet',
      text: 'Two bodies on an ellipse with e = 0.5, sixty steps an orbit, by the leapfrog. The ellipse turns a little with every orbit, so it is not exact. But it stays an ellipse, of the same size.',
      tex: 'v_{n+\\frac12}=v_n+a_n\\tfrac{\\Delta t}2,\\quad x_{n+1}=x_n+v_{n+\\frac12}\\Delta t',
      values: planet(60, 10),
      look: 'stage',
      notes:
        'Sixty steps are coarse on purpose. Let students say what is wrong with the picture: the axis turns. And what is right: size and shape.',
    },
    {
      title: 'Ten orbits',
      text: 'Beside it, the same orbit by the textbook’s method, Runge and Kutta’s. The leapfrog is of second order, this one of fourth, at four times the price. Their energy errors stand in one chart.',
      values: planet(60, 10),
      duel: [rungeKutta],
      look: 'chart cluster-energy-error',
      guess: {
        kind: 'choice',
        question: 'Whose energy is better after ten orbits?',
        options: ['The leapfrog’s', 'Runge and Kutta’s', 'There is no difference'],
        answer: 1,
        said: 'Runge and Kutta’s: 0.0022 against up to 0.011. But look at the shapes: one goes up and down with each orbit, the other climbs a stair.',
      },
      notes:
        'The error is relative to K₀ + |W₀|. The leapfrog’s returns to nearly nothing at each apocentre: read its peaks.',
    },
    {
      title: 'A thousand orbits',
      text: 'Ten orbits are ten years of the Earth. A planetary system is billions of orbits old, so here are at least a thousand, with the same sixty steps each.',
      values: planet(60, 1000),
      duel: [rungeKutta],
      look: 'chart cluster-energy-error',
      guess: {
        kind: 'curve',
        question: 'Draw the energy error of Runge and Kutta’s method. The leapfrog’s peaks stay at 0.017.',
        x: { label: 'time', scale: 'linear', minimum: 0, maximum: 6300 },
        y: { label: asIs('|E − E₀|/(K₀ + |W₀|)'), scale: 'log', minimum: 1e-5, maximum: 10 },
        answer: {
          x: [60, 200, 500, 1000, 2000, 3000, 4500, 6283],
          y: [0.00224, 0.00714, 0.0182, 0.0366, 0.0754, 0.117, 0.184, 0.278],
        },
        chart: 'cluster-energy-error',
        said: 'It grows with the time: 0.278 after a thousand orbits, and the ellipse has shrunk to 0.68 of its size. The leapfrog’s error has been the same all along.',
      },
      notes: 'On the stage one sees it without a chart: one planet keeps its orbit, the other spirals in.',
    },
    {
      title: 'Both at once',
      text: 'Yoshida put three leapfrogs together, one of them backwards, so that their errors cancel: fourth order, and still symplectic. Its error stays below 0.0014, twelve times less than the leapfrog’s, for ever.',
      tex: 'S_4=S_2(w_1\\Delta t)\\,S_2(w_0\\Delta t)\\,S_2(w_1\\Delta t),\\quad w_0<0',
      values: planet(60, 1000),
      duel: [rungeKutta, yoshida],
      look: 'chart cluster-energy-error',
      notes: 'So it is not the order that makes the drift. Ask what the leapfrog and Yoshida’s method have in common.',
    },
    {
      title: 'Finer steps',
      text: 'Now five hundred steps an orbit, 8.3 times as many. The leapfrog is of second order: its error falls by 8.3², nearly seventy. Look at ten orbits again.',
      values: planet(500, 10),
      duel: [rungeKutta],
      look: 'chart cluster-energy-error',
      guess: {
        kind: 'number',
        question: 'By what factor does the energy error of Runge and Kutta’s method fall?',
        minimum: 10,
        maximum: 1e7,
        answer: 39_000,
        said: 'By 39 000, to 5.7·10⁻⁸: the energy lost in an orbit goes with the fifth power of the step. For a thousand orbits it is by far the better one now. It still drifts, only slowly.',
      },
      notes:
        'Neither is “the right one”. With fine steps and few orbits Runge–Kutta wins; the longer the run, the more the drift counts.',
    },
    {
      title: 'What it costs',
      text: 'Forces are the expensive part of a simulation, and Runge and Kutta’s method computes them four times a step. For its price the leapfrog may take four times as many steps: 240 an orbit.',
      values: planet(240, 10),
      duel: [
        [
          ['integrator', 'rungeKutta4'],
          ['timeStep', String(orbit / 60)],
          ['steps', '600'],
        ],
      ],
      look: 'chart cluster-energy-error-by-force-evaluations',
      guess: {
        kind: 'choice',
        question: 'Whose energy is better after ten orbits of the same price?',
        options: ['The leapfrog’s', 'Runge and Kutta’s', 'There is no difference'],
        answer: 0,
        said: 'The leapfrog’s now: 0.0011 against 0.0022. Compare methods by what they cost, not by the step.',
      },
      notes:
        'The axis counts computations of all forces. With finer steps the higher order wins again: both curves cross.',
    },
    {
      title: 'A method that cannot be saved',
      text: 'Explicit Euler, sixty steps: it gains energy at every turn. After one orbit 93 % of what bound the planet is gone. More steps only put it off.',
      tex: 'x_{n+1}=x_n+v_n\\Delta t,\\quad v_{n+1}=v_n+a_n\\Delta t',
      values: planet(60, 10, { integrator: 'explicitEuler' }),
      look: 'stage',
      notes:
        'Set the integrator to symplectic Euler: the new velocity in the place of the old one, one changed index, and the orbit closes.',
    },
  ],
  takeHome:
    'A small error and an error that does not drift are two different virtues; for long runs one wants the second.',
  teacher: {
    goals: [
      'Distinguish the order of a method from the long-term behaviour of its errors.',
      'Predict how an energy error falls with the step.',
      'Choose an integrator for a given length and price of a run.',
    ],
    prerequisites: ['Kepler orbits and their energy', 'Taylor series', 'Logarithmic axes'],
    plan: {
      predict: 'Step 2: vote for one of the methods, with a reason.',
      watch: 'Steps 2 to 4: ten orbits, a thousand orbits, a third method.',
      vary: 'Steps 5 and 6: groups take 30, 60, 120, 240 steps and draw error against force evaluations on one sheet.',
      conclude: 'Step 7: which method for a comet’s next passage, and which for the age of the solar system?',
    },
    misconception:
      'That a higher order is better, and that a method’s error is one number. How the error grows with time matters as much, and order says nothing about that.',
    questions: [
      {
        question: 'The leapfrog’s energy error returns to nearly zero once an orbit. When?',
        answer: 'At apocentre, where it began: the error is a function of the place on the orbit.',
        shows: 1,
      },
      {
        question: 'With which power of the time does the error of Runge and Kutta’s method grow?',
        answer: 'The first: each orbit loses about the same.',
        shows: 3,
      },
      {
        question: 'How large is Yoshida’s error with 500 steps?',
        answer: '3.1·10⁻⁷: (60/500)⁴ of what it was with 60.',
        shows: { values: planet(500, 10, { integrator: 'yoshida4' }) },
      },
      {
        question: 'How many force evaluations does Runge and Kutta’s method need for ten orbits of sixty steps?',
        answer: '2400, and one at the start.',
        shows: 6,
      },
      {
        question: 'Which small change makes Euler’s method symplectic?',
        answer: 'Drifting with the new velocity.',
        shows: { values: planet(60, 10, { integrator: 'symplecticEuler' }) },
      },
    ],
    assessment: {
      item: 'A paper follows an asteroid for ten million years with a Runge–Kutta method of high order and finds that it falls into the Sun. Which test do you ask for?',
      answer:
        'The energy error, or the semi-major axis of an undisturbed orbit, with the same step and over the same time: if that drifts inwards, too, the fall is the method’s. A symplectic run with the same number of forces settles it.',
    },
    references: [
      {
        authors: 'Verlet',
        year: 1967,
        title: 'Computer “experiments” on classical fluids. I',
        doi: '10.1103/PhysRev.159.98',
      },
      {
        authors: 'Yoshida',
        year: 1990,
        title: 'Construction of higher order symplectic integrators',
        doi: '10.1016/0375-9601(90)90092-3',
      },
      {
        authors: 'Wisdom and Holman',
        year: 1991,
        title: 'Symplectic maps for the n-body problem',
        doi: '10.1086/115978',
      },
    ],
  },
}
