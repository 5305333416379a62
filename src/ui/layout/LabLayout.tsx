import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconAdjustmentsHorizontal,
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
} from '@tabler/icons-react'
import { type ReactNode, Suspense, useState } from 'react'
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels'
import { lazily } from '../lazily'
import { narrowPage, useMedia } from '../media'
import { ChartStrip } from './ChartStrip'
import styles from './layout.module.css'

/** Only narrow pages have one. */
const Sheet = lazily(async () => ({ default: (await import('./Sheet')).Sheet }))

export interface LabLayoutProps {
  /** The scene or the main plot; it fills a positioned box. */
  readonly stage: ReactNode
  readonly transport: ReactNode
  readonly charts: readonly ReactNode[]
  readonly parameters: ReactNode
  /** Title, tabs, formula: a row above the stage. */
  readonly header?: ReactNode
  /** Facts laid over the stage's lower left corner. */
  readonly badges?: ReactNode
  /** Laid over the stage's upper edge. */
  readonly notices?: ReactNode
  readonly chartsAt?: 'below' | 'beside'
  /** Only the stage is left. */
  readonly hideInterface?: boolean
}

/** Put on any ancestor to leave only the stage, without anything being mounted anew. */
export const hideInterfaceClass = 'sm-hide-interface'

/** Where a lab's pieces stand. Wide: everything resizable. Narrow: stage, transport, charts; parameters in a sheet from below. */
export function LabLayout(props: LabLayoutProps) {
  const isNarrow = useMedia(narrowPage)
  const hidden = props.hideInterface ? hideInterfaceClass : ''
  return <div className={`${styles.lab} ${hidden}`}>{isNarrow ? <Narrow {...props} /> : <Wide {...props} />}</div>
}

interface StageProps extends Pick<LabLayoutProps, 'stage' | 'badges' | 'notices'> {
  readonly children?: ReactNode
}

function Stage({ stage, badges, notices, children }: StageProps) {
  return (
    <section className={styles.stage} aria-label="Stage" data-prints>
      {stage}
      {badges && (
        <div className={styles.stageBadges} data-sm-interface>
          {badges}
        </div>
      )}
      {notices}
      {children}
    </section>
  )
}

function Wide(props: LabLayoutProps) {
  const { transport, charts, parameters, header, chartsAt = 'below' } = props
  const [open, setOpen] = useState(true)
  const panel = usePanelRef()
  const below = chartsAt === 'below'
  const toggle = () => {
    if (open) panel.current?.collapse()
    else panel.current?.expand()
  }
  const toggleLabel = open ? 'Hide the parameters' : 'Show the parameters'
  const hasCharts = charts.length > 0
  return (
    <Group className={styles.group} orientation="horizontal">
      <Panel id="centre" minSize="30%" className={styles.panel}>
        <div className={styles.centre}>
          {header && (
            <header className={styles.header} data-sm-interface>
              {header}
            </header>
          )}
          <Group className={styles.centreGroup} orientation={below ? 'vertical' : 'horizontal'}>
            <Panel id="stage" minSize="25%" defaultSize={hasCharts ? '66%' : '100%'} className={styles.panel}>
              <div className={styles.stageColumn}>
                <Stage {...props}>
                  <Tooltip label={toggleLabel} position="left">
                    <ActionIcon
                      className={styles.toggle}
                      variant="default"
                      size="md"
                      onClick={toggle}
                      aria-label={toggleLabel}
                      aria-expanded={open}
                      data-sm-interface
                    >
                      {open ? (
                        <IconLayoutSidebarRightCollapse size="1.05rem" />
                      ) : (
                        <IconLayoutSidebarRightExpand size="1.05rem" />
                      )}
                    </ActionIcon>
                  </Tooltip>
                </Stage>
                {transport}
              </div>
            </Panel>
            {hasCharts && (
              <>
                <Separator
                  className={below ? styles.rowSeparator : styles.columnSeparator}
                  aria-label="Size of the charts"
                  data-sm-interface
                />
                <Panel id="charts" minSize="15%" defaultSize="34%" className={styles.panel} data-sm-interface>
                  <ChartStrip charts={charts} stacked={!below} />
                </Panel>
              </>
            )}
          </Group>
        </div>
      </Panel>
      <Separator className={styles.columnSeparator} aria-label="Width of the parameters" data-sm-interface />
      <Panel
        id="parameters"
        panelRef={panel}
        collapsible
        collapsedSize={0}
        minSize="15rem"
        defaultSize="20.5rem"
        maxSize="45%"
        groupResizeBehavior="preserve-pixel-size"
        onResize={({ inPixels }) => setOpen(inPixels > 1)}
        className={styles.panel}
        data-sm-interface
      >
        <div className={styles.parameters} inert={!open}>
          {parameters}
        </div>
      </Panel>
    </Group>
  )
}

function Narrow(props: LabLayoutProps) {
  const { transport, charts, parameters, header } = props
  const [open, setOpen] = useState(false)
  return (
    <div className={styles.narrow}>
      {header && (
        <header className={styles.header} data-sm-interface>
          {header}
        </header>
      )}
      <Stage {...props} />
      <div className={styles.narrowTransport} data-sm-interface>
        {transport}
        <button type="button" className={styles.sheetButton} onClick={() => setOpen(true)} aria-expanded={open}>
          <IconAdjustmentsHorizontal size="1.2rem" aria-hidden /> Parameters
        </button>
      </div>
      <div className={styles.narrowCharts} data-sm-interface>
        {charts.map((chart, index) => (
          <div key={index} className={styles.narrowChart}>
            {chart}
          </div>
        ))}
      </div>
      <Suspense fallback={null}>
        <Sheet opened={open} onClose={() => setOpen(false)}>
          {parameters}
        </Sheet>
      </Suspense>
    </div>
  )
}
