import type { Lesson } from '../../../experiments/lesson'

/** A factor was forgotten, and nothing but the mean weight shows it. */
export const spotTheBug: Lesson = {
  name: 'spotTheBug',
  title: 'Spot the bug',
  summary:
    'Two programs, the same samples, results that differ by a factor of forty: which is wrong, and how could one have known?',
  minutes: 10,
  terms: ['Morse', 'normalisation', 'self-normalised', 'weight'],
  steps: [
    {
      title: 'A molecule',
      text: 'Two atoms on a bond, in the ground state of a Morse well with depth 5. How far do they swing? The lab solves for ⟨x²⟩, 0.2789, and measures it with samples from a standard normal.',
      tex: 'V(x)=D\\left(1-e^{-\\alpha x}\\right)^2',
      preset: 'articleMorse',
      values: { samples: 100_000 },
      look: 'stage',
      notes:
        'Let students find the well’s asymmetry: the bond is easier to stretch than to squeeze, so ⟨x⟩ is above zero.',
    },
    {
      title: 'Two programs, one set of samples',
      text: 'A published program gives 11.04 for the same molecule; this lab finds 0.2789. Both use the same samples, both have a small error bar, and neither crashes. Something was forgotten in one of them.',
      preset: 'articleMorse',
      values: { samples: 200_000 },
      look: 'stage',
      guess: {
        kind: 'choice',
        question: 'What was forgotten?',
        options: ['More samples', 'A factor in the density', 'The tail on the left', 'A unit of length'],
        answer: 1,
        said: 'A factor in the density. More samples would only sharpen the wrong number: the error bar shrinks around 11.04. Both programs are equally precise, and one of them is not accurate.',
      },
      own: {
        question: 'Which ⟨x²⟩ does your run give, to five decimals?',
        result: 'estimate',
        within: 0.00002,
      },
      notes:
        'Ask how big a molecule with ⟨x²⟩ = 11 would be. The panel “Spot the bug” comes with the next step: it gives the answer away.',
    },
    {
      title: 'Where 39.58 comes from',
      text: 'The two results differ by 39.58. The density of the ground state has a factor in front that makes it integrate to 1. Without it every weight, and so the mean, is too large by Γ(5.3246).',
      tex: 'p(x)=\\frac{\\alpha}{\\Gamma(2\\lambda-1)}\\,z^{2\\lambda-1}e^{-z},\\quad z=2\\lambda e^{-\\alpha x},\\quad \\lambda=\\frac{\\sqrt{2mD}}{\\alpha}',
      preset: 'articleMorse',
      values: { samples: 300_000 },
      look: 'panel spotTheBug',
      notes: 'With D = 5 and α = 1, λ = √10, so 2λ − 1 = 5.3246. A calculator that knows Γ settles it.',
    },
    {
      title: 'Without knowing the answer',
      text: 'Nobody who needs a simulation knows the exact result. The program printed more than one number on the way, though, and one of them has to have a certain value, whatever the molecule.',
      preset: 'articleMorse',
      values: { samples: 400_000 },
      look: 'chart quantum-error',
      guess: {
        kind: 'choice',
        question: 'Which number gives the bug away?',
        options: ['The error bar', 'The effective sample size', 'The mean weight', 'The largest weight'],
        answer: 2,
        said: 'The mean weight: it estimates the integral of the density and has to be 1. In the published program it is 39.6. Error bar and effective sample size do not change, relative to the result.',
      },
      notes:
        'The normalisation is among the numbers below the parameters: 1.000. A factor in every weight drops out of the effective sample size.',
    },
    {
      title: 'Immune',
      text: 'The self-normalised estimate divides by the sum of the weights. A forgotten factor drops out: it gives 0.2789 from either density. The price is a small bias, and that the mean weight can no longer warn.',
      tex: '\\langle x^2\\rangle\\approx\\frac{\\sum_i w_i x_i^2}{\\sum_i w_i}',
      preset: 'articleMorse',
      values: { method: 'selfNormalised', samples: 200_000 },
      look: 'result',
      notes: 'Ask what one gives up: a check. A method that is immune to a mistake also hides it.',
    },
  ],
  takeHome:
    'Print a number whose value you know beside the one you want: it will find the bug that the error bar cannot see.',
  teacher: {
    goals: [
      'Distinguish precision from accuracy in a simulation’s output.',
      'Check a sampled average by a quantity whose exact value is known.',
      'Explain why a self-normalised estimate does not depend on the density’s normalisation.',
    ],
    prerequisites: ['Averages over a probability density', 'The idea of weights p/q', 'The Gamma function by name'],
    plan: {
      predict: 'Step 2: each table votes for what was forgotten, and writes down why.',
      watch: 'Steps 2 and 3: both densities on the same run; compute Γ(5.3246) together.',
      vary: 'Step 4: change depth and width of the well and note which numbers stay what they must be.',
      conclude: 'Step 5 and the question: which check belongs into every program that you hand in?',
    },
    misconception:
      'That a small error bar means a right result. It measures scatter; a factor that is missing everywhere scatters nothing.',
    questions: [
      {
        question: 'Would a hundred times as many samples have shown the mistake?',
        answer: 'No: the wrong program would have converged to 11.04 with a bar ten times smaller.',
        shows: 2,
      },
      {
        question: 'What does the mean weight estimate?',
        answer: 'The integral of the density that was programmed. A right one gives 1.',
        shows: 4,
      },
      {
        question: 'Why is the effective sample size no help?',
        answer: 'It is a ratio in which a common factor of all weights cancels.',
        shows: 4,
      },
      {
        question: 'Which estimate gives the right ⟨x²⟩ from the wrong density?',
        answer: 'The self-normalised one.',
        shows: 5,
      },
      {
        question: 'The harmonic oscillator has a normalisation, too. Which run shows that it is right?',
        answer: 'Any: the normalisation among the results is 1 within its error.',
        shows: { preset: 'article' },
      },
    ],
    assessment: {
      item: 'A mean energy from a sampled wave function comes out with a tiny error bar and agrees with nobody’s. The density was typed from a book that normalises it over half the line. Which printed number would have shown it?',
      answer: 'The mean weight: 2 where it has to be 1.',
    },
    references: [
      {
        authors: 'Morse',
        year: 1929,
        title: 'Diatomic molecules according to the wave mechanics. II. Vibrational levels',
        doi: '10.1103/PhysRev.34.57',
      },
      {
        authors: 'Dahl and Springborg',
        year: 1988,
        title: 'The Morse oscillator in position space, momentum space, and phase space',
        doi: '10.1063/1.453761',
      },
    ],
  },
}
