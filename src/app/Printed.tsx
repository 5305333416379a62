import { own } from '../parameters/own'
import type { AnyValues, ParameterTable } from '../parameters/parameter'
import type { LabDefinition } from '../rooms/lab'
import { inWords } from '../ui/controls/inWords'
import { Formula } from '../ui/Formula'
import styles from './App.module.css'

interface PrintedProps {
  readonly lab: LabDefinition
  readonly parameters: ParameterTable
  readonly values: AnyValues
}

/** What a sheet of paper needs to be understood later: where it comes from, and every parameter that counts. */
export function Printed({ lab, parameters, values }: PrintedProps) {
  const shown = Object.entries(parameters).filter(([, { applies }]) => applies?.(values) ?? true)
  return (
    <section className={styles.printed} aria-label="Printed with it">
      <h2>{lab.title} · Second Moment</h2>
      <p>{location.href}</p>
      <table>
        <tbody>
          {shown.map(([name, parameter]) => (
            <tr key={name}>
              <th scope="row">{parameter.label}</th>
              <td>{parameter.symbol !== undefined && <Formula tex={parameter.symbol} decorative />}</td>
              <td>{inWords(parameter, own(values, name) ?? parameter.default)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
