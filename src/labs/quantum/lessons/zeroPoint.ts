import type { Lesson } from '../../../experiments/lesson'
import { asIs } from '../../../words/text'

const oscillator = { preset: 'trappedIon', values: { samples: 65_536 } } as const
const applications = 'panel applications'

/** One ⟨x²⟩, from molecules to drums. */
export const zeroPoint: Lesson = {
  name: 'zeroPoint',
  title: 'Zero-point motion in the world',
  summary: 'The same ⟨x²⟩ in a molecule, an ion trap, a drum that one can see, and a crystal.',
  minutes: 12,
  terms: ['zero-point length', 'Lamb–Dicke parameter', 'Debye–Waller factor', 'Morse'],
  steps: [
    {
      title: 'One number',
      text: 'In the ground state of a harmonic well ⟨x²⟩ is one half, in units of ħ/mω. That is all this lesson needs. What a mass and a frequency make of it runs over twelve powers of ten.',
      tex: '\\langle x^2\\rangle=\\frac12\\,\\frac{\\hbar}{m\\omega}',
      ...oscillator,
      look: 'result',
      notes:
        'A particle at rest in the middle would have ⟨x²⟩ = 0, and a momentum of exactly zero: the uncertainty relation forbids both at once.',
    },
    {
      title: 'A molecule',
      text: 'Two protons on a bond of 0.741 Å, at absolute zero. The lab solves the Morse well of H₂ and finds how far the bond swings about its mean length, which X-rays and neutrons see as a blur.',
      tex: '\\Delta x=\\sqrt{\\langle x^2\\rangle-\\langle x\\rangle^2}',
      preset: 'hydrogen',
      values: { samples: 100_000 },
      look: applications,
      guess: {
        kind: 'number',
        question: 'How large is this swing of H₂ at absolute zero?',
        unit: 'Å',
        minimum: 0.001,
        maximum: 1,
        answer: 0.089,
        said: '0.089 Å, an eighth of the bond: light atoms never rest. The bond is easier to stretch than to squeeze, so its mean length is 0.022 Å longer than that of the bottom of the well.',
      },
      own: {
        question: 'Which ⟨x²⟩ does your run give, to five decimals?',
        result: 'estimate',
        within: 0.00001,
      },
      notes: 'The panel is fed by the solver of this lab; ωₑ and ωₑxₑ are those of the NIST WebBook.',
    },
    {
      title: 'Twice the mass',
      text: 'Deuterium has the same electrons, so the same bond and the same spring. Only its nuclei are twice as heavy. The frequency falls by √2.',
      tex: '\\Delta x=\\sqrt{\\frac{\\hbar}{2m\\omega}},\\quad\\omega=\\sqrt{\\frac km}',
      preset: 'hydrogen',
      values: { samples: 200_000 },
      look: applications,
      guess: {
        kind: 'choice',
        question: 'By which factor does the swing of D₂ differ?',
        options: [asIs('½'), asIs('1/√2'), 'The fourth root of ½', 'Not at all'],
        answer: 2,
        said: 'The fourth root of ½, which is 0.84: mω goes with √m, and the swing with one over its root. 0.0744 Å against 0.0890 Å. Choose D₂ in the panel.',
      },
      notes:
        'Isotope effects in chemistry rest on this: the lighter bond has the higher zero-point energy and breaks first.',
    },
    {
      title: 'A trapped ion',
      text: 'One beryllium ion in an electric field, swinging 11.2 million times a second when it swings at all. Cooled by light until no quantum is left. Its wave packet is as wide as ever.',
      tex: '\\eta=k_{\\mathrm{eff}}\\sqrt{\\langle x^2\\rangle}',
      ...oscillator,
      look: applications,
      guess: {
        kind: 'number',
        question: 'How wide is it, as √⟨x²⟩?',
        unit: 'nm',
        minimum: 0.01,
        maximum: 1000,
        answer: 7.08,
        said: '7.08 nm, a hundred atoms wide. Against the wavelength of the light that is η = 0.201; measured was 0.202. That η is small is what makes quantum gates with ions possible.',
      },
      notes:
        'Meekhof et al. 1996 measured it from the Rabi frequencies of the sidebands. Let students vary n: the criterion is η²(2n + 1).',
    },
    {
      title: 'A drum',
      text: 'An aluminium membrane of 48 picogrammes, fifteen micrometres across: one can see it in a microscope. It swings at 10.56 MHz, and was cooled to less than one quantum.',
      ...oscillator,
      look: applications,
      guess: {
        kind: 'number',
        question: 'How far does it move in its ground state?',
        unit: 'fm',
        minimum: 0.01,
        maximum: 10_000,
        answer: 4.07,
        said: '4.07 fm: two or three diameters of a proton, for 10¹² atoms that move together. It has been measured.',
      },
      notes:
        'Teufel et al. 2011. At 20 mK there are forty quanta: set the temperature in the panel and see what cooling has to do.',
    },
    {
      title: 'A crystal',
      text: 'Each atom of silicon swings in the field of its neighbours, at all frequencies up to Debye’s. X-rays see a blurred lattice: B = 0.453 Å² at 300 K, measured 0.456. Cooled to nothing, a part of the blur stays.',
      tex: 'B=8\\pi^2\\langle u_x^2\\rangle',
      ...oscillator,
      look: applications,
      notes: 'Set the temperature to 0 in the panel: what is left of B is zero-point motion alone, about two fifths.',
    },
  ],
  takeHome: 'Nothing that is bound is at rest: the same half of ħ/mω blurs a molecule, an ion, a drum and a crystal.',
  teacher: {
    goals: [
      'Compute a zero-point length from a mass and a frequency.',
      'Predict how it changes with the mass of an isotope.',
      'Name a measurement that shows zero-point motion, for molecules, ions or solids.',
    ],
    prerequisites: [
      'The harmonic oscillator’s ground state',
      'Uncertainty relation',
      'Orders of magnitude in SI units',
    ],
    plan: {
      predict: 'Steps 2 and 4: estimate both lengths with ħ = 10⁻³⁴ before the panel is opened.',
      watch: 'Steps 2 to 5: compare with the measured values that the panel cites.',
      vary: 'The panel: groups take one system each, vary isotope, quanta or temperature, and find where thermal motion takes over.',
      conclude: 'Order all systems on one axis of √⟨x²⟩ on the board, with mass on the other.',
    },
    misconception:
      'That at absolute zero everything stands still, and that zero-point motion is a formality. It is measured, from 10⁻¹⁵ to 10⁻⁸ m.',
    questions: [
      {
        question: 'Which of H₂, N₂ and I₂ swings least, and why?',
        answer: 'N₂, 0.032 Å: its bond is the stiffest. Iodine is heavy, but its bond is soft.',
        shows: 2,
      },
      {
        question: 'What is ⟨p²⟩ in the ground state of the oscillator?',
        answer: 'One half in units of mħω: both uncertainties are equal, and their product is least.',
        shows: 1,
      },
      {
        question: 'The trap is made four times stiffer in frequency. What becomes of η?',
        answer: 'Half of it.',
        shows: 4,
      },
      {
        question: 'Why is the mean of the bond not where the well is lowest?',
        answer: 'The well is not symmetric: in the harmonic well it would be.',
        shows: 3,
      },
      {
        question: 'What does the first excited state do to ⟨x²⟩?',
        answer: 'It makes it three halves: n + ½.',
        shows: { values: { potential: 'harmonic', level: 1, proposal: 'automatic' } },
      },
    ],
    assessment: {
      item: 'A mirror of 40 kg hangs as a pendulum with 0.7 Hz. How large is its zero-point motion, and how does an interferometer see it?',
      answer:
        '√(ħ/2mω) = 5.5·10⁻¹⁹ m: below what a detector resolves in one oscillation, but of the size of the sensitivity of gravitational-wave detectors within their band.',
    },
    references: [
      {
        authors: 'Meekhof, Monroe, King, Itano and Wineland',
        year: 1996,
        title: 'Generation of nonclassical motional states of a trapped atom',
        doi: '10.1103/PhysRevLett.76.1796',
      },
      {
        authors: 'Teufel et al.',
        year: 2011,
        title: 'Sideband cooling of micromechanical motion to the quantum ground state',
        doi: '10.1038/nature10261',
      },
    ],
  },
}
