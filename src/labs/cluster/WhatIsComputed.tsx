import { starModels } from '../../physics/cluster/models'
import { forcesPerStep, integrators } from '../../physics/integrators'
import { Formula } from '../../ui/Formula'
import { formatNumber } from '../../ui/format'
import styles from './cluster.module.css'
import type { ClusterValues } from './parameters'
import { solvers } from './solvers'

const equation =
  '\\ddot{\\mathbf r}_i = G\\sum_{j\\ne i} m_j\\,\\frac{\\mathbf r_j-\\mathbf r_i}{\\left(|\\mathbf r_j-\\mathbf r_i|^2+\\varepsilon^2\\right)^{3/2}}'

/** The equation of motion and how it is stepped. */
export function WhatIsComputed({ values }: { readonly values: ClusterValues }) {
  const integrator = integrators[values.integrator]
  const forces = forcesPerStep(integrator)
  const model = starModels[values.model]
  const solver = solvers[values.solver]
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
          {integrator.timeReversible ? 'time-reversible' : 'not time-reversible'}; the forces are computed{' '}
          {forces === 1 ? 'once' : `${forces} times`} a step. {integrator.reference}.
        </p>
        <Formula block tex={model.formula} />
        <p>
          {model.inShort} {model.reference}. {solver.inShort} {solver.reference}.
        </p>
      </section>
    </div>
  )
}
