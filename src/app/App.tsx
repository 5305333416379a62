import { IconGridDots, IconInfoCircle, IconKeyboard, IconMaximize, IconSchool, IconShare } from '@tabler/icons-react'
import { type ReactNode, Suspense, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { labs } from '../labs'
import { laneEntry } from '../labs/lanes'
import { keptBudget, keptRuns, namesFile } from '../rooms/keptRuns'
import type { Parts } from '../rooms/lab'
import { ErrorBoundary } from '../ui/ErrorPanel'
import { formatBytes } from '../ui/format'
import { lazily } from '../ui/lazily'
import { NoticeList } from '../ui/NoticeList'
import { Rail } from '../ui/Rail'
import { ThemeProvider } from '../ui/theme/ThemeProvider'
import { useActions } from '../ui/useActions'
import { shown, t, whole } from '../words/language'
import type { Text } from '../words/text'
import styles from './App.module.css'
import { frameActions, shellActions, toggleFullScreen, togglePresenter } from './actions'
import { fetchLab } from './definitions'
import { LabIcon } from './LabIcon'
import { LanguageSwitch } from './LanguageSwitch'
import { Mark } from './Mark'
import { Opening, OpenLab } from './OpenLab'
import { lookUp } from './script'
import {
  addressOf,
  change,
  dismiss,
  dismissAll,
  fresh,
  leaveLesson,
  notify,
  openAddress,
  proposed,
  setLessonActions,
  setLock,
  showHelp,
  showLessons,
  showSetups,
  showShare,
  showSweep,
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
const loadShare = () => import('./ShareDialog')
const ShareDialog = lazily(async () => ({ default: (await loadShare()).ShareDialog }))
const loadLessons = () => import('../rooms/lessons')
const LessonsDialog = lazily(async () => ({ default: (await loadLessons()).LessonsDialog }))
const loadStudio = () => import('../rooms/studio')
const SetupsDialog = lazily(async () => ({ default: (await loadStudio()).SetupsDialog }))
const SequenceRoom = lazily(async () => ({ default: (await loadStudio()).SequenceRoom }))
const Frame = lazily(async () => ({ default: (await import('./embed/Frame')).Frame }))
const LessonRoom = lazily(async () => ({ default: (await loadLessons()).LessonRoom }))
/** After so long it is fetched all the same, in ms: whoever asks for it may be without a connection then. */
const helpAfter = 5000

/** What a page around a frame may do with this one, and what is kept as a setup. */
const driven = { useApp, addressOf, openAddress, proposed, change, setLock, fetchLab, lookUp, namesFile }

/** What waits in a lab, in words. */
function keptWords(name: string, runs: ReturnType<typeof keptRuns.list>): string | undefined {
  const own = runs.filter(({ lab }) => lab === name)
  if (own.length === 0) return undefined
  const where = own
    .map(({ experiment, moment }) => (own.length > 1 ? `${shown(experiment)}, ${moment}` : moment))
    .join('; ')
  const bytes = formatBytes(runs.reduce((sum, run) => sum + run.bytes, 0))
  return t('Kept as you left it: {where}. Runs that are kept take {bytes} of at most {most}.', {
    where,
    bytes,
    most: formatBytes(keptBudget),
  })
}

/** The page. What changes often is read below the theme, which would have everything rendered again. */
export function App() {
  const theme = useApp((state) => state.theme)
  const { printing, Printed } = usePrinting()
  const shell = useMemo(() => <Shell Printed={Printed} />, [Printed])
  return <ThemeProvider theme={printing ? 'light' : theme}>{shell}</ThemeProvider>
}

/** The shell: rail, the open lab's room, notices, help. */
function Shell({ Printed }: Pick<ReturnType<typeof usePrinting>, 'Printed'>) {
  const { lab, awaited, states, notices, bare, helpOpened, theoryOpened, shareOpened, labActions } = useApp()
  const { page, lessonsOpened, setupsOpened, lessonActions } = useApp()
  const embedded = page.embed === true
  const actions = [...lessonActions, ...labActions, ...(embedded ? frameActions : shellActions)]
  useActions(actions)
  useEffect(() => {
    const late = () => void Promise.all([loadHelp(), loadPaper(), loadShare()]).catch(() => undefined)
    const timer = setTimeout(late, helpAfter)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    const watch = async () => (await import('./fallenFiles')).watchFallenFiles({ useApp, notify, showSweep })
    void watch().catch(() => undefined)
  }, [])
  useEffect(() => {
    if (lab) document.title = `${whole(shown(lab.title))} · Second Moment`
  }, [lab])

  const notes = <NoticeList notices={notices} onDismiss={dismiss} onDismissAll={dismissAll} />
  const kept = useSyncExternalStore(keptRuns.subscribe, keptRuns.list)
  const load = labs.find(({ name }) => name === lab?.name)?.lessons
  const stepwise = { page, leave: leaveLesson, togglePresenter, setActions: setLessonActions, notify }
  const lesson =
    lab && load && (page.lesson !== undefined || page.setups !== undefined || page.present)
      ? (parts: Parts) => (
          <Late title="The lesson could not be shown" resetKey={page}>
            {page.setups === undefined ? (
              <LessonRoom lab={lab} load={load} parts={parts} {...stepwise} />
            ) : (
              <SequenceRoom labs={labs} {...stepwise} />
            )}
          </Late>
        )
      : undefined
  useEffect(() => void document.documentElement.classList.toggle('sm-presents', page.present === true), [page.present])
  const items = labs.map(({ name, title, summary, icon }, index) => ({
    name,
    title,
    summary,
    icon: <LabIcon path={icon} />,
    href: addressOf(labs[index]),
    active: name === lab?.name,
    awaited: name === awaited?.name,
    kept: keptWords(name, kept),
  }))
  return (
    <div className={styles.page} data-bare={bare || undefined} data-embedded={embedded || undefined}>
      <Rail
        items={items}
        header={<Mark />}
        footer={
          <>
            <ThemeSwitch />
            <LanguageSwitch />
            <button
              type="button"
              className={styles.tool}
              onClick={() => showSweep(true)}
              aria-label={t('Sweep over parameters (W)')}
            >
              <IconGridDots size="1.25rem" stroke={1.6} aria-hidden />
            </button>
            <button
              type="button"
              className={styles.tool}
              onClick={() => showLessons(true)}
              aria-label={t('Lessons (L)')}
            >
              <IconSchool size="1.25rem" stroke={1.6} aria-hidden />
            </button>
            <button
              type="button"
              className={styles.tool}
              onClick={() => showShare(true)}
              aria-label={t('Share this run (S)')}
            >
              <IconShare size="1.25rem" stroke={1.6} aria-hidden />
            </button>
            {document.fullscreenEnabled && (
              <button
                type="button"
                className={`${styles.tool} ${styles.fullScreen}`}
                onClick={toggleFullScreen}
                aria-label={t('Full screen (F)')}
              >
                <IconMaximize size="1.25rem" stroke={1.6} aria-hidden />
              </button>
            )}
            <button
              type="button"
              className={`${styles.tool} ${styles.theory}`}
              onClick={() => showTheory(true)}
              aria-label={t('The physics of this lab (I)')}
            >
              <IconInfoCircle size="1.25rem" stroke={1.6} aria-hidden />
            </button>
            <button
              type="button"
              className={`${styles.tool} ${styles.keys}`}
              onClick={() => showHelp(true)}
              aria-label={t('Keys and help (?)')}
            >
              <IconKeyboard size="1.25rem" stroke={1.6} aria-hidden />
            </button>
          </>
        }
      />
      <main className={styles.room}>
        {lab ? (
          <OpenLab lab={lab} notices={notes} lesson={lesson} Printed={Printed} />
        ) : (
          <>
            {notes}
            {awaited && <Opening title={awaited.title} />}
          </>
        )}
        <div data-explanations />
      </main>
      {embedded && lab && (
        <Suspense fallback={null}>
          <Frame {...driven} />
        </Suspense>
      )}
      {bare && (
        <button type="button" className={styles.wayBack} onClick={toggleBare}>
          {t('Press H, or here, to bring everything back')}
        </button>
      )}
      {lab && (
        <>
          <LateDialog title="The physics could not be shown" opened={theoryOpened}>
            <TheoryDialog
              lab={lab}
              embedded={embedded}
              values={(states.get(lab.name) ?? fresh(lab)).values}
              opened={theoryOpened}
              onClose={() => showTheory(false)}
            />
          </LateDialog>
          <LateDialog title="The address could not be shown" opened={shareOpened}>
            <ShareDialog lab={lab} opened={shareOpened} onClose={() => showShare(false)} />
          </LateDialog>
          <LateDialog title="The setups could not be shown" opened={setupsOpened}>
            <SetupsDialog
              lab={lab}
              labs={labs}
              {...driven}
              toggleFullScreen={toggleFullScreen}
              opened={setupsOpened}
              onClose={() => showSetups(false)}
            />
          </LateDialog>
        </>
      )}
      <LateDialog title="The lessons could not be shown" opened={lessonsOpened}>
        <LessonsDialog
          labs={labs}
          current={lab?.name}
          page={page}
          opened={lessonsOpened}
          onClose={() => showLessons(false)}
          onSetups={() => showSetups(true)}
          entry={laneEntry}
        />
      </LateDialog>
      <LateDialog title="The keys could not be shown" opened={helpOpened}>
        <HelpDialog opened={helpOpened} onClose={() => showHelp(false)} actions={actions} />
      </LateDialog>
    </div>
  )
}

interface LateProps {
  readonly title: Text
  readonly resetKey: unknown
  readonly children: ReactNode
}

/** What comes when it is asked for, and may fail to. */
const Late = ({ children, ...boundary }: LateProps) => (
  <ErrorBoundary {...boundary}>
    <Suspense fallback={null}>{children}</Suspense>
  </ErrorBoundary>
)

/** From the first time on it stays, so that it can close as it opened. */
function LateDialog({ opened, ...late }: Omit<LateProps, 'resetKey'> & { readonly opened: boolean }) {
  const [asked, setAsked] = useState(opened)
  if (opened && !asked) setAsked(true)
  return asked && <Late {...late} resetKey={opened} />
}
