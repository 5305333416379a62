import type { ComponentType } from 'react'
import { useEffect, useImperativeHandle, useRef, useState } from 'react'
import { t } from '../../words/language'
import styles from './Embedded.module.css'
import type { LabLayoutProps } from './layoutProps'

interface EmbeddedProps extends LabLayoutProps {
  readonly beside: boolean
  /** Pieces of every layout: imported from here, which comes later, they would be cut out of what all rooms share. */
  readonly Stage: ComponentType<LabLayoutProps>
  readonly Header: ComponentType<LabLayoutProps>
}

/**
 * In a frame, whose page makes it as high as this is: nothing here depends on the height of the window. Stage, bar, parameters and
 * charts below each other; the parameters beside the stage where there is room.
 */
export function Embedded({ beside, Stage, Header, ...props }: EmbeddedProps) {
  const { ref, transport, charts, parameters } = props
  const [open, setOpen] = useState(false)
  const panel = useRef<HTMLDivElement>(null)
  const finds = useRef(false)
  const focusSearch = () => panel.current?.querySelector<HTMLElement>('[data-find-parameter]')?.focus()
  useImperativeHandle(ref, () => ({
    findParameter: () => {
      if (beside || open) focusSearch()
      else {
        finds.current = true
        setOpen(true)
      }
    },
  }))
  // What is folded away takes no focus before it is there.
  useEffect(() => {
    if (open && finds.current) focusSearch()
    finds.current = false
  }, [open])
  return (
    <div className={styles.embedded}>
      <Header {...props} />
      <div className={styles.upper}>
        <div className={styles.stageColumn}>
          <Stage {...props} />
          <div data-sm-interface>{transport}</div>
        </div>
        {beside ? (
          <div className={styles.beside} data-sm-interface>
            <div ref={panel} className={styles.scrolling}>
              <h2 className="sm-visually-hidden">{t('Parameters')}</h2>
              {parameters}
            </div>
          </div>
        ) : (
          <details
            className={styles.folded}
            open={open}
            onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
            data-sm-interface
          >
            <summary>{t('Parameters and numbers')}</summary>
            <div ref={panel}>{open && parameters}</div>
          </details>
        )}
      </div>
      {charts.length > 0 && (
        <div className={styles.charts} data-sm-interface>
          <h2 className="sm-visually-hidden">{t('Charts')}</h2>
          {charts.map((chart, index) => (
            <div key={index} className={styles.chart}>
              {chart}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
