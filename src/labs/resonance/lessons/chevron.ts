import type { Lesson } from '../../../experiments/lesson'

const trapped = [0, 9.69, 0, -105, 0, 0]

/** A passage across the path of a trapped star, in relative geometry. */
const passing = (speed: number) => ({
  task: 'encounter',
  geometry: 'relative',
  star: trapped,
  mass: 1e7,
  impact: 2.5,
  subhaloVelocity: [0, speed, 0],
  offsetDirection: [-1, 0, 0],
})

/** What a resonance is, when an impulse is an impulse, and what this says about dark matter. */
export const chevron: Lesson = {
  name: 'chevron',
  title: 'Who breaks the chevron?',
  summary: 'From one star that cannot pass a bar to what its resonance says about lumps of dark matter.',
  minutes: 15,
  terms: ['trapped', 'separatrix', 'impulse approximation', 'subhalo', 'chevron'],
  steps: [
    {
      title: 'A star and a bar',
      text: 'The bar of a galaxy turns once in 0.18 Gyr, and so, on the average, does this star. We turn with the bar: it lies still along the x axis. The star starts beside it, at 9.69 kpc.',
      tex: '\\Omega_\\varphi=\\Omega_p',
      values: { task: 'orbit', star: trapped, duration: 10, barStrength: 0.02, patternSpeed: 35 },
      look: 'stage',
      guess: {
        kind: 'choice',
        question: 'Seen from the bar: what does the star do within ten billion years?',
        options: [
          'It passes the bar’s end, turn by turn',
          'It swings to and fro beside the bar',
          'It falls into the middle',
        ],
        answer: 1,
        said: 'It swings about the Lagrange point L4, once in 1.32 Gyr, and never passes the bar’s end. It is trapped at corotation: whenever it runs ahead, the bar pulls it outwards, where turns take longer.',
      },
      notes:
        'Compare with a child on a swing: pushed always at the same phase. Let the path be drawn to the end before talking.',
    },
    {
      title: 'A resonance is a pendulum',
      text: 'The slow angle and the slow action of trapped stars obey the equation of a pendulum. Inside the separatrix they swing, outside they turn over. For stars on nearly round orbits a small swing takes 0.893 Gyr.',
      tex: 'K=\\tfrac12\\,\\mathcal G I_s^2+\\Psi\\cos\\theta_s,\\qquad T=\\frac{2\\pi}{\\sqrt{\\mathcal G\\Psi}}',
      values: { task: 'resonances', star: trapped, radialActions: [25, 100, 300, 500, 650] },
      look: 'stage',
      guess: {
        kind: 'number',
        question: 'And for stars on eccentric orbits, with a radial action of 300 kpc km/s?',
        unit: 'Gyr',
        minimum: 0.1,
        maximum: 30,
        answer: 1.164,
        said: '1.164 Gyr: an eccentric star feels the bar at all radii, and the pull averages out. At a radial action of 500 the island is weak and a swing takes 2.13 Gyr.',
      },
      notes:
        'The curves are those of a pendulum; the dots are the orbit of step 1. They agree within one or two per cent.',
    },
    {
      title: 'A kick',
      text: 'A subhalo of ten million suns passes the star at 2.5 kpc and 400 km/s. If it is fast, the star hardly moves meanwhile and gets an impulse. The simulation changes its E_J by 22 % more than the impulse says.',
      tex: '\\Delta v=\\frac{2GMb}{v\\,(b^2+r_s^2)},\\qquad \\varepsilon=\\frac{|a|\\sqrt{b^2+r_s^2}}{2v^2}\\ll1',
      values: passing(400),
      look: 'chart resonance-encounter-energy',
      notes:
        'The kick is 0.083 km/s, a ten-thousandth of the speeds involved. Ask how many such kicks it takes to leave an island.',
    },
    {
      title: 'Faster',
      text: 'Now the same passage at 1600 km/s, four times as fast. The kick is four times smaller. And the impulse approximation: how far off is it now, where at 400 km/s it was 22 %?',
      values: passing(1600),
      look: 'chart resonance-encounter-energy',
      guess: {
        kind: 'number',
        question: 'By how much does the simulation exceed the impulse at 1600 km/s?',
        unit: '%',
        minimum: 0.1,
        maximum: 100,
        answer: 6.6,
        said: '6.6 %: about as one over the speed, 11 % at 800 km/s. The star is pulled along its own orbit for as long as the subhalo is near, and that time shrinks with the speed.',
      },
      notes:
        'ε falls with the square of the speed, the excess only with the first power: a warning that ε is an order of magnitude, no error bar.',
    },
    {
      title: 'Where is it an impulse?',
      text: 'All masses, distances and speeds: 150 cells of 64 passages each. A cell is hatched where the impulse approximation does not hold. Near the Sun everything orbits at some 200 km/s: few passages are much faster.',
      values: { task: 'grid', encounters: 64 },
      look: 'stage',
      guess: {
        kind: 'choice',
        question: 'Which cells stay free of hatching?',
        options: [
          'Light subhaloes that pass near and move',
          'Heavy ones that pass far away',
          'Slow ones, whatever their mass',
        ],
        answer: 0,
        said: 'Only the row at 2.5 kpc with a speed of its own, and only for light subhaloes: about one cell in nine. Farther out the passage takes longer than the star stands still.',
      },
      notes:
        'The row b = 0 is no prediction of the impulse approximation but a symmetry. A mean over all cells is mostly that row.',
    },
    {
      title: 'Eight billion years of subhaloes',
      text: 'All passages together make the slow action diffuse. At the abundance that simulations predict it would take 2243 Gyr to leave the island: nothing is erased within 8 Gyr. So let there be more subhaloes.',
      tex: 't_{\\mathrm{diff}}=\\frac{I_h^2}{2D}',
      values: { task: 'population', subhaloFraction: 100, trappedStars: 256 },
      look: 'chart resonance-survival',
      guess: {
        kind: 'number',
        question: 'How many times the predicted abundance shakes half of the trapped stars loose?',
        minimum: 1,
        maximum: 1e5,
        answer: 110,
        said: 'About 110 times, by the Fokker–Planck equation. Three solvers with different shortcuts agree on the order of magnitude; where they do not, the page says which one left out what.',
      },
      notes:
        'Diffusion time goes with one over the abundance. 8 Gyr against 2243 Gyr: half of the stars are lost long before the diffusion time is over.',
    },
    {
      title: 'Chevrons',
      text: 'A growing bar combs the halo: stars trapped at corotation pile up along a ridge in radius and radial velocity that points outwards like an arrowhead. That it is there bounds how much matter is in lumps.',
      tex: 'v_r=\\pm\\sqrt{2\\,(E-\\Phi_0)-\\frac{L^2}{r^2}}',
      values: { task: 'chevron', barHistory: 'constant', haloStars: 20_000 },
      look: 'stage',
      notes:
        'Which assumption decides? The mass function, the subhaloes’ survival near the disc, a bar that slows: turn each of them and see which moves the answer by ten.',
    },
  ],
  takeHome:
    'A resonance is a detector: what would shake it and does not, is not there, as far as one believes the model.',
  teacher: {
    goals: [
      'Explain with a pendulum why a star can be trapped by a bar.',
      'Estimate whether a passage is an impulse from its distance and speed.',
      'Judge which assumption a bound on dark matter rests on.',
    ],
    prerequisites: [
      'Circular orbits and angular speed',
      'The phase plane of a pendulum',
      'Momentum and impulse',
      'Random walks: distance grows as the root of time',
    ],
    plan: {
      predict: 'Step 1: vote for what the star does, then draw its path as seen from outside.',
      watch: 'Steps 2 to 4: the island, one kick, a faster kick.',
      vary: 'Steps 5 and 6: groups change mass, distance and speed of a passage and collect ε and the excess in one table.',
      conclude: 'Step 7: write down the bound, and after it the assumption that the group trusts least.',
    },
    misconception:
      'That a resonance is where something resonates, that is, gets out of hand. In a galaxy it is where something is held, and how firmly is a number one can measure.',
    questions: [
      {
        question: 'Why does a star that runs ahead of the bar slow down in angle?',
        answer: 'The bar pulls it forward, it gains angular momentum, moves outwards, and turns more slowly there.',
        shows: 1,
      },
      {
        question: 'What happens to an island when its Ψ goes to zero?',
        answer: 'Its swings become infinitely slow and it holds nothing.',
        shows: 2,
      },
      {
        question: 'How does the kick change with the distance, for a subhalo much smaller than it?',
        answer: 'As one over the distance.',
        shows: 3,
      },
      {
        question: 'Why is a mean over the row b = 0 no test of the impulse approximation?',
        answer: 'By symmetry the impulse vanishes there; what the simulation finds is all of second order.',
        shows: 5,
      },
      {
        question: 'What does a slowing bar do to trapped stars?',
        answer: 'It takes them along outwards: the resonance moves and they with it.',
        shows: { preset: 'slowingBar' },
      },
    ],
    assessment: {
      item: 'A paper finds that subhaloes erase a resonance in 5 Gyr. Its authors use the impulse approximation for all passages within 10 kpc. Which way does this err, and what would you ask for?',
      answer:
        'Slow and distant passages are adiabatic: their kicks average out, so the impulse overestimates them and the erasure. Ask for a simulation of the passages with ε above 0.3.',
    },
    references: [
      {
        authors: 'Tremaine and Weinberg',
        year: 1984,
        title: 'Dynamical friction in spherical systems',
        doi: '10.1093/mnras/209.4.729',
      },
      {
        authors: 'Hamilton, Tolman, Arzamasskiy and Duarte',
        year: 2022,
        title: 'Galactic bar resonances with diffusion',
        doi: '10.48550/arXiv.2208.03855',
      },
      {
        authors: 'Dillamore, Belokurov, Evans and Davies',
        year: 2023,
        title: 'Stellar halo substructure generated by bar resonances',
        doi: '10.48550/arXiv.2303.00008',
      },
      {
        authors: 'Davies, Dillamore, Belokurov and Necib',
        year: 2026,
        title: 'The erasure of Galactic bar resonances by dark matter subhaloes',
        doi: '10.48550/arXiv.2603.04490',
      },
    ],
  },
}
