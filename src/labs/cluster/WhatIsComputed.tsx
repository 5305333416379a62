import { externalFormulas, pairFormulas, softenedDistance } from '../../physics/cluster/externalFormulas'
import { externalPotentials } from '../../physics/cluster/externalPotentials'
import { modelFormulas } from '../../physics/cluster/modelFormulas'
import { starModels } from '../../physics/cluster/models'
import { forcesPerStep, type Integrator, integrators } from '../../physics/integrators'
import { Formula } from '../../ui/Formula'
import { formatField } from '../../ui/format'
import { shown, t } from '../../words/language'
import { say, type Text } from '../../words/text'
import { fileModel, withBodies } from './bodies'
import styles from './cluster.module.css'
import { characterOf } from './integratorFacts'
import type { ClusterValues } from './parameters'
import { scalesOf } from './scales'
import { solverOf, solvers } from './solvers'

const equation =
  '\\ddot{\\mathbf r}_i = G\\sum_{j\\ne i} m_j\\,\\frac{\\mathbf r_j-\\mathbf r_i}{\\left(|\\mathbf r_j-\\mathbf r_i|^2+\\varepsilon^2\\right)^{3/2}}'

/** What a step costs, in words. */
function costOf(integrator: Integrator, { accuracy }: ClusterValues): Text {
  if (integrator.stepping === 'gaussRadau')
    return 'it chooses its steps within each time step, and computes the forces some twenty times in each of them'
  const forces = forcesPerStep(integrator)
  if (!integrator.stepping || accuracy === 0)
    return forces === 1
      ? 'the forces are computed once a step'
      : say('the forces are computed {forces} times a step', { forces })
  return forces === 1
    ? 'it chooses its steps within each time step, and computes the forces once in each of them'
    : say('it chooses its steps within each time step, and computes the forces {forces} times in each of them', {
        forces,
      })
}

/** Where something is described: titles and journals stay in their language. */
const Reference = ({ text }: { readonly text: string }) => <span lang="en">{text}.</span>

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
        <h3>{t('What is computed')}</h3>
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
          {shown(integrator.inShort)}{' '}
          {t('Order {order}, {symplectic}, {reversible}; {cost}.', {
            order: integrator.order,
            ...characterOf(integrator),
            cost: costOf(integrator, values),
          })}{' '}
          <Reference text={integrator.reference} />
        </p>
        {law && (
          <>
            <Formula block tex={softenedDistance} />
            <p>
              <Reference text={law.reference} />
            </p>
          </>
        )}
        {external && (
          <>
            <Formula block tex={external.formula} />
            <p>
              {shown(external.inShort)} <Reference text={external.reference} />
            </p>
          </>
        )}
        <Formula block tex={model.formula} />
        <p>
          {shown(model.inShort)}{' '}
          {values.model === fileModel ? (
            t('Read from the file that input names.')
          ) : (
            <Reference text={model.reference} />
          )}{' '}
          {shown(solver.inShort)} <Reference text={solver.reference} />
        </p>
      </div>
    </div>
  )
}
