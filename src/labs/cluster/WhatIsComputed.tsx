import { externalFormulas, pairFormulas, softenedDistance } from '../../physics/cluster/externalFormulas'
import { externalPotentials } from '../../physics/cluster/externalPotentials'
import { modelFormulas } from '../../physics/cluster/modelFormulas'
import { starModels } from '../../physics/cluster/models'
import { forcesPerStep, type Integrator, integrators } from '../../physics/integrators'
import { Formula } from '../../ui/Formula'
import { formatField } from '../../ui/format'
import { withBodies } from './bodies'
import styles from './cluster.module.css'
import type { ClusterValues } from './parameters'
import { scalesOf } from './scales'
import { solverOf, solvers } from './solvers'

const equation =
  '\\ddot{\\mathbf r}_i = G\\sum_{j\\ne i} m_j\\,\\frac{\\mathbf r_j-\\mathbf r_i}{\\left(|\\mathbf r_j-\\mathbf r_i|^2+\\varepsilon^2\\right)^{3/2}}'

/** What a step costs, in words. */
function costOf(integrator: Integrator, { accuracy }: ClusterValues): string {
  if (integrator.stepping === 'gaussRadau')
    return 'it chooses its steps within each time step, and computes the forces some twenty times in each of them'
  const forces = forcesPerStep(integrator)
  const often = forces === 1 ? 'once' : `${forces} times`
  if (!integrator.stepping || accuracy === 0) return `the forces are computed ${often} a step`
  return `it chooses its steps within each time step, and computes the forces ${often} in each of them`
}

/** The equation of motion and how it is stepped. */
export function WhatIsComputed({ values: given }: { readonly values: ClusterValues }) {
  const values = withBodies(given)
  const { units } = scalesOf(values)
  const tex = (unit: string) => (unit === '' ? '' : `\\,\\mathrm{${unit}}`)
  const integrator: Integrator = integrators[values.integrator]
  const model = { ...starModels[values.model], ...modelFormulas[values.model] }
  const solver = solvers[solverOf(values)]
  const { externalPotential, pairLaw } = values
  const law = pairLaw === 'newton' ? undefined : pairFormulas[pairLaw]
  const pull = law ? law.formula : equation
  const external =
    externalPotential === 'none'
      ? undefined
      : { ...externalPotentials[externalPotential], ...externalFormulas[externalPotential] }
  return (
    <div className={styles.run}>
      <div className={styles.equations}>
        <h3>What is computed</h3>
        <Formula
          block
          tex={external ? `${pull} - \\nabla\\Phi_{ext}(\\mathbf r_i)` : pull}
          // It is squared together with its unit.
          values={{ '\\varepsilon': `(${formatField(values.softeningLength)}${tex(units.length)})` }}
        />
        <Formula
          block
          tex={integrator.formula}
          values={{ '\\Delta t': `${formatField(values.timeStep)}${tex(units.time)}` }}
        />
        <p>
          {integrator.inShort} Order {integrator.order}, {integrator.symplectic ? 'symplectic' : 'not symplectic'},{' '}
          {integrator.timeReversible ? 'time-reversible' : 'not time-reversible'}; {costOf(integrator, values)}.{' '}
          {integrator.reference}.
        </p>
        {law && (
          <>
            <Formula block tex={softenedDistance} />
            <p>{law.reference}.</p>
          </>
        )}
        {external && (
          <>
            <Formula block tex={external.formula} />
            <p>
              {external.inShort} {external.reference}.
            </p>
          </>
        )}
        <Formula block tex={model.formula} />
        <p>
          {model.inShort} {model.reference}. {solver.inShort} {solver.reference}.
        </p>
      </div>
    </div>
  )
}
