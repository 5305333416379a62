import { Tooltip } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { shown, t } from '../words/language'
import type { Text } from '../words/text'
import styles from './Rail.module.css'

export interface RailItem {
  readonly name: string
  readonly title: Text
  /** One sentence, shown beside the item. */
  readonly summary: Text
  readonly icon: ReactNode
  readonly href: string
  readonly active: boolean
  /** It has been asked for and is on its way. */
  readonly awaited: boolean
  /** What waits there to be come back to, in words. */
  readonly kept?: string | undefined
}

export interface RailProps {
  readonly items: readonly RailItem[]
  /** Stands above the items: the product's mark. */
  readonly header?: ReactNode
  /** Theme switch, share, help. */
  readonly footer?: ReactNode
}

/** The labs, one under the other; a strip at the top where the page is narrow. */
export const Rail = memo(function Rail({ items, header, footer }: RailProps) {
  return (
    <nav className={styles.rail} aria-label={t('Labs')} data-sm-interface>
      {header && <div className={styles.header}>{header}</div>}
      <ul className={styles.items}>
        {items.map((item) => (
          <li key={item.name}>
            <Tooltip
              label={item.kept ? `${shown(item.summary)} ${shown(item.kept)}` : shown(item.summary)}
              position="right"
              multiline
              w={240}
              openDelay={300}
            >
              <a
                className={styles.item}
                href={item.href}
                aria-current={item.active ? 'page' : undefined}
                aria-busy={item.awaited || undefined}
              >
                <span className={styles.icon} aria-hidden>
                  {item.icon}
                </span>
                <span className={styles.title}>{shown(item.title)}</span>
                {item.kept && (
                  <span className={styles.kept}>
                    <span className="sm-visually-hidden">{shown(item.kept)}</span>
                  </span>
                )}
              </a>
            </Tooltip>
          </li>
        ))}
      </ul>
      {footer && <div className={styles.footer}>{footer}</div>}
    </nav>
  )
})
