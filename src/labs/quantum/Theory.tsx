import type { TheoryProps } from '../../rooms/lab'
import type { CloudValues } from './cloud/parameters'
import { WhatIsComputed as OfCloud } from './cloud/WhatIsComputed'
import type { WellValues } from './well/parameters'
import { WhatIsComputed as OfWell, PotentialFormula } from './well/WhatIsComputed'

/** The physics of the open experiment. */
export default function Theory({ values }: TheoryProps) {
  if (values.experiment === 'threeDimensional') return <OfCloud values={values as unknown as CloudValues} />
  const well = values as unknown as WellValues
  return (
    <>
      <OfWell values={well} />
      <PotentialFormula values={well} />
    </>
  )
}
