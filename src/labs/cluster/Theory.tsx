import type { TheoryProps } from '../../rooms/lab'
import { Formula } from '../../ui/Formula'
import { formatField, formatNumber } from '../../ui/format'
import { isDrawn } from './bodies'
import type { ClusterValues } from './parameters'
import { scalesOf } from './scales'
import { WhatIsComputed } from './WhatIsComputed'

/** The physics of the cluster: what is computed, and by what it is judged. */
export default function Theory({ values: given }: TheoryProps) {
  const values = given as unknown as ClusterValues
  const { stars, mass, massFunction, radius } = values
  const { units, gravity } = scalesOf(values)
  const known = massFunction === 'equal' && isDrawn(values.model) ? { M: formatField(stars * mass) } : undefined
  return (
    <>
      <WhatIsComputed values={values} />
      <section>
        <h3>By what it is judged</h3>
        <Formula
          block
          tex="t_{ff} = \frac{\pi}{2}\sqrt{\frac{R^3}{2GM}}"
          {...(known ? { values: { ...known, R: formatField(radius), G: formatNumber(gravity, 5) } } : {})}
        />
        <p>
          After the free-fall time a cold, smooth sphere would have fallen into its centre (
          {units.length === ''
            ? 'in units in which G is 1'
            : `R in ${units.length}, M in ${units.mass}, t in ${units.time}`}
          ; Binney &amp; Tremaine 2008, §3.1). Real stars are grains: they miss each other and come out again.
        </p>
        <Formula block tex="Q = \frac{K}{|W|},\quad Q = \tfrac12\ \text{in balance}" />
        <p>The virial ratio says whether motion or gravity has the upper hand.</p>
        <Formula block tex="\delta = \frac{|E-E_0|}{K_0+|W_0|}" />
        <p>Energy is conserved. What the run loses or gains of it is the error of its integrator.</p>
      </section>
    </>
  )
}
