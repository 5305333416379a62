import type { Lesson } from '../../../experiments/lesson'

const cold = (steps: number, more: Readonly<Record<string, number>> = {}) => ({
  preset: 'cold',
  values: { steps, ...more },
})

/** The same mass in fewer stars. */
const of = (stars: number) =>
  [
    ['stars', String(stars)],
    ['mass', String(2000 / stars)],
  ] as const

/** Passing through balance is not being in it. */
export const collapse: Lesson = {
  name: 'collapse',
  title: 'The collapse',
  summary: 'Two thousand stars at rest fall together: when, how far, and what holds them in the end?',
  minutes: 15,
  terms: ['free-fall time', 'virial ratio', 'balance', 'Lagrangian radii', 'bound fraction'],
  steps: [
    {
      title: 'Let go',
      text: 'Two thousand stars of one solar mass, at rest in a sphere of ten parsecs. Nothing holds them but their own pull: at its edge 0.09 km/s in every million years.',
      tex: 't_{ff}=\\frac\\pi2\\sqrt{\\frac{R^3}{2GM}}',
      ...cold(1400),
      look: 'stage',
      guess: {
        kind: 'number',
        question: 'After how many million years do they meet in the middle?',
        unit: 'Myr',
        minimum: 1,
        maximum: 1000,
        answer: 11.7,
        said: '11.7 million years, all of them at once: in a uniform sphere those farther out are pulled by more mass, and arrive together with those farther in. Half of the way takes four fifths of the time.',
      },
      notes:
        'Before the formula is shown: who sees that the mass of a star does not matter, only the density? The run’s smallest half-mass radius comes at 11.9 Myr.',
    },
    {
      title: 'How small?',
      text: 'A perfectly smooth sphere of cold dust would fall into a point. The dashed lines say so. The chart shows the radii that hold 10, 50 and 90 % of the mass.',
      ...cold(1400),
      look: 'chart cluster-lagrangian-radii',
      guess: {
        kind: 'choice',
        question: 'How small does the half-mass radius get?',
        options: ['A fifth of what it was', 'A fifteenth', 'A fiftieth', 'Nothing: a point'],
        answer: 1,
        said: 'A fifteenth: from 7.9 to 0.54 pc. Stars are grains: by chance some regions are denser and fall faster, sideways, too. What was sideways misses the middle, and comes out again.',
      },
      notes:
        'Ask what “sideways” needs: a force that does not point to the middle. A sphere of grains has one, a smooth one has not.',
    },
    {
      title: 'Grains',
      text: 'The same mass in 2000, 500 and 125 stars. The fewer there are, the coarser the grains. Compare how deep the curves go.',
      ...cold(1400),
      duel: [of(500), of(125)],
      look: 'chart cluster-lagrangian-radii',
      guess: {
        kind: 'choice',
        question: 'Which of the three falls deepest?',
        options: ['125 heavy stars', '2000 light stars', 'All alike: the mass is the same'],
        answer: 1,
        said: 'The 2000: to 1/14.5, where 500 reach 1/11.2 and 125 reach 1/9.8. Theory for many grains has N^−⅓; these small numbers go more slowly. The limit of infinitely many is the point.',
      },
      notes:
        'Single seeds scatter: a thousand stars come to 1/14.8 with this one. With 4000 stars the radius shrinks to 1/17.5.',
    },
    {
      title: 'A trap',
      text: 'The run stops at 9.44 million years. Its virial ratio K/|W| is 0.50 now, and a book says: 0.5 is balance.',
      tex: '\\frac{K}{|W|}=\\frac12\\ \\text{in balance}',
      ...cold(944),
      look: 'chart cluster-virial-ratio',
      guess: {
        kind: 'choice',
        question: 'Is the cluster in balance now?',
        options: ['Yes, for this moment', 'No: it is falling, faster and faster', 'Nearly: it needs some more time'],
        answer: 1,
        said: 'No: it is half as large as it was, and every star falls inwards. The ratio passes 0.5 as a falling stone passes a window. Only where it stays is it balance.',
      },
      notes:
        'The virial theorem is about averages over time. Its derivation needs a moment of inertia that does not change in the mean.',
    },
    {
      title: 'The bounce',
      text: 'Energy is conserved, and that alone gives K/|W|, wherever the stars are. At the bounce |W| is nearly thirteen times what it was at the start, so K/|W| must be 0.92.',
      tex: '\\frac{K}{|W|}=1-\\frac{W_0}{W}',
      ...cold(1400),
      look: 'chart cluster-virial-ratio',
      notes:
        'At 0.5 the same formula gives |W| = 2|W₀|: at half of the size, which is where step 4 stopped. No balance enters anywhere.',
    },
    {
      title: 'What holds them',
      text: 'After the bounce the cluster swings a few times and comes to rest, bound. But its energy is what it was. Something must have taken away what the others gave up.',
      ...cold(3000),
      look: 'stage',
      guess: {
        kind: 'number',
        question: 'How many of the stars have left for good at 30 million years?',
        unit: '%',
        minimum: 0.1,
        maximum: 100,
        answer: 23,
        said: '23 %: nearly a quarter. They met the others at the moment of the bounce, when the pull changed within a million years, and took energy along. The rest is bound by so much more.',
      },
      notes:
        '“Bound fraction” is among the numbers of the run. Follow an escaper with a double click. Violent relaxation: energies change because the potential does.',
    },
  ],
  takeHome: 'Falling things can pass through equilibrium without being in it.',
  teacher: {
    goals: [
      'Derive the free-fall time of a uniform sphere and say what it depends on.',
      'Explain why a sphere of stars does not fall into a point.',
      'Distinguish a system in balance from one that passes K/|W| = ½.',
    ],
    prerequisites: [
      'Kepler’s third law, or free fall in a field 1/r²',
      'Kinetic and potential energy',
      'The virial theorem by name',
    ],
    plan: {
      predict: 'Steps 1 and 2: write down a time and a size before anything moves.',
      watch: 'Steps 2 to 4: the fall, with the number of stars changed, and the trap.',
      vary: 'Step 5 and the virial ratio at the start: groups begin with 0.01, 0.05, 0.1, 0.25 and collect the smallest radius.',
      conclude:
        'Step 6: where is the energy? Each group draws a bar chart of K and W for the bound stars and for those that left.',
    },
    misconception:
      'That the virial theorem holds at every moment, so that K/|W| = ½ proves balance. It holds for means over time of what neither falls nor flies apart.',
    questions: [
      {
        question: 'How does the time change if the sphere is twice as large with the same mass?',
        answer: 'By 2^(3/2): 33.1 million years.',
        shows: { preset: 'cold', values: { radius: 20, steps: 4000 } },
      },
      {
        question: 'Which stars arrive first, the inner or the outer ones?',
        answer: 'All at the same time: the mean density within every radius is the same.',
        shows: 1,
      },
      {
        question: 'What is K/|W| when |W| is four times what it was at the start?',
        answer: '1 − ¼ = 0.75.',
        shows: 5,
      },
      {
        question: 'What does a little motion at the start change?',
        answer: 'It falls less deep: with K/|W| = 0.1 at the start only to a seventh, and 15 % of the stars leave.',
        shows: { preset: 'cold', values: { virialRatio: 0.1, steps: 3000 } },
      },
      {
        question: 'Does the cluster fall a second time?',
        answer: 'A little: the half-mass radius swings and settles within a few free-fall times.',
        shows: { preset: 'cold', values: { steps: 6000 } },
      },
    ],
    assessment: {
      item: 'An observer measures K/|W| = 0.5 ± 0.05 in a young cluster and concludes that it has come to rest. Which measurement would you ask for, and why?',
      answer:
        'The mean radial velocity: a cluster that falls together or flies apart has one, one in balance has none. One moment of K/|W| cannot tell.',
    },
    references: [
      {
        authors: 'Lynden-Bell',
        year: 1967,
        title: 'Statistical mechanics of violent relaxation in stellar systems',
        doi: '10.1093/mnras/136.1.101',
      },
      {
        authors: 'van Albada',
        year: 1982,
        title: 'Dissipationless galaxy formation and the R to the 1/4-power law',
        doi: '10.1093/mnras/201.4.939',
      },
      {
        authors: 'Aarseth, Lin and Papaloizou',
        year: 1988,
        title: 'On the collapse and violent relaxation of protoglobular clusters',
        doi: '10.1086/165895',
      },
    ],
  },
}
