import type { Lesson } from '../../../experiments/lesson'

/** One particle on one axis, a hundred frames. */
const track = (values: Readonly<Record<string, string | number | boolean | readonly number[]>> = {}) => ({
  preset: 'oneTrack',
  values,
})

/** More lags are the same steps, counted again. */
export const howWell: Lesson = {
  name: 'howWell',
  title: 'How well do you know D?',
  summary: 'One track of a hundred frames: how much of a diffusion coefficient is in it, and how one loses it again.',
  minutes: 12,
  terms: ['diffusion coefficient', 'mean-square displacement', 'lag', 'straight line'],
  steps: [
    {
      title: 'One track',
      text: 'One particle, one axis, a hundred frames; its D is exactly 1. The dashed line is what the mean over infinitely many such particles would do. This one particle follows it for a few lags, and then goes its own way.',
      tex: '\\mathrm{MSD}(n)=\\langle(x_{i+n}-x_i)^2\\rangle=2D\\,n\\,\\Delta t',
      ...track(),
      look: 'chart diffusion-msd',
      notes:
        'Change the seed a few times: the right half of the curve goes anywhere, the left end stays. Nothing is broken: this is what one particle knows.',
    },
    {
      title: 'Two points',
      text: 'D is half the slope of that curve. The shortest line there is goes through the first two points, lags 1 and 2. They are the best known of all: ninety-nine and ninety-eight windows.',
      ...track({ fitLags: [2] }),
      look: 'result',
      guess: {
        kind: 'number',
        question: 'How far off is D from a hundred frames, typically?',
        unit: '%',
        minimum: 0.5,
        maximum: 500,
        answer: 25,
        said: '25 %: here 1.05 ± 0.26. A hundred frames are a hundred random steps, and no more than that. Whoever needs one per cent needs six hundred such tracks.',
      },
      own: {
        question: 'Which D does your track give, with two lags, to two decimals?',
        result: 'diffusionCoefficient',
        within: 0.01,
      },
      notes:
        'Physicists expect a per cent or two of “a hundred measurements”. A variance from 99 steps is known to √(2/99) = 14 % at best.',
    },
    {
      title: 'Ten points',
      text: 'A line through two points looks careless. Here are ten, lags 1 to 10, with the same data, and the line follows all of them nicely.',
      ...track({ fitLags: [10] }),
      look: 'result',
      guess: {
        kind: 'choice',
        question: 'And the error of D now?',
        options: ['Less than half of before', 'About the same', 'Nearly twice as large'],
        answer: 2,
        said: 'Nearly twice as large: 43 % where two points gave 25 %. The data are the same; only the way to D is worse.',
      },
      notes:
        'Let somebody say out loud why ten points should be better than two. That argument is sound for independent points.',
    },
    {
      title: 'Half of the curve',
      text: 'Many programs fit half of the curve, or a quarter of it. Here the line takes lags 1 to 50: fifty points, and every one of them comes from the same hundred positions.',
      ...track({ fitLags: [50] }),
      look: 'result',
      guess: {
        kind: 'number',
        question: 'How large is the relative error of D with half of the curve?',
        unit: '%',
        minimum: 1,
        maximum: 1000,
        answer: 106,
        said: '106 %: as large as D. This track gives 0.28 ± 0.31, a quarter of the truth. Another seed may give three times too much, with a line that looks just as good.',
      },
      own: {
        question: 'And with half of the curve, lags 1 to 50, to one decimal?',
        result: 'diffusionCoefficient',
        within: 0.1,
      },
      notes: 'Show seeds 1 to 5. Ask which of these one would have published.',
    },
    {
      title: 'The same steps, counted again',
      text: 'A window of fifty frames and the next one share forty-nine of their fifty steps. Each step enters a long lag fifty times, always beside the same neighbours. Points that share their steps agree with each other, right or not.',
      tex: '\\mathrm{cov}\\left[\\mathrm{MSD}(n),\\mathrm{MSD}(m)\\right]\\neq0',
      ...track({ fitLags: [30] }),
      look: 'chart diffusion-msd',
      guess: {
        kind: 'curve',
        question: 'Draw the relative error of D against the number of lags in the line.',
        x: { label: 'lags', scale: 'log', minimum: 2, maximum: 50 },
        y: { label: 'error of D', unit: '%', scale: 'log', minimum: 5, maximum: 500 },
        answer: { x: [2, 3, 5, 10, 20, 30, 50], y: [24.8, 26.9, 31.8, 42.9, 60.8, 76.5, 106] },
        said: 'Up all the way, from 25 % at two lags to 106 % at fifty. Without errors of position nothing beats the first two points, and the lab says so: the best line for these data ends at lag 2.',
      },
      notes:
        'With an error of position the optimum moves to more lags: then the first points are lifted, and knowing by how much takes a few more of them.',
    },
    {
      title: 'Two thousand tracks',
      text: 'The error bar can be tested: two thousand particles, each measured alone with half of the curve. Half of them find a D between 0.30 and 1.33; two dozen find none above zero. All have D = 1.',
      ...track({ particles: 2000, fitLags: [50], perTrack: true }),
      look: 'chart diffusion-tracks-histogram',
      notes:
        'Set the last lag to 2 while it is shown: the histogram shrinks to a fourth. A wide histogram of D from single tracks is no proof of different particles.',
    },
    {
      title: 'The limit',
      text: 'If positions are exact the line begins at 0, and that is knowledge, too. With it D is known to 14 %, the least that any unbiased method can reach: a hundred frames hold no more.',
      tex: '\\frac{\\delta D}{D}\\ge\\sqrt{\\frac{2}{99}}=14\\,\\%',
      ...track({ fit: 'posterior', fitOffset: false }),
      look: 'result',
      notes:
        'The bound is Cramér and Rao’s. Ask what would help: more tracks, or more frames; not a cleverer fit, and not more lags.',
    },
  ],
  takeHome: 'Windows overlap: more points on a curve are not more data, and a line through them may know less.',
  teacher: {
    goals: [
      'Estimate how well D can be known from a number of steps.',
      'Explain why points of a mean-square displacement are correlated.',
      'Choose the lags of a fit, and defend the choice.',
    ],
    prerequisites: [
      'Brownian motion: ⟨x²⟩ = 2Dt along one axis',
      'Least squares through points',
      'Standard deviation of a mean of independent values',
    ],
    plan: {
      predict: 'Steps 1 and 2: everybody writes down the error of D from a hundred frames.',
      watch: 'Steps 2 to 4: two, ten, fifty points; note D and its error each time.',
      vary: 'Steps 5 and 6: groups take seeds of their own and 2, 5, 10, 20 or 50 lags; D goes into one table, its scatter on the board.',
      conclude: 'Step 7: what would they ask an experimenter for: more frames, more particles, or a better fit?',
    },
    misconception:
      'That a fit becomes better with every point that is added to it. That holds for independent points; those of one track are made of the same steps.',
    questions: [
      {
        question: 'How many tracks of a hundred frames does an error of 2.5 % take, with two points each?',
        answer: 'A hundred: independent tracks do average.',
        shows: { preset: 'oneTrack', values: { particles: 100, fitLags: [2] } },
      },
      {
        question: 'Why is the curve so smooth where it is so wrong?',
        answer: 'Neighbouring lags share nearly all of their steps, so they err together.',
        shows: 1,
      },
      {
        question: 'Which estimator needs no choice of lags, and what is its error here?',
        answer: 'The covariance of neighbouring steps: 25 %, as two points.',
        shows: { preset: 'oneTrack', values: { fit: 'cve' } },
      },
      {
        question: 'Does the generalised line with fifty lags lose as much as the plain one?',
        answer: 'No: it knows how the points are correlated, and stays at 25 %.',
        shows: { preset: 'oneTrack', values: { fit: 'gls', fitLags: [50] } },
      },
      {
        question: 'What does an error of position change?',
        answer: 'It lifts the first points by 2σ², so the best line takes more of them, and D is known less well.',
        shows: { preset: 'oneTrack', values: { localisationNoise: 0.1 } },
      },
    ],
    assessment: {
      item: 'A paper reports D from tracks of 60 frames, each fitted up to lag 30, and finds values from 0.1 to 3: “two populations”. What do you ask?',
      answer:
        'How wide the same analysis spreads tracks of one single D: with half of the curve a factor of ten and more. Fit two points, or the covariance, and compare the spread with the error of each.',
    },
    references: [
      {
        authors: 'Qian, Sheetz and Elson',
        year: 1991,
        title: 'Single particle tracking: analysis of diffusion and flow in two-dimensional systems',
        doi: '10.1016/S0006-3495(91)82125-7',
      },
      {
        authors: 'Michalet',
        year: 2010,
        title: 'Mean square displacement analysis of single-particle trajectories with localization error',
        doi: '10.1103/PhysRevE.82.041914',
      },
      {
        authors: 'Michalet and Berglund',
        year: 2012,
        title: 'Optimal diffusion coefficient estimation in single-particle tracking',
        doi: '10.1103/PhysRevE.85.061916',
      },
      {
        authors: 'Vestergaard, Blainey and Flyvbjerg',
        year: 2014,
        title: 'Optimal estimation of diffusion coefficients from single-particle trajectories',
        doi: '10.1103/PhysRevE.89.022726',
      },
    ],
  },
}
