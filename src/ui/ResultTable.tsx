import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { formatNumber } from './format'
import styles from './pieces.module.css'

export interface ResultRow {
  readonly name: string
  /** A number is formatted; a text is shown as it is. */
  readonly value: number | string | null
  readonly unit?: string
  readonly meaning?: string
}

export interface ResultTableProps {
  readonly rows: readonly ResultRow[]
  /** "sha256:…" over the raw bytes of the result. */
  readonly checksum?: string
  readonly caption?: string
  /** What the copy button copies; tab-separated rows where absent. */
  readonly copyText?: () => string
}

const show = (value: ResultRow['value']) => (typeof value === 'string' ? value : formatNumber(value, 7))

/** The numbers a run ends with, their units and meanings, and the checksum that proves them. */
export function ResultTable({ rows, checksum, caption = 'Result', copyText }: ResultTableProps) {
  const asText = () =>
    copyText?.() ??
    [...rows.map(({ name, value, unit }) => [name, value ?? '', unit ?? ''].join('\t')), checksum ?? '']
      .join('\n')
      .trimEnd()
  return (
    <div className={styles.result}>
      <div className={styles.resultHead}>
        <h3>{caption}</h3>
        <Copy label="Copy the result" text={asText} />
      </div>
      <table>
        <caption className="sm-visually-hidden">{caption}</caption>
        <thead className="sm-visually-hidden">
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Value</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, value, unit, meaning }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                {meaning && <small>{meaning}</small>}
              </th>
              <td>
                {show(value)} {unit && <span>{unit}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {checksum && (
        <p className={styles.checksum}>
          <code title={checksum} data-checksum={checksum}>
            {checksum}
          </code>
          <Copy label="Copy the checksum" text={() => checksum} />
        </p>
      )}
    </div>
  )
}

function Copy({ label, text }: { readonly label: string; readonly text: () => string }) {
  // The text is made when it is asked for, not with every render of a live result.
  const { copy, copied } = useClipboard({ timeout: 1500 })
  return (
    <button
      type="button"
      className={styles.iconButton}
      aria-label={copied ? 'Copied' : label}
      title={label}
      onClick={() => copy(text())}
    >
      {copied ? <IconCheck size="1rem" aria-hidden /> : <IconCopy size="1rem" aria-hidden />}
    </button>
  )
}
