import { type UseSplitterPanel, useSplitter } from '@mantine/hooks'
import { Fragment, type ReactNode, type Ref, useImperativeHandle, useState } from 'react'
import styles from './layout.module.css'

export interface Pane extends Pick<UseSplitterPanel, 'min' | 'max' | 'collapsible'> {
  /** As the size that somebody chose is kept, and as styles find it. */
  readonly id: string
  /** In per cent of what is left beside panes that say theirs in rem. */
  readonly size: UseSplitterPanel['defaultSize']
  /** Name of the border before it; the first has none. */
  readonly border?: string
  /** Goes where only the stage is left. */
  readonly goes?: boolean
  readonly content: ReactNode
}

export interface PanesHandle {
  /** Folds a pane away, or unfolds it at the size that it had. */
  readonly toggle: (id: string) => void
}

export interface PanesProps {
  readonly ref?: Ref<PanesHandle>
  readonly orientation: 'horizontal' | 'vertical'
  readonly panes: readonly Pane[]
  readonly className?: string | undefined
  readonly onFold?: (id: string, folded: boolean) => void
}

type Size = UseSplitterPanel['defaultSize']

const inRem = (size: Size): size is `${number}rem` => typeof size === 'string' && size.endsWith('rem')
const least = (size: Size | undefined) => (typeof size === 'number' ? `${size}%` : size)

/**
 * Panes beside or below each other. The borders between them are dragged, moved by arrow keys, Home and End, and set back by a double
 * click; Enter folds what folds. Sizes that somebody chose stay with their panes while others come and go.
 */
export function Panes({ ref, orientation, panes, className = styles.group, onFold }: PanesProps) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Size>>(new Map())
  const {
    ref: container,
    sizes: shown,
    collapsed,
    getHandleProps,
    toggleCollapse,
  } = useSplitter<HTMLDivElement>({
    orientation,
    panels: panes.map(({ size, min, max, collapsible }) => ({
      defaultSize: size,
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(collapsible === undefined ? {} : { collapsible }),
    })),
    sizes: panes.map(({ id, size }) => chosen.get(id) ?? size),
    onSizeChange: (sizes) =>
      setChosen(
        (before) => new Map([...before, ...sizes.map((size, index) => [panes[index]?.id ?? '', size] as const)]),
      ),
    onCollapseChange: (index, folded) => onFold?.(panes[index]?.id ?? '', folded),
    step: 5,
    shiftStep: 15,
    // It would share by per cent what one of them says in rem.
    resetOnDoubleClick: false,
  })
  const reset = (...both: readonly number[]) => {
    const ids = both.map((index) => panes[index]?.id ?? '')
    setChosen((before) => new Map([...before].filter(([id]) => !ids.includes(id))))
    for (const index of both) if (collapsed[index]) onFold?.(panes[index]?.id ?? '', false)
  }
  useImperativeHandle(ref, () => ({
    toggle: (id) => toggleCollapse(panes.findIndex((pane) => pane.id === id)),
  }))
  const wide = orientation === 'horizontal'
  return (
    <div ref={container} className={`${styles.panes} ${className}`} data-orientation={orientation}>
      {panes.map(({ id, min, max, border, goes, content }, index) => {
        const size = shown[index] ?? 0
        const [from, to] = [collapsed[index] ? 0 : least(min), least(max)]
        return (
          <Fragment key={id}>
            {index > 0 && (
              <div
                {...getHandleProps({ index: index - 1 })}
                onDoubleClick={() => reset(index - 1, index)}
                // The border's own direction.
                aria-orientation={wide ? 'vertical' : 'horizontal'}
                aria-label={border}
                data-before={id}
                className={wide ? styles.columnSeparator : styles.rowSeparator}
                data-sm-interface={goes || undefined}
              />
            )}
            <div
              id={id}
              className={styles.panel}
              data-sm-interface={goes || undefined}
              style={{
                flex: inRem(size) ? `0 1 ${size}` : `${Number.parseFloat(String(size))} 1 0`,
                ...(wide ? { minWidth: from, maxWidth: to } : { minHeight: from, maxHeight: to }),
              }}
            >
              {content}
            </div>
          </Fragment>
        )
      })}
    </div>
  )
}
