import { shown, t } from '../words/language'
import type { Text } from '../words/text'
import { Copy } from './Copy'
import { formatNumber, formatWithError, unbroken } from './format'
import { useStale } from './OfRun'
import styles from './pieces.module.css'
import { Symbols } from './Symbols'
import { keyInWords } from './symbols'
import { Words } from './Words'

export interface ResultRow {
  /** In words, or the key of the result document, which is then shown beside its words. */
  readonly name: string
  /** A number is formatted; a text is shown as it is. */
  readonly value: number | string | null
  /** Its standard error: both are shown to the error's second digit. */
  readonly error?: number | undefined
  /** Significant digits, where the page shows the number elsewhere, too. Default: 7. */
  readonly digits?: number
  readonly unit?: string
  readonly meaning?: Text
}

export interface ResultTableProps {
  readonly rows: readonly ResultRow[]
  /** "sha256:…" over the raw bytes of the result. */
  readonly checksum?: string
  /** One is to come: its line is there before it, and nothing below moves. */
  readonly awaited?: boolean
  readonly caption?: Text
  /** What the copy button copies; tab-separated rows where absent. */
  readonly copyText?: () => string
}

function show({ value, error, digits = 7 }: ResultRow): string {
  if (typeof value === 'string') return value
  return value !== null && error !== undefined ? formatWithError(value, error) : formatNumber(value, digits)
}

/** The numbers a run ends with, their units and meanings, and the checksum that proves them. */
export function ResultTable({ rows, checksum: given, awaited, caption = 'Result', copyText }: ResultTableProps) {
  // A checksum proves the address beside it, and nothing else.
  const checksum = useStale() ? undefined : given
  const asText = () =>
    copyText?.() ??
    [...rows.map(({ name, value, unit }) => [name, value ?? '', unit ?? ''].join('\t')), checksum ?? '']
      .join('\n')
      .trimEnd()
  return (
    <div className={styles.result}>
      <div className={styles.resultHead}>
        <h3>{shown(caption)}</h3>
        <Copy label="Copy the result" text={asText} />
      </div>
      <table>
        <caption className="sm-visually-hidden">{shown(caption)}</caption>
        <thead className="sm-visually-hidden">
          <tr>
            <th scope="col">{t('Name')}</th>
            <th scope="col">{t('Value')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">
                <Words text={keyInWords(row.name) ?? row.name} />
                {keyInWords(row.name) !== undefined && <code>{row.name}</code>}
                {row.meaning && (
                  <small>
                    <Symbols text={row.meaning} />
                  </small>
                )}
              </th>
              <td>
                {unbroken(shown(show(row)))} {row.unit && <span>{shown(row.unit)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {(checksum || awaited) && (
        <p className={styles.checksum}>
          {checksum && (
            <>
              <code title={checksum} data-checksum={checksum}>
                {checksum}
              </code>
              <Copy label="Copy the checksum" text={() => checksum} />
            </>
          )}
        </p>
      )}
    </div>
  )
}
