import type { Lesson } from '../../../experiments/lesson'

/** Stars of all masses, in balance and mixed. */
const stars = (more: Readonly<Record<string, number | string>>) => ({
  model: 'plummer',
  stars: 1000,
  massFunction: 'kroupa',
  minimumMass: 0.1,
  maximumMass: 10,
  radius: 1,
  virialRatio: 0.5,
  softeningLength: 0.03,
  timeStep: 0.01,
  seed: 1,
  diagnostic: 'segregation',
  ...more,
})

/** What chance does to a cluster, and how long it takes. */
export const sinking: Lesson = {
  name: 'sinking',
  title: 'Heavy stars sink',
  summary:
    'Nothing pulls a heavy star more strongly than a light one. Why are the heavy ones in the middle of old clusters?',
  minutes: 12,
  terms: ['mass segregation', 'mass function', 'Plummer', 'softening length'],
  steps: [
    {
      title: 'Light and heavy, mixed',
      text: 'A thousand stars in balance: many weigh less than the Sun, few much more. The chart shows which share is within which distance, of the heaviest tenth and of all others. The curves lie together, but for chance: they are mixed.',
      values: stars({ steps: 100 }),
      look: 'chart cluster-mass-segregation',
      guess: {
        kind: 'number',
        question: 'Which share of the whole mass has the heaviest tenth?',
        unit: '%',
        minimum: 1,
        maximum: 100,
        answer: 46,
        said: '46 %: a hundred stars weigh nearly as much as the nine hundred others. What they do matters to all.',
      },
      own: {
        question: 'What do your stars weigh together?',
        result: 'totalMass',
        unit: 'M☉',
        within: 1,
      },
      notes: 'Colours of the stage show temperature, and with it mass: white and blue stars are the heavy ones.',
    },
    {
      title: 'A passage',
      text: 'Stars that pass each other exchange a little energy. As between the molecules of a gas, many exchanges even it out. Heavy and light stars are equally fast at first, so the heavy ones have more of it, and give.',
      tex: '\\tfrac12 m_1\\langle v_1^2\\rangle=\\tfrac12 m_2\\langle v_2^2\\rangle',
      values: stars({ steps: 500 }),
      look: 'stage',
      guess: {
        kind: 'choice',
        question: 'A heavy star has given energy away. Where will it be?',
        options: ['Farther in', 'Where it was, but slower', 'Farther out, where stars are slow'],
        answer: 0,
        said: 'Farther in: who has less energy has a smaller orbit, as a satellite that is braked. There it is not even slow, as it falls: what gravity holds together gets hotter when it loses energy.',
      },
      notes:
        'Click a heavy star: its energy and its distance stand in its panel. Let it play while the guess is discussed.',
    },
    {
      title: 'How long it takes',
      text: 'One passage turns a star’s path a little, the next one in another direction. After the relaxation time chance has changed the orbits altogether. It follows from how many stars there are, how large the cluster is, and how heavy a star.',
      tex: 't_{\\rm rh}=\\frac{0.138\\,\\sqrt N\\,r_{\\rm h}^{3/2}}{\\sqrt{G\\langle m\\rangle}\\,\\ln 0.11N}',
      values: stars({ steps: 500 }),
      look: 'panel numbers',
      guess: {
        kind: 'number',
        question: 'How long is it here, with half of the mass within 1.3 pc?',
        unit: 'Myr',
        minimum: 0.1,
        maximum: 1_000_000,
        answer: 27,
        said: '27 million years, seven times the four million in which a star crosses the cluster. In the disc of the Milky Way it is longer than the age of the universe: there passages do nothing.',
      },
      notes: 'G = 0.0045 pc³/(M☉ Myr²). The mean mass is the total mass among the numbers of the run over 1000.',
    },
    {
      title: 'Two relaxation times',
      text: 'The same stars for sixty million years. At first half of the heaviest tenth are within 1.3 parsecs, and so are half of the others. Watch the one curve leave the other.',
      values: stars({ steps: 6000 }),
      look: 'chart cluster-mass-segregation',
      guess: {
        kind: 'choice',
        question: 'And within which radii are the halves in the end?',
        options: ['Heavy ones 0.4, others 1.3', 'Heavy ones 1.3, others 2.2', 'Both 2.2'],
        answer: 1,
        said: 'Heavy ones within 1.3, the others within 2.2. The light stars have got the energy that the heavy ones gave, and go outwards with it: the whole cluster grows, but for its heaviest stars.',
      },
      notes:
        'It takes ten seconds or so. Let it be played twice: once looking at the chart, once at the stage. The distance of the curves stands below them.',
    },
    {
      title: 'Few stars',
      text: 'Now 250 such stars, for thirty-six million years. That is nearly two relaxation times again, but for so few stars less than five crossings: each is a large part of the whole, and every passage counts.',
      values: stars({ stars: 250, steps: 3600 }),
      look: 'chart cluster-mass-segregation',
      notes:
        'Chance is large among 25 heavy stars. Another seed gives another curve: let each group draw one with the die.',
    },
    {
      title: 'Many stars',
      text: 'In a large cluster a star is a small part of the whole. Counted in crossings, relaxation takes longer and longer.',
      tex: '\\frac{t_{\\rm rh}}{t_{\\rm cross}}\\propto\\frac{N}{\\ln 0.11N}',
      values: stars({ stars: 4000, steps: 50 }),
      look: 'chart cluster-mass-segregation',
      guess: {
        kind: 'number',
        question: 'A thousand stars take seven crossings. How many do a hundred thousand take?',
        minimum: 1,
        maximum: 1_000_000,
        answer: 350,
        said: 'About 350: a hundred times as many stars, but the logarithm is twice as large. For the 10¹¹ stars of a galaxy it is a hundred million crossings. Galaxies do not relax.',
      },
      notes: 'A sweep shows it: stars as the axis, energyDiffusion as the result. Its picture is in the README.',
    },
    {
      title: 'Sorted, and young',
      text: 'Here the heaviest stars are in the middle from the start. Many clusters look like this, and some of them are only one or two million years old.',
      values: stars({ massSegregation: 1, steps: 200 }),
      look: 'chart cluster-mass-segregation',
      guess: {
        kind: 'choice',
        question: 'Can passages have sorted a cluster like ours in two million years?',
        options: ['Yes, that is long enough', 'No, it takes ten times as long', 'Only if its stars are equal'],
        answer: 1,
        said: 'No: it takes a good part of 27 million years. Either heavy stars are born in the middle, or the cluster came together from small clumps, which relax quickly.',
      },
      notes: 'Both answers are held today; the second is a good project: two small clusters that fall into each other.',
    },
  ],
  takeHome: 'Chance sorts: many small passages, each without aim, bring the heavy stars to the middle.',
  teacher: {
    goals: [
      'Explain why heavy stars sink although all fall equally fast.',
      'Estimate the relaxation time of a cluster, and compare it with its age.',
      'Decide whether an order that is seen tells of the age or of the beginning.',
    ],
    prerequisites: ['Kinetic energy', 'Orbits: less energy is a smaller orbit', 'Logarithms'],
    plan: {
      predict: 'Steps 1 to 3: draw the curves that are expected after a long time, and estimate the time.',
      watch: 'Step 4: read both half radii every ten million years, and plot their ratio.',
      vary: 'Steps 5 and 6: groups take 250, 500 and 1000 stars with seeds of their own, and count in relaxation times.',
      conclude: 'Step 7: what can be said of a cluster of which one has a picture and an age?',
    },
    misconception:
      'That heavy stars sink because gravity pulls them more strongly, as stones sink in water. All stars fall equally fast; what sorts them is the exchange of energy.',
    questions: [
      {
        question: 'Why does the cluster as a whole grow while its heavy stars stay?',
        answer: 'Its energy is conserved: what the heavy stars lose, the light ones get, and go outwards.',
        shows: 4,
      },
      {
        question: 'Would stars of equal masses sort themselves by anything?',
        answer: 'Not by mass; but some would sink by chance and others escape: the core shrinks, the rest grows.',
        shows: { values: stars({ massFunction: 'equal', diagnostic: 'none', steps: 6000 }) },
      },
      {
        question: 'What does a larger softening length do?',
        answer: 'It weakens close passages: the logarithm gets smaller, and relaxation slower.',
        shows: { values: stars({ softeningLength: 0.3, steps: 6000 }) },
      },
      {
        question: 'By how much is the relaxation time longer if the cluster is four times as large?',
        answer: 'Eight times: it goes as the power 3/2 of the radius.',
        shows: 3,
      },
      {
        question: 'Why is there no such sorting among the stars around the Sun?',
        answer: 'The relaxation time is longer than the age of the universe.',
        shows: 6,
      },
    ],
    assessment: {
      item: 'A globular cluster has 500 000 stars and a crossing time of a million years. Is it sorted by mass after twelve thousand million years?',
      answer:
        'Relaxation takes 7 · 500 · 4.7/10.9, about 1500 crossings, 1.5 thousand million years, an eighth of its age: yes.',
    },
    references: [
      {
        authors: 'Spitzer',
        year: 1969,
        title: 'Equipartition and the formation of compact nuclei in spherical stellar systems',
        doi: '10.1086/180451',
      },
      {
        authors: 'Giersz and Heggie',
        year: 1994,
        title: 'Statistics of N-body simulations. I. Equal masses before core collapse',
        doi: '10.1093/mnras/268.1.257',
      },
      {
        authors: 'Bonnell and Davies',
        year: 1998,
        title: 'Mass segregation in young stellar clusters',
        doi: '10.1046/j.1365-8711.1998.01372.x',
      },
      {
        authors: 'McMillan, Vesperini and Portegies Zwart',
        year: 2007,
        title: 'A dynamical origin for early mass segregation in young star clusters',
        doi: '10.1086/511763',
      },
    ],
  },
}
