import type { Reference } from '../../../files/references'
import type { Reported } from './reported'

const bullerjahn = 'Bullerjahn, von Bülow & Hummer, J. Chem. Phys. 153, 024116 (2020)'
const michalet = 'Michalet & Berglund, Phys. Rev. E 85, 061916 (2012)'

export const byFourierTransform: Reference = {
  what: 'MSD by Fourier transform',
  where: 'Calandrini, Pellegrini, Calligari, Hinsen & Kneller, Collection SFN 12, 201 (2011)',
}

/** What is to be known of a run. */
type Used = Pick<Reported, 'values' | 'motion'> & {
  readonly result: Partial<Pick<Reported['result'], 'wrapped' | 'errorAssumption'>>
}

/** The methods that the numbers of a report rest on, in the order in which one meets them. */
export function referencesOf({ values, result, motion }: Used): Reference[] {
  const all: readonly (Reference | false | undefined)[] = [
    motion && { what: `Motion (${motion.label})`, where: motion.reference },
    result.wrapped && {
      what: 'Unfolding out of the periodic box',
      where: 'Bullerjahn, von Bülow, Heidari, Hénin & Hummer, J. Chem. Theory Comput. 19, 3406 (2023)',
    },
    values.method === 'fft' && byFourierTransform,
    { what: 'Error of the MSD', where: 'Qian, Sheetz & Elson, Biophys. J. 60, 910 (1991)' },
    values.fit === 'ols' && values.fitLags.length === 0 && { what: 'Number of lags of the line', where: michalet },
    values.fit === 'ols' && { what: 'Error of its slope', where: bullerjahn },
    values.fit === 'cve' && {
      what: 'D from neighbouring steps',
      where: 'Vestergaard, Blainey & Flyvbjerg, Phys. Rev. E 89, 022726 (2014)',
    },
    (values.fit === 'gls' || values.fit === 'posterior') && { what: 'Generalised line', where: bullerjahn },
    values.fit === 'posterior' && {
      what: 'Posterior of D',
      where: 'McCluskey, Coles & Morgan, J. Chem. Theory Comput. 21, 79 (2025)',
    },
    values.fit === 'posterior' && { what: 'Least error that is possible', where: michalet },
    result.errorAssumption === 'particles' && {
      what: 'Error from the differences between particles',
      where: 'Johnson, J. Am. Stat. Assoc. 73, 536 (1978)',
    },
    result.errorAssumption === 'replicas' && {
      what: 'Error from the differences between replicas',
      where: 'Student, Biometrika 6, 1 (1908)',
    },
  ]
  return all.filter((reference): reference is Reference => typeof reference === 'object')
}
