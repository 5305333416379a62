import { useElementSize, useMediaQuery, useMergedRef } from '@mantine/hooks'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { shown } from '../words/language'
import type { Text } from '../words/text'
import styles from './RowTable.module.css'
import { Symbols } from './Symbols'
import { Words } from './Words'

export interface RowColumn {
  readonly key: string
  readonly name: Text
  readonly unit?: string
  /** What it is, where the name alone does not say. */
  readonly meaning?: Text
  /** Width in em of the table. */
  readonly width: number
}

export interface RowTableProps {
  readonly title: Text
  readonly columns: readonly RowColumn[]
  readonly rows: number
  /** What stands in a row of the data; called for the rows in sight only. */
  readonly cell: (row: number, key: string) => string
  /** Which row of the data stands at each place; absent: in their own order. */
  readonly order: ArrayLike<number> | undefined
  readonly sort: { readonly key: string; readonly falling: boolean }
  readonly onSort: (key: string) => void
  /** A row of the data. */
  readonly selected: number | undefined
  readonly onSelect: (row: number | undefined) => void
  readonly summary: Text
  /** Beside the title. */
  readonly tools?: ReactNode
}

/** Browsers draw no element that is much higher than this, in px. */
const highest = 8e6
/** Rows drawn beyond both ends of what is in sight. */
const beyond = 6

const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value))

/**
 * A table of any number of rows, of which only those in sight are there. Columns sort; arrow keys, Page, Home and End choose a row, Escape
 * none.
 */
export function RowTable(props: RowTableProps) {
  const { title, columns, rows, cell, order, sort, onSort, selected, onSelect, summary, tools } = props
  const titleId = useId()
  const { ref: measured, height } = useElementSize<HTMLDivElement>()
  const scroller = useRef<HTMLDivElement>(null)
  const ref = useMergedRef(measured, scroller)
  const coarse = useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false })
  const [top, setTop] = useState(0)

  const rowHeight = Math.round((coarse ? 2.5 : 1.75) * rem())
  // Units stand below the names.
  const headHeight = columns.some(({ unit }) => unit) ? Math.round(1.4 * rowHeight) : rowHeight
  const room = Math.max(rowHeight, height - headHeight)
  const whole = Math.min(highest, rows * rowHeight)
  // Where the table is higher than a browser can make it, a pixel of scrolling passes over more than a pixel of rows.
  const scale = whole > room ? (rows * rowHeight - room) / (whole - room) : 1
  const first = clamp(Math.floor((top * scale) / rowHeight) - beyond, Math.max(0, rows - 1))
  const last = Math.min(rows, first + Math.ceil(room / rowHeight) + 2 * beyond)
  const rowAt = (place: number) => (order ? order[place] : place)
  const placeOf = (row: number) => (order ? Array.prototype.indexOf.call(order, row) : row)
  const template = { gridTemplateColumns: columns.map(({ width }) => `minmax(${width}em, ${width}fr)`).join(' ') }
  const wide = { minWidth: '100%', width: `${columns.reduce((sum, { width }) => sum + width, 0)}em` }

  const geometry = useRef({ rowHeight, room, scale, placeOf })
  useEffect(() => {
    geometry.current = { rowHeight, room, scale, placeOf }
  })
  // A row that was chosen elsewhere, or sorted away, is brought into sight.
  useEffect(() => {
    const element = scroller.current
    if (!element || selected === undefined) return
    const { rowHeight, room, scale, placeOf } = geometry.current
    const from = placeOf(selected) * rowHeight
    const seen = element.scrollTop * scale
    if (from >= seen && from + rowHeight <= seen + room) return
    element.scrollTop = Math.max(0, from - room / 2) / scale
  }, [selected, order])

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(room / rowHeight) - 1)
    const moves = new Map([
      ['ArrowDown', 1],
      ['ArrowUp', -1],
      ['PageDown', page],
      ['PageUp', -page],
      ['Home', Number.NEGATIVE_INFINITY],
      ['End', Number.POSITIVE_INFINITY],
    ])
    const move = moves.get(event.key)
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape' && selected !== undefined) onSelect(undefined)
    else if (move !== undefined && rows > 0) {
      const at = selected === undefined ? (move < 0 ? rows : -1) : placeOf(selected)
      onSelect(rowAt(clamp(at + move, rows - 1)))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const idOf = (row: number) => `${titleId}-${row}`
  const inSight = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i)
  const inView = selected !== undefined && inSight.some((place) => rowAt(place) === selected)
  return (
    <figure className={styles.frame} aria-labelledby={titleId}>
      <header className={styles.head}>
        <h3 className={styles.title} id={titleId}>
          <Words text={title} />
        </h3>
        {tools}
      </header>
      <div
        ref={ref}
        className={styles.grid}
        role="grid"
        tabIndex={0}
        aria-labelledby={titleId}
        aria-rowcount={rows + 1}
        {...(inView ? { 'aria-activedescendant': idOf(selected) } : {})}
        onKeyDown={onKeyDown}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      >
        <div role="rowgroup" className={styles.header} style={wide}>
          <div role="row" aria-rowindex={1} className={styles.columns} style={{ ...template, height: headHeight }}>
            {columns.map(({ key, name, unit, meaning }) => {
              const direction = sort.key === key ? (sort.falling ? 'descending' : 'ascending') : 'none'
              return (
                <span key={key} role="columnheader" aria-sort={direction} className={styles.column}>
                  <button
                    type="button"
                    className={styles.sort}
                    title={meaning && shown(meaning)}
                    onClick={() => onSort(key)}
                  >
                    <span>
                      <Symbols text={name} />
                    </span>
                    <span aria-hidden>{direction === 'none' ? '' : sort.falling ? '▾' : '▴'}</span>
                    {unit && <small>{shown(unit)}</small>}
                  </button>
                </span>
              )
            })}
          </div>
        </div>
        <div role="rowgroup" className={styles.rows} style={{ ...wide, height: whole }}>
          {inSight.map((place) => {
            const row = rowAt(place)
            return (
              <div
                key={place}
                id={idOf(row)}
                role="row"
                aria-rowindex={place + 2}
                aria-selected={row === selected}
                className={styles.row}
                style={{ ...template, height: rowHeight, top: place * rowHeight - top * (scale - 1) }}
                onClick={() => onSelect(row === selected ? undefined : row)}
              >
                {columns.map(({ key }) => (
                  <span key={key} role="gridcell" className={styles.cell}>
                    {shown(cell(row, key))}
                  </span>
                ))}
              </div>
            )
          })}
        </div>
      </div>
      <figcaption className={styles.summary}>
        <Words text={summary} />
      </figcaption>
    </figure>
  )
}

/** Pixels of the page's unit of type. */
const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
