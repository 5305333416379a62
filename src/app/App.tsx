import { Button } from '@mantine/core'
import { IconInfoCircle, IconKeyboard, IconMaximize } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { createElement, Suspense, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { labs } from '../labs'
import { keptBudget, keptRuns } from '../rooms/keptRuns'
import type { LabDefinition, RoomProps } from '../rooms/lab'
import { ErrorBoundary } from '../ui/ErrorPanel'
import { formatBytes } from '../ui/format'
import { GlossaryContext } from '../ui/glossary'
import { lazily } from '../ui/lazily'
import { NoticeList } from '../ui/NoticeList'
import { Rail } from '../ui/Rail'
import { ThemeProvider } from '../ui/theme/ThemeProvider'
import { useActions } from '../ui/useActions'
import styles from './App.module.css'
import { shellActions, toggleFullScreen } from './actions'
import { LabIcon } from './LabIcon'
import { Mark } from './Mark'
import {
  addressOf,
  change,
  choosePreset,
  dismiss,
  dismissAll,
  fresh,
  leaveMoment,
  notify,
  rememberView,
  rivalsOf,
  setDuel,
  setLabActions,
  showHelp,
  showTheory,
  toggleBare,
  useApp,
} from './store'
import { ThemeSwitch } from './ThemeSwitch'
import { loadPaper, usePrinting } from './usePrinting'

const loadHelp = () => import('../ui/HelpDialog')
/** Nobody waits for it when the page opens. */
const HelpDialog = lazily(async () => ({ default: (await loadHelp()).HelpDialog }))
const loadTheory = () => import('./TheoryDialog')
const TheoryDialog = lazily(async () => ({ default: (await loadTheory()).TheoryDialog }))
/** After so long it is fetched all the same, in ms: whoever asks for it may be without a connection then. */
const helpAfter = 5000

/** What explains the words of each lab: fetched when there are words to explain. */
const glossaries = new Map(
  labs.map((lab) => [lab, async () => (await import('../physics/glossary')).termsOf(lab.name)] as const),
)

/** One lazily loaded component per lab, made once. */
const rooms = new Map<LabDefinition, ComponentType<RoomProps>>(labs.map((lab) => [lab, lazily(lab.room)]))

/** The room of a lab; another lab's is another component. */
function OpenRoom(props: RoomProps) {
  const room = rooms.get(props.lab)
  return room ? createElement(room, props) : null
}

/** What waits in a lab, in words. */
function keptWords(name: string, runs: ReturnType<typeof keptRuns.list>): string | undefined {
  const own = runs.filter(({ lab }) => lab === name)
  if (own.length === 0) return undefined
  const where = own.map(({ experiment, moment }) => (own.length > 1 ? `${experiment}, ${moment}` : moment)).join('; ')
  const bytes = formatBytes(runs.reduce((sum, run) => sum + run.bytes, 0))
  return `Kept as you left it: ${where}. Runs that are kept take ${bytes} of at most ${formatBytes(keptBudget)}.`
}

const greeting = (
  <p className={styles.greeting}>
    <b>Second Moment</b> A physics lab in the browser whose numbers are right and repeatable.
  </p>
)

/** The shell: rail, the open lab's room, notices, help. */
export function App() {
  const { lab, states, page, wantedView, opened, greets, theme, notices, bare, helpOpened, theoryOpened, labActions } =
    useApp()
  const { printing, Printed } = usePrinting()
  const actions = [...labActions, ...shellActions]
  useActions(actions)
  // From the first time on it stays, so that it can close as it opened.
  const [helpAsked, setHelpAsked] = useState(helpOpened)
  if (helpOpened && !helpAsked) setHelpAsked(true)
  const [theoryAsked, setTheoryAsked] = useState(theoryOpened)
  if (theoryOpened && !theoryAsked) setTheoryAsked(true)
  useEffect(() => {
    const late = () => void Promise.all([loadHelp(), loadPaper()]).catch(() => undefined)
    const timer = setTimeout(late, helpAfter)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    document.title = `${lab.title} · Second Moment`
  }, [lab])

  const state = states.get(lab.name) ?? fresh(lab)
  const { values, parameters, preset, duel } = state
  const rivals = useMemo(() => rivalsOf(lab, { values, duel }), [lab, values, duel])
  const notes = <NoticeList notices={notices} onDismiss={dismiss} onDismissAll={dismissAll} />
  const camera = useMemo(() => ({ wanted: wantedView, onRest: rememberView }), [wantedView])
  const kept = useSyncExternalStore(keptRuns.subscribe, keptRuns.list)
  const items = labs.map(({ name, title, summary, icon }, index) => ({
    name,
    title,
    summary,
    icon: <LabIcon path={icon} />,
    href: addressOf(labs[index]),
    active: name === lab.name,
    kept: keptWords(name, kept),
  }))
  return (
    <ThemeProvider theme={printing ? 'light' : theme}>
      <div className={styles.page} data-bare={bare || undefined}>
        <Rail
          items={items}
          header={<Mark />}
          footer={
            <>
              <ThemeSwitch />
              {document.fullscreenEnabled && (
                <button type="button" className={styles.tool} onClick={toggleFullScreen} aria-label="Full screen (F)">
                  <IconMaximize size="1.25rem" stroke={1.6} aria-hidden />
                </button>
              )}
              <button
                type="button"
                className={`${styles.tool} ${styles.theory}`}
                onClick={() => showTheory(true)}
                aria-label="The physics of this lab (I)"
              >
                <IconInfoCircle size="1.25rem" stroke={1.6} aria-hidden />
              </button>
              <button
                type="button"
                className={`${styles.tool} ${styles.keys}`}
                onClick={() => showHelp(true)}
                aria-label="Keys and help (?)"
              >
                <IconKeyboard size="1.25rem" stroke={1.6} aria-hidden />
              </button>
            </>
          }
        />
        <GlossaryContext value={glossaries.get(lab)}>
          <main className={styles.room}>
            <h1 className={styles.title}>{lab.title}</h1>
            <ErrorBoundary
              resetKey={state}
              title="This lab ran into a fault"
              above={notes}
              ways={
                <Button variant="default" onClick={() => choosePreset(undefined)}>
                  Open with the defaults
                </Button>
              }
            >
              <Suspense fallback={<p className={styles.opening}>Opening {lab.title.toLowerCase()} …</p>}>
                <OpenRoom
                  key={lab.name}
                  lab={lab}
                  values={values}
                  parameters={parameters}
                  preset={preset}
                  rivals={rivals}
                  duel={duel}
                  setDuel={setDuel}
                  opened={opened}
                  change={change}
                  choosePreset={choosePreset}
                  autoStart={page.run}
                  at={page.at}
                  leaveMoment={leaveMoment}
                  camera={camera}
                  notify={notify}
                  dismiss={dismiss}
                  setActions={setLabActions}
                  bare={bare}
                  greeting={greets && greeting}
                  notices={notes}
                />
              </Suspense>
            </ErrorBoundary>
            {Printed && <Printed lab={lab} parameters={parameters} values={values} />}
          </main>
        </GlossaryContext>
        {bare && (
          <button type="button" className={styles.wayBack} onClick={toggleBare}>
            Press H, or here, to bring everything back
          </button>
        )}
        {theoryAsked && (
          <ErrorBoundary title="The physics could not be shown" resetKey={theoryOpened}>
            <Suspense fallback={null}>
              <TheoryDialog lab={lab} values={values} opened={theoryOpened} onClose={() => showTheory(false)} />
            </Suspense>
          </ErrorBoundary>
        )}
        {helpAsked && (
          <ErrorBoundary title="The keys could not be shown" resetKey={helpOpened}>
            <Suspense fallback={null}>
              <HelpDialog opened={helpOpened} onClose={() => showHelp(false)} actions={actions} />
            </Suspense>
          </ErrorBoundary>
        )}
      </div>
    </ThemeProvider>
  )
}
