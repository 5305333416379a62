import type { TheoryProps } from '../../rooms/lab'
import { Formula } from '../../ui/Formula'
import { formatField, formatNumber } from '../../ui/format'
import { t } from '../../words/language'
import { say, type Text } from '../../words/text'
import { isDrawn } from './bodies'
import { isNewtonAlone } from './external'
import type { ClusterValues } from './parameters'
import { scalesOf, shownUnits } from './scales'
import { WhatIsComputed } from './WhatIsComputed'

/** What is in balance, and what cannot be said, where the stars pull on each other otherwise. */
const OtherLaw = () => (
  <>
    <Formula block tex="Q = \frac{K}{|\sum_i m_i\mathbf r_i\cdot\mathbf a_i|},\quad Q = \tfrac12\ \text{in balance}" />
    <p>
      {t(
        'The energy is that of the law’s own potential and is conserved. What motion has to balance is Clausius’ virial, the sum of m r·a, which for Newton’s law alone is the potential energy; a power law has (p − 1) W. Free-fall time, binaries’ orbits and tidal radius are Newton’s, and are not shown.',
      )}
    </p>
  </>
)

/** What is kept, and what is in balance, where something pulls from outside. */
function External({ tidal }: { readonly tidal: boolean }) {
  return (
    <>
      {tidal ? (
        <>
          <Formula block tex="E_J = K + W + \sum_i m_i\Phi_{ext}(\mathbf r_i,t) - \Omega L_z" />
          <p>
            {t(
              'The axes stand still while the galaxy’s centre goes round, so Φ depends on the time and the energy is not kept, but the Jacobi integral is: the energy in axes that turn with the galaxy, where it stands still. There Coriolis’ force would act; here no force depends on a velocity, and every integrator keeps its order.',
            )}
          </p>
        </>
      ) : (
        <>
          <Formula block tex="E = K + W + \sum_i m_i\Phi_{ext}(\mathbf r_i)" />
          <p>
            {t(
              'What stands at the origin is not moved by the stars: momentum is not kept, energy and angular momentum are.',
            )}
          </p>
        </>
      )}
      <Formula block tex="r_J = \left(\frac{GM}{\Omega^2-\mathrm d^2\Phi/\mathrm dR^2}\right)^{1/3}" />
      <p>
        {t(
          'Beyond the Jacobi radius the tide wins: stars leave through the two points where the line to the centre crosses it (King 1962; Binney & Tremaine 2008, §8.3.1).',
        )}
      </p>
      <Formula block tex="Q = \frac{K_c}{|\sum_i m_i(\mathbf r_i-\mathbf r_c)\cdot\mathbf a_i|}" />
      <p>
        {t(
          'The virial ratio then counts all forces and the motion about the centre of mass, and is ½ in balance as ever.',
        )}
      </p>
    </>
  )
}

/** What the letters of a formula are counted in. */
function unitsInWords(values: ClusterValues): Text {
  const { units } = scalesOf(values)
  if (units.length !== '')
    return say('R in {length}, M in {mass}, t in {time}', {
      length: units.length,
      mass: units.mass,
      time: units.time,
    })
  const { length, mass, time } = shownUnits(values)
  return length === ''
    ? 'in units in which G is 1'
    : say('in units in which G is 1: {length}, {mass} and {time}', { length, mass, time })
}

/** The physics of the cluster: what is computed, and by what it is judged. */
export default function Theory({ values: given }: TheoryProps) {
  const values = given as unknown as ClusterValues
  const { stars, mass, massFunction, radius } = values
  const { gravity } = scalesOf(values)
  const known = massFunction === 'equal' && isDrawn(values.model) ? { M: formatField(stars * mass) } : undefined
  return (
    <>
      <WhatIsComputed values={values} />
      <section>
        <h3>{t('By what it is judged')}</h3>
        {values.pairLaw !== 'newton' && <OtherLaw />}
        {values.externalPotential !== 'none' && <External tidal={values.externalPotential === 'tidal'} />}
        {values.pairLaw === 'newton' && (
          <>
            <Formula
              block
              tex="t_{ff} = \frac{\pi}{2}\sqrt{\frac{R^3}{2GM}}"
              {...(known ? { values: { ...known, R: formatField(radius), G: formatNumber(gravity, 5) } } : {})}
            />
            <p>
              {t(
                'After the free-fall time a cold, smooth sphere by itself would have fallen into its centre ({units}; Binney & Tremaine 2008, §3.1). Real stars are grains: they miss each other and come out again.',
                { units: unitsInWords(values) },
              )}
            </p>
          </>
        )}
        {isNewtonAlone(values) && <Formula block tex="Q = \frac{K}{|W|},\quad Q = \tfrac12\ \text{in balance}" />}
        <p>{t('The virial ratio says whether motion or gravity has the upper hand.')}</p>
        <Formula block tex="\delta = \frac{|E-E_0|}{K_0+|W_0|}" />
        <p>
          {values.externalPotential === 'tidal'
            ? t(
                'For E stands the Jacobi integral, which is conserved. What the run loses or gains of it is the error of its integrator.',
              )
            : t('Energy is conserved. What the run loses or gains of it is the error of its integrator.')}
        </p>
      </section>
    </>
  )
}
