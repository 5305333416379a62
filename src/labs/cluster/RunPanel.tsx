import { integrators } from '../../physics/integrators'
import { Formula } from '../../ui/Formula'
import { formatNumber } from '../../ui/format'
import { useStale } from '../../ui/OfRun'
import { ResultTable } from '../../ui/ResultTable'
import styles from './cluster.module.css'
import type { Summary } from './engine'
import type { ClusterValues } from './parameters'
import { results } from './result'

const equation =
  '\\ddot{\\mathbf r}_i = G\\sum_{j\\ne i} m_j\\,\\frac{\\mathbf r_j-\\mathbf r_i}{\\left(|\\mathbf r_j-\\mathbf r_i|^2+\\varepsilon^2\\right)^{3/2}}'

/** What is computed, and the numbers of the run as it stands. */
export function RunPanel({ summary, values }: { readonly summary: Summary; readonly values: ClusterValues }) {
  const stale = useStale()
  const integrator = integrators[values.integrator]
  const { numbers } = summary
  const number = (name: keyof typeof results, value: number | null) => {
    const field: { readonly unit?: string; readonly meaning: string } = results[name]
    return { name, value, meaning: field.meaning, ...(field.unit ? { unit: field.unit } : {}) }
  }
  const vector = (name: 'momentum' | 'angularMomentum') => ({
    name,
    value: numbers[name].map((component) => formatNumber(component, 3)).join(', '),
    unit: results[name].unit,
    meaning: results[name].meaning,
  })
  return (
    <div className={styles.run}>
      <section className={styles.equations} aria-label="What is computed">
        <h3>What is computed</h3>
        <Formula
          block
          tex={equation}
          values={{ '\\varepsilon': `${formatNumber(values.softeningLength, 3)}\\,\\mathrm{pc}` }}
        />
        <Formula
          block
          tex={integrator.formula}
          values={{ '\\Delta t': `${formatNumber(values.timeStep, 4)}\\,\\mathrm{Myr}` }}
        />
        <p>
          {integrator.inShort} Order {integrator.order}, {integrator.symplectic ? 'symplectic' : 'not symplectic'},{' '}
          {integrator.timeReversible ? 'time-reversible' : 'not time-reversible'}. {integrator.reference}.
        </p>
      </section>
      <ResultTable
        caption="The run now"
        rows={[
          number('totalMass', summary.totalMass),
          number('energy', numbers.energy),
          number('energyError', numbers.energyError),
          number('kineticEnergy', numbers.kineticEnergy),
          number('potentialEnergy', numbers.potentialEnergy),
          number('virialRatio', numbers.virialRatio),
          vector('momentum'),
          vector('angularMomentum'),
        ]}
        {...(summary.checksum ? { checksum: summary.checksum } : {})}
      />
      <p className={styles.note}>
        {summary.changedOnTheWay
          ? 'The time step was changed on the way: start again for the run that the address describes.'
          : summary.checksum && !stale
            ? 'The same address gives this checksum on every machine, for any number of workers.'
            : `The checksum appears when the run ends, at step ${summary.steps}.`}
      </p>
    </div>
  )
}
