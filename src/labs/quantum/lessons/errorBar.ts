import type { Lesson } from '../../../experiments/lesson'

const oscillator = { potential: 'harmonic', proposalWidth: 2 } as const
const narrow = { potential: 'harmonic', proposalWidth: 0.45 } as const

/** What an error bar says, and when it cannot be believed. */
export const errorBar: Lesson = {
  name: 'errorBar',
  title: 'The error bar',
  summary: 'How fast a mean of random samples becomes good, and how one tells that its error bar lies.',
  minutes: 15,
  terms: ['proposal', 'weight', 'tail index', 'defensive mixture'],
  steps: [
    {
      title: 'A mean with an error bar',
      text: 'A particle rests in a harmonic well: its ⟨x²⟩ is exactly 1/2. Here it is measured. Positions are drawn from a proposal, each counts with its weight, and the mean comes with an error bar. Watch the band close around the exact line.',
      tex: '\\langle x^2\\rangle\\approx\\frac1N\\sum_i x_i^2\\,w_i,\\qquad w_i=\\frac{p(x_i)}{q(x_i)}',
      values: { ...oscillator, samples: 100_000 },
      look: 'chart quantum-convergence',
      notes:
        'Ask what the band means before anything else: two runs out of three end with the exact value inside. Let it run twice with another seed.',
    },
    {
      title: 'One more digit',
      text: 'The error bar shrinks as samples come in. It is to become ten times smaller: one more digit of ⟨x²⟩. The run shows the error against the number of samples, both on logarithmic axes.',
      tex: '\\text{error}=\\sqrt{\\frac{0.1907}{N}}',
      values: { ...oscillator, samples: 1_000_000 },
      look: 'chart quantum-error',
      guess: {
        kind: 'number',
        question: 'How many times as many samples does one more digit take?',
        minimum: 1,
        maximum: 1e6,
        answer: 100,
        said: 'Variances add up, so the error falls as one over the root of N: half a decade down for each decade to the right. Ten times smaller takes a hundred times the samples, whatever the dimension.',
      },
      own: {
        question: 'Which ⟨x²⟩ does your run give, to four decimals?',
        result: 'estimate',
        within: 0.0001,
      },
      notes: 'Most say ten. Collect guesses by show of hands before the run starts, then read the slope off the chart.',
    },
    {
      title: 'The best proposal',
      text: 'A proposal that is too broad wastes samples where the particle never is. Too narrow, and the far samples that count for much are rare. Somewhere between lies the width with the smallest error bar.',
      tex: '\\mathrm{Var}(\\sigma)=\\frac{6\\sigma^6}{(4\\sigma^2-1)^{5/2}}-\\frac14',
      values: { potential: 'harmonic', proposalWidth: Math.sqrt(1.5), samples: 1_000_000 },
      look: 'result',
      guess: {
        kind: 'number',
        question: 'Which width σ gives the smallest error bar? The particle’s own is 0.71.',
        minimum: 0.5,
        maximum: 8,
        answer: Math.sqrt(1.5),
        said: 'σ = √(3/2): broader than the particle itself, because what is measured is x², which lives in the tails. The variance of a sample falls from 0.1907 to 0.1122.',
      },
      notes:
        'Sketch p, x²p and q on the board. The best q looks like x²p, not like p: that is why it is broader than the particle.',
    },
    {
      title: 'Too narrow',
      text: 'Now σ = 0.45. The particle is seldom farther out than the proposal reaches, but it is. Watch the estimate: long calm below the line, then a leap, when one far sample arrives with an enormous weight.',
      values: { ...narrow, samples: 1_000_000 },
      look: 'chart quantum-convergence',
      guess: {
        kind: 'choice',
        question: 'What will the error bar do as samples come in?',
        options: ['Shrink as 1/√N, only more slowly', 'Shrink, and leap up again and again', 'Grow'],
        answer: 1,
        said: 'Below σ = 1/2 the variance of a sample is infinite. The bar that is drawn is made of the samples that came, and the ones that matter most have not come yet.',
      },
      notes: 'Between two leaps the bar looks as honest as any other. Ask who would have stopped the run there.',
    },
    {
      title: 'Do the bars keep their promise?',
      text: 'There is one honest test of an error bar: repeat everything and count. The panel runs 400 replicas of 4096 samples and counts how often one error bar holds the exact value. Of honest bars 68 % do.',
      values: { ...narrow, samples: 200_000 },
      look: 'panel coverage',
      guess: {
        kind: 'choice',
        question: 'How often do the bars for σ = 0.45 hold the truth?',
        options: ['In 68 % of the runs', 'In about half', 'In one of ten'],
        answer: 1,
        said: 'Only in about half. Run the replicas in the panel and look at the intervals that miss: their bars are small because the samples that would have widened them did not come.',
      },
      notes:
        'Press “Run 400 replicas”. Then set the width to 2 in the parameters and run them again: two thirds, as promised.',
    },
    {
      title: 'What the run itself knows',
      text: 'Nobody has the exact value at hand. But the weights betray themselves: their tail index k̂ estimates 1 − 2σ². Above 0.5 their variance is infinite; already at σ = 0.612 the bar of the bar is.',
      tex: '\\hat k\\to 1-2\\sigma^2',
      values: { potential: 'harmonic', proposalWidth: 0.3, samples: 200_000 },
      look: 'chart quantum-error',
      notes:
        'The verdict under the chart names k̂. At σ = 0.3 it should be 0.82: far beyond what can be trusted, and no bar in sight says so.',
    },
    {
      title: 'A remedy',
      text: 'The same narrow Gaussian, but one sample in eight comes from a broad curve with heavy tails. No weight can explode any more: none is more than 8 times what it would be with the broad curve alone. The bar is honest again.',
      values: { ...narrow, proposal: 'mixture', samples: 1_000_000 },
      look: 'result',
      notes: 'Go back one step and forward again: the same number of samples, another proposal, and k̂ is negative.',
    },
  ],
  takeHome: 'A small error bar is a claim, not a fact: ask what it would take for it to be wrong, and test that.',
  teacher: {
    goals: [
      'Derive how many samples a given error takes, and read the slope off a logarithmic chart.',
      'Explain why a proposal that is too narrow has an error bar that cannot be trusted.',
      'Decide from the tail index and from replicas whether to believe an estimate.',
    ],
    prerequisites: [
      'Mean, variance and standard error of a sample',
      'The ground state of the harmonic oscillator is a Gaussian',
      'Logarithmic axes',
    ],
    plan: {
      predict: 'Steps 1 and 2: everybody writes down how many samples one more digit takes.',
      watch: 'Steps 3 and 4: the best width, and the run that leaps. Stop it between two leaps and ask for the result.',
      vary: 'Step 5: pairs of students run the replicas for widths from 0.3 to 2 and collect the shares on the board.',
      conclude: 'Steps 6 and 7: which of their runs would have warned them, and which sentence would they print?',
    },
    misconception:
      'That an error bar is a property of the measurement, so that a small one is always good news. It is itself estimated from the same samples, and fails with them.',
    questions: [
      {
        question: 'A run of a million samples has an error of 0.00044. What would a run of ten thousand have?',
        answer: 'Ten times that, 0.0044: the error goes with one over the root of N.',
        shows: 2,
      },
      {
        question: 'Why is the best proposal broader than the particle’s own distribution?',
        answer: 'Because x² is averaged, and x²p is broader than p.',
        shows: 3,
      },
      {
        question: 'Below which σ is the variance of x²w infinite?',
        answer: '1/2: there p²/q no longer falls off.',
        shows: 4,
      },
      {
        question: 'Which parameter brings the share of bars that hold the truth back to 68 %, without a new width?',
        answer: 'The proposal: the defensive mixture.',
        shows: 7,
      },
      {
        question: 'Does dividing by the sum of the weights help?',
        answer: 'Not with the tail: the self-normalised estimate for σ = 0.45 has the same k̂.',
        shows: { values: { ...narrow, method: 'selfNormalised', samples: 200_000 } },
      },
    ],
    assessment: {
      item: 'A paper gives an importance-sampled mean with an error of 1 % from a thousand samples, of which one has half of the total weight. What do you write to its authors?',
      answer:
        'That one sample decides: the effective sample size is below four, the weights’ variance may be infinite, and the bar says nothing. Ask for the tail index, another proposal, and replicas.',
    },
    references: [
      {
        authors: 'Koopman, Shephard and Creal',
        year: 2009,
        title: 'Testing the assumptions behind importance sampling',
        doi: '10.1016/j.jeconom.2008.10.002',
      },
      {
        authors: 'Hesterberg',
        year: 1995,
        title: 'Weighted average importance sampling and defensive mixture distributions',
        doi: '10.1080/00401706.1995.10484303',
      },
      {
        authors: 'Vehtari, Simpson, Gelman, Yao and Gabry',
        year: 2015,
        title: 'Pareto smoothed importance sampling',
        doi: '10.48550/arXiv.1507.02646',
      },
    ],
  },
}
