import { IconX } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { RunSession } from '../../experiments/session'
import { formatNumber } from '../../ui/format'
import { rich } from '../../ui/rich'
import { shown, t } from '../../words/language'
import type { Star } from './oneStar'
import type { ClusterValues } from './parameters'
import type { ClusterRun } from './run'
import { shownUnits, withUnit } from './scales'
import styles from './star.module.css'
import { useStar } from './useStar'

interface StarPanelProps {
  readonly session: RunSession<ClusterValues, ClusterRun>
  readonly star: number
  readonly values: ClusterValues
  /** Has binaries looked up, where the run does not do so by itself now. */
  readonly lookUp: (() => void) | undefined
  readonly following: boolean
  readonly onFollow: (follow: boolean) => void
  readonly onPick: (star: number) => void
  readonly onEdit: () => void
  readonly onClose: () => void
}

/** What is known of the star that was clicked, kept up to date. */
export function StarPanel({
  session,
  star,
  values,
  lookUp,
  following,
  onFollow,
  onPick,
  onEdit,
  onClose,
}: StarPanelProps) {
  const data = useStar(session, star)
  useEffect(() => lookUp?.(), [lookUp])
  const units = shownUnits(values)
  return (
    <section className={styles.star} aria-label={t('Star {number}', { number: star + 1 })}>
      <header>
        <h3>{t('Star {number}', { number: star + 1 })}</h3>
        <button type="button" onClick={onClose} aria-label={t('Close')}>
          <IconX size="1rem" aria-hidden />
        </button>
      </header>
      {data && (
        <dl>
          <dt>{t('Mass')}</dt>
          <dd>{shown(withUnit(formatNumber(data.mass, 3), units.mass))}</dd>
          {data.temperature !== undefined && (
            <>
              <dt>{t('Temperature')}</dt>
              <dd>{withUnit(formatNumber(Math.round(data.temperature / 10) * 10), 'K')}</dd>
              <dt>{t('Luminosity')}</dt>
              <dd>{shown(withUnit(formatNumber(data.luminosity, 3), 'L☉'))}</dd>
            </>
          )}
          <dt>{t('Distance')}</dt>
          <dd>{shown(withUnit(formatNumber(data.distance, 3), units.length))}</dd>
          <dt>{t('Speed')}</dt>
          <dd>{shown(withUnit(formatNumber(data.speed, 3), units.speed))}</dd>
          <dt>{t('Energy')}</dt>
          <dd>
            {shown(withUnit(formatNumber(data.energy, 3), units.square))}, {data.bound ? t('bound') : t('unbound')}
          </dd>
          {data.partner !== undefined && (
            <>
              <dt>{t('Binary')}</dt>
              <dd>{data.partner ? <Partner {...data.partner} unit={units.length} onPick={onPick} /> : t('none')}</dd>
            </>
          )}
        </dl>
      )}
      <button type="button" className={styles.follow} aria-pressed={following} onClick={() => onFollow(!following)}>
        {following ? t('Stop following') : t('Follow')}
      </button>
      <button type="button" className={styles.follow} onClick={onEdit}>
        {t('Change by hand')}
      </button>
    </section>
  )
}

interface PartnerProps extends NonNullable<Star['partner']> {
  readonly unit: string
  readonly onPick: (star: number) => void
}

/** The other star of a binary, which a click chooses, and their orbit. */
function Partner({ star, semiMajorAxis, eccentricity, unit, onPick }: PartnerProps) {
  return (
    <>
      {rich('with {partner}', {
        partner: (
          <button type="button" className={styles.partner} onClick={() => onPick(star)}>
            {t('star {number}', { number: star + 1 })}
          </button>
        ),
      })}
      <br />
      {shown(`a = ${withUnit(formatNumber(semiMajorAxis, 3), unit)}, e = ${formatNumber(eccentricity, 3)}`)}
    </>
  )
}
