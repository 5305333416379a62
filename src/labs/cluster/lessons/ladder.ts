import type { Lesson } from '../../../experiments/lesson'

/** Equal stars in balance, for some steps. */
const stars = (count: number, steps: number, more: Readonly<Record<string, number | string>>) => ({
  model: 'plummer',
  stars: count,
  massFunction: 'equal',
  radius: 1,
  virialRatio: 0.5,
  softeningLength: 0.02,
  timeStep: 0.002,
  steps,
  ...more,
})

/** What a force costs, and what one pays for having it cheaper. */
export const ladder: Lesson = {
  name: 'ladder',
  title: 'N² against N log N',
  summary:
    'A thousand, ten thousand, a hundred thousand stars: what a step costs, and what a cheaper one costs besides.',
  minutes: 12,
  terms: ['solver', 'tree', 'opening angle', 'force accuracy', 'force error'],
  steps: [
    {
      title: 'Every pair',
      text: 'A thousand stars in balance. Each pulls on each, and in every step all of those pulls are computed, one pair at a time. The bar counts pairs per second: every star with every star.',
      tex: '\\mathbf a_i=G\\sum_{j\\ne i}m_j\\frac{\\mathbf r_j-\\mathbf r_i}{\\left(|\\mathbf r_j-\\mathbf r_i|^2+\\varepsilon^2\\right)^{3/2}}',
      values: stars(1000, 500, { solver: 'direct' }),
      look: 'stage',
      guess: {
        kind: 'number',
        question: 'How many pairs are there in each step?',
        minimum: 1000,
        maximum: 1e10,
        answer: 499_500,
        said: '499 500: N(N − 1)/2. The pull of one star on another is the other’s on it, turned round, so each pair is computed once.',
      },
      notes: 'Note the steps per second that the bar shows, for the next steps.',
    },
    {
      title: 'Ten times as many',
      text: 'Ten thousand stars, still every pair. Look at the steps per second in the bar and compare with before.',
      values: stars(10_000, 20, { solver: 'direct' }),
      look: 'stage',
      guess: {
        kind: 'number',
        question: 'How many times as long does a step take?',
        minimum: 1,
        maximum: 100_000,
        answer: 100,
        said: 'A hundred times: the cost goes with N². A million stars would take ten thousand times as long again, an hour for one step.',
      },
      notes: 'The first step takes longer: the stars are drawn, and who is bound is looked up now and then.',
    },
    {
      title: 'A tree',
      text: 'From far away a group of stars pulls like one heavy star. So stars are put into boxes, those into larger boxes, and a box that looks small enough is taken as a whole.',
      tex: '\\frac{s}{d}<\\theta',
      values: stars(10_000, 100, { solver: 'tree' }),
      look: 'stage',
      guess: {
        kind: 'choice',
        question: 'How do ten thousand stars cost now, against every pair?',
        options: ['Half as much', 'A fifth or less', 'More: the tree has to be built'],
        answer: 1,
        said: 'A fifth or less; measured on one core at 8000 stars a tenth. Building the tree takes little. What is left is to look at some hundred boxes for each star, in the place of ten thousand stars.',
      },
      notes: 'How large the gain is depends on the computer and the accuracy. Read it off the bar.',
    },
    {
      title: 'A hundred thousand',
      text: 'Ten times as many stars make the tree a little deeper, by three or four levels. Each star then looks at a few more boxes.',
      tex: 'N\\log N',
      values: stars(100_000, 20, { solver: 'tree' }),
      look: 'stage',
      guess: {
        kind: 'number',
        question: 'How many times as long does a step of 100 000 stars take as one of 10 000?',
        minimum: 1,
        maximum: 10_000,
        answer: 12.5,
        said: 'By N log N 12.5 times; measured is a little more, as so much memory is slower to reach. Every pair would have taken a hundred times.',
      },
      notes:
        'The two laws cross somewhere: a tree of twenty stars makes no sense. The lab goes over at 4096 stars, for exactness; the tree is faster from about a thousand.',
    },
    {
      title: 'The price',
      text: 'A box is not a star. Here boxes are taken as a whole below an opening angle of 0.7. Among the numbers of the run is the force error: 64 stars, drawn by chance, against every pair.',
      values: stars(10_000, 20, { solver: 'tree', forceAccuracy: 0, openingAngle: 0.7 }),
      look: 'panel numbers',
      guess: {
        kind: 'number',
        question: 'How large is the error of the forces, root mean square?',
        unit: '%',
        minimum: 0.0001,
        maximum: 100,
        answer: 0.37,
        said: 'About 0.4 %. With θ = 0.5 it is 0.1 %, with θ = 1 it is one to three: about the fourth power of θ, as a box is described by its mass, its centre and its shape.',
      },
      notes:
        'The lab usually bounds the error of each box instead (forceAccuracy); the same error is then had with fewer boxes.',
    },
    {
      title: 'What it does to the energy',
      text: 'The same two thousand stars twice, for half a million years: by every pair, and by a tree whose forces are right to a thousandth. The chart shows how well each keeps the energy.',
      values: stars(2000, 250, { solver: 'direct' }),
      duel: [[['solver', 'tree']]],
      look: 'chart cluster-energy-error',
      guess: {
        kind: 'choice',
        question: 'How does the tree’s energy error compare?',
        options: ['About the same', 'A hundred times larger', 'It grows until the cluster flies apart'],
        answer: 1,
        said: 'About a hundred times larger: 2·10⁻⁵ against 1.5·10⁻⁷. The tree’s pulls are no longer mutual, so energy is not quite kept. For most questions about a cluster it is good enough.',
      },
      notes: 'Momentum tells it even more clearly: with every pair it stays at 10⁻¹⁵.',
    },
  ],
  takeHome: 'An approximation that makes the impossible possible is worth its error, if one knows the error.',
  teacher: {
    goals: [
      'Estimate how the cost of a method grows with the number of bodies.',
      'Explain how a tree replaces distant bodies by boxes.',
      'Weigh an error of force against the time that it saves.',
    ],
    prerequisites: ['Newton’s law of gravity', 'Logarithms', 'What a binary tree is'],
    plan: {
      predict: 'Steps 1 and 2: estimate pairs and seconds for a thousand, a million and 10¹¹ stars.',
      watch: 'Steps 2 to 4: write steps per second into a table, for both methods.',
      vary: 'Step 5: groups vary the opening angle, and draw error against steps per second.',
      conclude: 'Step 6: for which questions would they take which method?',
    },
    misconception:
      'That a faster computer is all that a larger problem needs. Ten times the speed buys three times the stars by every pair, and nearly ten times with a tree.',
    questions: [
      {
        question: 'A computer is a hundred times faster. How many times as many stars can it do by every pair?',
        answer: 'Ten times.',
        shows: 2,
      },
      {
        question:
          'How long would one step of a galaxy of 10¹¹ stars take by every pair, if a thousand stars take a millisecond?',
        answer: '10¹⁶ milliseconds: three hundred thousand years.',
        shows: 1,
      },
      {
        question: 'By how much does the error fall if the opening angle is halved from 1 to 0.5?',
        answer: 'About twentyfold: from some 2 % to 0.1 %.',
        shows: { values: stars(10_000, 20, { solver: 'tree', forceAccuracy: 0, openingAngle: 0.5 }) },
      },
      {
        question: 'Why does a tree not keep momentum?',
        answer:
          'A star is pulled by a box, but each star in the box is pulled by another box: action and reaction differ.',
        shows: 6,
      },
      {
        question: 'Do a million stars work?',
        answer: 'With the tree: less than a second a step on two cores.',
        shows: { preset: 'million' },
      },
    ],
    assessment: {
      item: 'A simulation of 10⁶ stars for ten crossing times is to be done in a day on one computer. By every pair a step takes 20 minutes, by a tree 2 seconds; a crossing time takes a thousand steps. Which do you take, and what do you check?',
      answer:
        'The tree: 10⁴ steps take six hours; every pair would take five months. Check the force error on a sample, and the energy with half the opening angle.',
    },
    references: [
      {
        authors: 'Barnes and Hut',
        year: 1986,
        title: 'A hierarchical O(N log N) force-calculation algorithm',
        doi: '10.1038/324446a0',
      },
      {
        authors: 'Dehnen',
        year: 2002,
        title: 'A hierarchical O(N) force calculation algorithm',
        doi: '10.1006/jcph.2002.7026',
      },
    ],
  },
}
