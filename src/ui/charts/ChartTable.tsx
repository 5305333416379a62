import { type CsvColumn, valueIn } from '../../files/csv'
import { shown, t } from '../../words/language'
import type { Text } from '../../words/text'
import { formatNumber } from '../format'
import { Words } from '../Words'
import styles from './charts.module.css'

/** Rows a reader is given at once; the file has them all. */
const mostRows = 100

/** The numbers behind a chart. */
export function ChartTable({ title, columns }: { readonly title: Text; readonly columns: readonly CsvColumn[] }) {
  const total = columns.reduce((most, column) => Math.max(most, column.values.length), 0)
  const stride = Math.max(1, Math.ceil(total / mostRows))
  const rows: number[] = []
  for (let row = 0; row < total; row += stride) rows.push(row)
  if (total > 0 && rows.at(-1) !== total - 1) rows.push(total - 1)
  const show = (value: number | string | undefined) => shown(typeof value === 'string' ? value : formatNumber(value, 6))
  return (
    <div className={styles.table} role="region" aria-label={t('{title}, table', { title })} tabIndex={0}>
      <table>
        <caption>
          {stride > 1
            ? t('One row in {stride}, of {total}; the CSV file has them all.', { stride, total })
            : t('{total} {total|row|rows}.', { total })}
        </caption>
        <thead>
          <tr>
            {columns.map(({ name, unit }) => (
              <th key={name} scope="col">
                <Words text={name} />
                {unit && <small> {shown(unit)}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              {columns.map((column) => (
                <td key={column.name}>{row < column.values.length ? show(valueIn(column, row)) : ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
