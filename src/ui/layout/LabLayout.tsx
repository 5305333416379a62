import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconAdjustmentsHorizontal,
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
} from '@tabler/icons-react'
import { type ReactNode, Suspense, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { t } from '../../words/language'
import { InTurn } from '../InTurn'
import { lazily } from '../lazily'
import { lowPage, narrowPage, useMedia, wideFrame } from '../media'
import { useInHall } from '../theme/tokens'
import { ChartStrip } from './ChartStrip'
import styles from './layout.module.css'
import type { LabLayoutProps } from './layoutProps'
import { type Pane, Panes, type PanesHandle } from './Panes'

const Embedded = lazily(async () => ({ default: (await import('./Embedded')).Embedded }))
/** Only narrow pages have one. */
const Sheet = lazily(async () => ({ default: (await import('./Sheet')).Sheet }))

/** Height of the charts, by how many stand side by side: the narrower they are, the more lines their verdicts have. */
const leastInHall: Readonly<Record<number, `${number}rem`>> = { 1: '12.5rem', 2: '15rem' }

/** Put on any ancestor to leave only the stage, without anything being mounted anew. */
export const hideInterfaceClass = 'sm-hide-interface'

/** Where a lab's pieces stand. Wide: everything resizable. Narrow: stage, transport, charts; parameters in a sheet from below. */
export function LabLayout(props: LabLayoutProps) {
  const isNarrow = useMedia(narrowPage)
  const hidden = props.hideInterface ? hideInterfaceClass : ''
  const beside = useMedia(wideFrame)
  const Layout = isNarrow ? Narrow : Wide
  return (
    <div className={`${styles.lab} ${hidden}`}>
      {props.embedded ? (
        <Suspense fallback={null}>
          <Embedded {...props} beside={beside} Stage={Stage} Header={Header} />
        </Suspense>
      ) : (
        <Layout {...props} />
      )}
    </div>
  )
}

interface StageProps
  extends Pick<
    LabLayoutProps,
    'stage' | 'badges' | 'notices' | 'inHand' | 'header' | 'headline' | 'words' | 'waiting'
  > {
  /** Letters are large beside the picture: words stand above it, not over it. */
  readonly narrow?: boolean
  readonly children?: ReactNode
}

function Stage(props: StageProps) {
  const { stage, badges, notices, inHand, header, headline, words, waiting, narrow, children } = props
  const ownHeadline = header ? undefined : headline
  const above = useInHall() || narrow
  const toRead = (words || ownHeadline) && (
    <div className={above ? styles.wordsAbove : styles.stageWords} data-sm-interface>
      {ownHeadline}
      {words}
    </div>
  )
  return (
    <section className={styles.stage} aria-label={t('Stage')} data-stage data-prints>
      <h2 className="sm-visually-hidden">{t('Stage')}</h2>
      {notices}
      {badges && (
        <div className={styles.stageBadges} data-sm-interface>
          {badges}
        </div>
      )}
      {above && toRead}
      <div className={styles.scene} data-scene>
        {stage}
        {!above && toRead}
        {waiting !== undefined && (
          <p className={styles.waiting} role="status">
            {waiting}
          </p>
        )}
        {inHand}
        {children}
      </div>
    </section>
  )
}

/** The row above the stage: what the lab has to say there, and its result at the right. */
function Header({ header, headline }: Pick<LabLayoutProps, 'header' | 'headline'>) {
  return (
    header && (
      <header className={styles.header} data-sm-interface>
        {header}
        {headline && <div className={styles.headline}>{headline}</div>}
      </header>
    )
  )
}

function Wide(props: LabLayoutProps) {
  const { ref, transport, charts, parameters } = props
  const [open, setOpen] = useState(true)
  const panes = useRef<PanesHandle>(null)
  const column = useRef<HTMLDivElement>(null)
  const finds = useRef(false)
  const focusSearch = () => column.current?.querySelector<HTMLElement>('[data-find-parameter]')?.focus()
  const toggle = () => panes.current?.toggle('parameters')
  useImperativeHandle(ref, () => ({
    findParameter: () => {
      if (open) focusSearch()
      else {
        finds.current = true
        toggle()
      }
    },
  }))
  // What is folded away takes no focus before it is there again.
  useEffect(() => {
    if (open && finds.current) focusSearch()
    finds.current = false
  }, [open])
  const toggleLabel = open ? t('Hide the parameters') : t('Show the parameters')
  const inHall = useInHall()
  const stage: Pane = {
    id: 'stage',
    size: inHall && charts.length > 2 ? 60 : 66,
    // Also where a lesson takes a third of the page and the verdicts of four charts ask for the rest.
    min: inHall ? '45%' : '25%',
    content: (
      <div className={styles.stageColumn}>
        <Stage {...props}>
          <Tooltip label={toggleLabel} position="left">
            <ActionIcon
              className={styles.toggle}
              variant="default"
              size="md"
              onClick={toggle}
              aria-label={toggleLabel}
              data-fold
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
    ),
  }
  const below: Pane = {
    id: 'charts',
    size: inHall && charts.length > 2 ? 40 : 34,
    min: inHall ? (leastInHall[charts.length] ?? '17rem') : '13rem',
    border: t('Size of the charts'),
    goes: true,
    content: <ChartStrip charts={charts} />,
  }
  return (
    <Panes
      ref={panes}
      orientation="horizontal"
      onFold={(_, folded) => setOpen(!folded)}
      panes={[
        {
          id: 'centre',
          size: 100,
          min: '30%',
          content: (
            <div className={styles.centre}>
              <Header {...props} />
              <Panes
                className={styles.centreGroup}
                orientation="vertical"
                panes={charts.length > 0 ? [stage, below] : [stage]}
              />
            </div>
          ),
        },
        {
          id: 'parameters',
          size: inHall ? '18.5rem' : '20.5rem',
          min: '15rem',
          max: '45%',
          collapsible: true,
          border: t('Width of the parameters'),
          goes: true,
          content: (
            <div ref={column} className={styles.parameters} inert={!open}>
              <h2 className="sm-visually-hidden">{t('Parameters')}</h2>
              <InTurn>{parameters}</InTurn>
            </div>
          ),
        },
      ]}
    />
  )
}

function Narrow(props: LabLayoutProps) {
  const { ref, transport, charts, parameters } = props
  const [open, setOpen] = useState(false)
  const low = useMedia(lowPage)
  useImperativeHandle(ref, () => ({ findParameter: () => setOpen(true) }), [])
  return (
    <div className={styles.narrow}>
      <Header {...props} />
      <Stage {...props} narrow />
      <div className={styles.narrowTransport} data-sm-interface>
        {transport}
        <button type="button" className={styles.sheetButton} onClick={() => setOpen(true)} aria-expanded={open}>
          <IconAdjustmentsHorizontal size="1.2rem" aria-hidden /> {t('Parameters')}
        </button>
      </div>
      {low && charts.length > 0 ? (
        <div className={styles.narrowStrip} data-sm-interface>
          <ChartStrip charts={charts} />
        </div>
      ) : (
        <div className={styles.narrowCharts} data-sm-interface>
          <h2 className="sm-visually-hidden">{t('Charts')}</h2>
          {charts.map((chart, index) => (
            <div key={index} className={styles.narrowChart}>
              <InTurn>{chart}</InTurn>
            </div>
          ))}
        </div>
      )}
      <Suspense fallback={null}>
        <Sheet opened={open} onClose={() => setOpen(false)}>
          {parameters}
        </Sheet>
      </Suspense>
    </div>
  )
}
