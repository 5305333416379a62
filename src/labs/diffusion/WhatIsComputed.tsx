import type { MotionName } from '../../physics/diffusion/motions'
import { motions } from '../../physics/diffusion/motions'
import { Formula } from '../../ui/Formula'
import { formatField } from '../../ui/format'
import { shown, t } from '../../words/language'
import type { DiffusionValues } from './values'
import { relaxationTimeOf } from './walk/motion'

const definition =
  '\\mathrm{MSD}(n)=\\frac{1}{N_p(N-n)}\\sum_{i}\\sum_{k}\\left|\\mathbf r_i(k+n)-\\mathbf r_i(k)\\right|^2'
const errorBar =
  '\\frac{\\operatorname{Var}}{\\mathrm{MSD}^2}=\\frac{2f}{d\\,N_p},\\quad f=\\frac{4n^2K+2K+n-n^3}{6nK^2}'

/** What is measured, what is expected of the motion, and what the error bars mean. */
export function WhatIsComputed({
  values,
  particles,
}: {
  /** Those that count for the run. */
  readonly values: Partial<DiffusionValues>
  readonly particles: number | undefined
}) {
  return (
    <>
      <h3>{t('What is computed')}</h3>
      <Formula block tex={definition} values={particles === undefined ? {} : { N_p: String(particles) }} />
      {values.motion && <ExpectedCurve motion={motions[values.motion]} values={values} />}
      <Formula block tex={errorBar} />
      <p>
        {t(
          'The band is one standard error: exact for Brownian motion with K = N − n windows (Qian, Sheetz & Elson 1991), wider where particles or axes differ. Neighbouring lags share their noise: a smooth curve is no proof of a precise one.',
        )}
      </p>
    </>
  )
}

/** What theory says of a motion, and where from. */
function ExpectedCurve({
  motion: { formula, inShort, reference },
  values,
}: {
  readonly motion: (typeof motions)[MotionName]
  readonly values: Partial<DiffusionValues>
}) {
  const { motion, friction = 0, relaxationTime } = values
  const tau =
    motion && relaxationTime !== undefined ? relaxationTimeOf({ motion, friction, relaxationTime }) : undefined
  return (
    <>
      <Formula
        block
        tex={formula}
        values={{ ...numberOf('D_R', values.rotationalDiffusion), ...numberOf('\\tau', tau) }}
      />
      <p>
        {shown(inShort)} <span lang="en">{reference}</span>.
      </p>
    </>
  )
}

const numberOf = (symbol: string, value: number | undefined) =>
  value === undefined ? {} : { [symbol]: formatField(value) }
