import { own } from '../parameters/own'
import type { AnyValues, ParameterTable } from '../parameters/parameter'
import type { LabDefinition } from '../rooms/lab'
import { inWords } from '../ui/controls/inWords'
import { Formula } from '../ui/Formula'
import { shown, t } from '../words/language'
import styles from './Printed.module.css'

/** px of a sheet of A4 that are there for what is printed. */
const sheetWidth = 680

/** Parts of a chart that are drawn to measure: neither its words nor its buttons. */
const drawn = '[data-chart] > :not(header, figcaption, p, span)'

/**
 * What is drawn to measure keeps the size that it has on the page, and is made smaller as a whole where the sheet is narrower. The words
 * of a chart take what they need: on paper they may have more lines or fewer. Paper does not scroll: a stage that does is as high as
 * what is in it.
 */
export function keepSizes() {
  for (const element of document.querySelectorAll<HTMLElement>(`[data-prints], ${drawn}`)) {
    const { width, height } = element.getBoundingClientRect()
    const scrolls = element.matches('[data-prints]') ? [...element.children].map((each) => each.scrollHeight) : []
    element.style.setProperty('--printed-width', `${Math.round(width)}px`)
    element.style.setProperty('--printed-height', `${Math.round(Math.max(height, ...scrolls))}px`)
    element.style.setProperty('--printed-zoom', String(width > 0 ? Math.min(1, sheetWidth / width) : 1))
  }
}

export interface PrintedProps {
  readonly lab: LabDefinition
  readonly parameters: ParameterTable
  readonly values: AnyValues
}

/** What a sheet of paper needs to be understood later: where it comes from, and every parameter that counts. */
export function Printed({ lab, parameters, values }: PrintedProps) {
  const counted = Object.entries(parameters).filter(([, { applies }]) => applies?.(values) ?? true)
  return (
    <section className={styles.printed} aria-label={t('Printed with it')}>
      <h2>{shown(lab.title)} · Second Moment</h2>
      <p>{location.href}</p>
      <table>
        <tbody>
          {counted.map(([name, parameter]) => (
            <tr key={name}>
              <th scope="row">{shown(parameter.label)}</th>
              <td>{parameter.symbol !== undefined && <Formula tex={parameter.symbol} decorative />}</td>
              <td>{inWords(parameter, own(values, name) ?? parameter.default)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
