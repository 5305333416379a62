import { useId } from 'react'
import styles from './Segments.module.css'

export interface SegmentsProps<V extends string> {
  /** In the page's language. */
  readonly data: readonly { readonly value: V; readonly label: string }[]
  readonly value: V
  readonly onChange: (value: V) => void
  readonly size?: 'xs' | 'sm'
  /** As wide as its place, all segments alike. */
  readonly fullWidth?: boolean
  /** In the colours of the parameters, not of the room. */
  readonly accented?: boolean
  readonly disabled?: boolean | undefined
  /** Of each segment's words. */
  readonly labelClassName?: string | undefined
  readonly 'aria-label'?: string
  readonly 'aria-labelledby'?: string
  readonly 'aria-describedby'?: string | undefined
}

/**
 * One of a few, side by side. What is chosen has a ground of its own, drawn where it stands: Mantine's slides
 * along, and for that is measured several times when a page is opened, each time with the page laid out in the middle of being drawn.
 */
export function Segments<V extends string>(props: SegmentsProps<V>) {
  const { data, value, onChange, size = 'sm', fullWidth, accented, disabled = false, labelClassName, ...named } = props
  const name = useId()
  return (
    <div
      {...named}
      role="radiogroup"
      className={styles.root}
      data-size={size}
      data-full-width={fullWidth || undefined}
      data-accented={accented || undefined}
    >
      {data.map((each) => (
        <div key={each.value} className={styles.segment} data-active={each.value === value || undefined}>
          <input
            className={styles.input}
            type="radio"
            id={`${name}-${each.value}`}
            name={name}
            value={each.value}
            checked={each.value === value}
            disabled={disabled}
            onChange={() => onChange(each.value)}
          />
          <label
            className={labelClassName ? `${styles.label} ${labelClassName}` : styles.label}
            htmlFor={`${name}-${each.value}`}
            data-disabled={disabled || undefined}
          >
            {each.label}
          </label>
        </div>
      ))}
    </div>
  )
}
