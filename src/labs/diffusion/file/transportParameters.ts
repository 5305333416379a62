import { chargesProblem } from '../../../files/trajectories/charges'
import { flag, real, text } from '../../../parameters/parameter'

const group = 'Simulation'

/** What can be asked of simulations of atoms besides: drift of a framework, box, velocities, charges. */
export const transportParameters = {
  driftAtoms: text({
    label: 'Drift of',
    meaning:
      'Atoms whose mean motion is the drift that is taken off the others, chosen as in atoms: a framework, fixed beads. Without a choice of atoms all others are measured.',
    group: 'File',
    default: '',
    maximumLength: 1000,
    example: 'P,S',
  }),
  timeUnit: text({
    label: 'Time unit',
    meaning: 'What times are counted in. Empty takes what the file says.',
    group: 'File',
    effect: 'analysis',
    default: '',
    maximumLength: 20,
    example: 'ps',
  }),
  greenKubo: flag({
    label: 'Green–Kubo',
    meaning: 'D from the velocities of the file, too: the time integral of their autocorrelation.',
    group,
    default: false,
  }),
  viscosity: real({
    label: 'Viscosity',
    symbol: '\\eta',
    unit: 'mPa s',
    meaning: 'Of the fluid: corrects D for the size of a cubic periodic box (Yeh & Hummer 2004). 0 for no correction.',
    group,
    effect: 'analysis',
    default: 0,
    minimum: 0,
    maximum: 1e6,
    scale: 'log',
    sliderMinimum: 0.1,
    sliderMaximum: 100,
  }),
  charges: text({
    label: 'Charges',
    meaning:
      'Charges of the ions: fromFile, or by kind of atom (Li=1,Cl=-1). Gives the conductivity, of single ions and of all together.',
    group,
    default: '',
    maximumLength: 1000,
    example: 'Li=1,Cl=-1',
    check: chargesProblem,
  }),
  sampleTemperature: real({
    label: 'Temperature',
    symbol: 'T',
    unit: 'K',
    meaning: 'Of the simulation, for the correction of the box and for conductivity.',
    group,
    effect: 'analysis',
    default: 298.15,
    minimum: 0.001,
    maximum: 1e6,
    scale: 'log',
    sliderMinimum: 100,
    sliderMaximum: 2000,
    applies: ({ viscosity, charges }) => Number(viscosity) > 0 || charges !== '',
  }),
} as const
