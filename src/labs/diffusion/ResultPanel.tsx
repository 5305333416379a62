import { formatNumber } from '../../ui/format'
import type { ResultRow } from '../../ui/ResultTable'
import { Words } from '../../ui/Words'
import { shown, t } from '../../words/language'
import type { Text } from '../../words/text'
import { perTime, plusMinus } from './Charts'
import styles from './diffusion.module.css'
import type { FitName } from './fits'
import type { Judged } from './judged'
import type { Measured } from './run'
import type { DiffusionValues } from './values'
import { WhatIsComputed } from './WhatIsComputed'

const names = {
  ols: 'Straight line',
  gls: 'Generalised line',
  cve: 'Covariance',
  posterior: 'Posterior',
} as const satisfies Readonly<Record<FitName, Text>>

/** When to trust an estimate, in a sentence. */
const trust = {
  ols: 'A straight line through the first lags: robust and close to the best, if not many more lags are taken than the optimum.',
  gls: 'A line that weighs the lags by their full covariance: as precise as the data allow for Brownian motion with errors of position; not to be trusted where the motion is no diffusion at those lags.',
  cve: 'From neighbouring steps alone, without a fit: unbiased and best for short tracks with small errors of position; sees only the shortest time, so not for motion that changes its character later.',
  posterior:
    'What the generalised line leaves of all values that D can have, from 0 on, each as likely as any other beforehand: its mean, its width and where 95 % of it lie. To be trusted where that line is.',
} as const satisfies Readonly<Record<FitName, Text>>

/** The three estimates of D, when to trust each, and what is computed. */
export function ResultPanel({
  measured,
  values,
}: {
  readonly measured: Measured
  /** Those that count for the run. */
  readonly values: Partial<DiffusionValues>
}) {
  const { analysis, facts } = measured
  const { length, time } = facts.units
  const unit = length === '' ? '' : perTime(length, time)
  const fits: readonly FitName[] = ['ols', 'gls', 'cve', 'posterior']
  const posterior = facts.fit === 'posterior' ? analysis.diffusion.estimates.posterior : undefined
  return (
    <section className={styles.panel} aria-label={t('Diffusion coefficient')}>
      <h3>
        {t('Diffusion coefficient')}
        {unit === '' ? '' : ` (${shown(unit)})`}
      </h3>
      <table className={styles.estimates}>
        <tbody>
          {fits.map((fit) => {
            const found = analysis.diffusion.estimates[fit]
            return (
              <tr key={fit} data-chosen={fit === facts.fit || undefined}>
                <th scope="row">
                  <Words text={names[fit]} />
                  {fit === facts.fit ? ` ${t('(chosen)')}` : ''}
                </th>
                <td>
                  {found ? shown(plusMinus(found.diffusionCoefficient, found.diffusionError, '')) : t('cannot be told')}
                </td>
                <td>
                  {found ? t('lags {first} to {last}', { first: found.fitRange[0], last: found.fitRange[1] }) : ''}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p>{t(trust[facts.fit])}</p>
      {posterior && <PosteriorFacts posterior={posterior} />}
      {[...facts.warnings, ...facts.notices].map((notice) => (
        <p key={notice} className={styles.notice}>
          {shown(notice)}
        </p>
      ))}
      <p>
        {t(
          'The best line for these data ends at lag {optimal}: more lags add more noise than knowledge, because they share almost all of their windows.',
          { optimal: analysis.diffusion.optimal },
        )}
      </p>
      <WhatIsComputed values={values} particles={facts.particles} />
    </section>
  )
}

/** Where D lies, and how well it could be known at best. */
function PosteriorFacts({ posterior: { credibleInterval, leastError, judged } }: { readonly posterior: Judged }) {
  const [low, high] = (credibleInterval ?? []).map((value) => formatNumber(value, 4))
  const bound = leastError !== undefined && Number.isFinite(leastError) && formatNumber(leastError, 2)
  return (
    <p>
      {t('With 95 % D lies between {low} and {high}.', { low, high })}
      {bound &&
        ` ${t(
          "No unbiased estimate from Brownian motion can have an error below {bound} here (the bound of Cramér and Rao, Michalet & Berglund 2012); this line's is {error}.",
          { bound, error: formatNumber(judged.brownianError, 2) },
        )}`}
    </p>
  )
}

/** What the run's numbers are about. */
export function readings({ analysis, facts }: Measured): ResultRow[] {
  const { time } = facts.units
  const { exponent, exponentError } = analysis.exponent
  return [
    { name: 'particles', value: facts.particles },
    { name: 'frames', value: facts.frames },
    { name: 'frame interval', value: facts.timeStep, ...(time === '' ? {} : { unit: time }) },
    { name: 'exponent', value: Number.isFinite(exponent) ? plusMinus(exponent, exponentError, '') : '–' },
    ...(facts.expectedDiffusion === undefined
      ? []
      : [{ name: 'long-time D', value: facts.expectedDiffusion, digits: 4 }]),
    { name: 'missing frames', value: facts.gaps },
    { name: 'folded box', value: facts.wrapped ? 'yes' : 'no' },
    { name: 'method', value: analysis.method === 'fft' ? 'Fourier transform' : 'direct' },
  ]
}
