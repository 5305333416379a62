import { type Reference, randomNumbers } from '../../files/references'
import type { WellValues } from './well/parameters'

const potentials: ReadonlyMap<string, string> = new Map([
  ['morse', 'Morse, Phys. Rev. 34, 57 (1929)'],
  ['poschlTeller', 'Pöschl & Teller, Z. Phys. 83, 143 (1933)'],
  ['woodsSaxon', 'Woods & Saxon, Phys. Rev. 95, 577 (1954)'],
])

export const methods: Readonly<Record<WellValues['method'], Reference>> = {
  importance: {
    what: 'Importance sampling',
    where: 'Kahn & Marshall, J. Oper. Res. Soc. Am. 1, 263 (1953)',
  },
  selfNormalised: {
    what: 'Self-normalised weights',
    where: 'Kong, A Note on Importance Sampling using Standardized Weights (1992)',
  },
  stratified: { what: 'Strata', where: 'Cochran, Sampling Techniques (1977), chapter 5' },
  quasi: { what: 'Scrambled Sobol points', where: 'Owen, J. Complexity 14, 466 (1998)' },
  metropolis: {
    what: 'Markov chains',
    where: 'Metropolis, Rosenbluth, Rosenbluth, Teller & Teller, J. Chem. Phys. 21, 1087 (1953)',
  },
}

/** What the second moment of a bound state relies on; that of a cloud, on its closed form alone. */
export function referencesOf(values: WellValues | undefined): Reference[] {
  if (!values) return [randomNumbers]
  const { potential, method, proposal } = values
  const where = potentials.get(potential)
  return [
    ...(where === undefined ? [] : [{ what: 'Potential', where }]),
    {
      what: 'Levels and states (spectral elements)',
      where: 'Canuto, Hussaini, Quarteroni & Zang, Spectral Methods: Evolution to Complex Geometries (2007), chapter 2',
    },
    {
      what: 'How many levels lie below an energy',
      where: 'Wittrick & Williams, Q. J. Mech. Appl. Math. 24, 263 (1971)',
    },
    methods[method],
    ...(method !== 'metropolis' && proposal === 'mixture'
      ? [{ what: 'Defensive mixture', where: 'Hesterberg, Technometrics 37, 185 (1995)' }]
      : []),
    ...(method === 'importance' || method === 'selfNormalised'
      ? [
          {
            what: 'Whether the weights can be trusted (Pareto k̂)',
            where: 'Vehtari, Simpson, Gelman, Yao & Gabry, J. Mach. Learn. Res. 25, 72 (2024)',
          },
        ]
      : []),
    randomNumbers,
  ]
}
