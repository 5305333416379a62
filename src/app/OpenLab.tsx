import { Button } from '@mantine/core'
import type { ComponentType, ReactNode } from 'react'
import { createElement, Suspense, useMemo, useState } from 'react'
import { labs } from '../labs'
import { laneEntry } from '../labs/lanes'
import type { LabDefinition, RoomProps } from '../rooms/lab'
import { ErrorBoundary } from '../ui/ErrorPanel'
import { GlossaryContext } from '../ui/glossary'
import { lazily } from '../ui/lazily'
import { inSentence, shown, spoken, t } from '../words/language'
import { type Text } from '../words/text'
import styles from './App.module.css'
import type { PrintedProps } from './Printed'
import {
  choosePreset,
  dismiss,
  fresh,
  leaveMoment,
  notify,
  offer,
  rememberView,
  rivalsOf,
  setDuel,
  setLabActions,
  showSweep,
  touch,
  useApp,
} from './store'

/** What explains the words of each lab: fetched when there are words to explain. */
const glossaries = new Map(
  labs.map(({ name }) => {
    const load = async () =>
      spoken() === 'de'
        ? (await import('../physics/glossary/german')).germanTermsOf(name)
        : (await import('../physics/glossary')).termsOf(name)
    return [name, load] as const
  }),
)

/** One lazily loaded component per lab, made once. */
const rooms = new Map<string, ComponentType<RoomProps>>(labs.map(({ name, room }) => [name, lazily(room)]))

/** The room of a lab; another lab's is another component. */
function OpenRoom(props: RoomProps) {
  const room = rooms.get(props.lab.name)
  return room ? createElement(room, props) : null
}

const closeSweep = () => showSweep(false)

const Greeting = () => (
  <p className={styles.greeting}>
    <b>Second Moment</b> {t('A physics lab in the browser whose numbers are right and repeatable.')}
  </p>
)

/** What stands in the place of a room that is on its way. */
export const Opening = ({ title }: { readonly title: Text }) => (
  <p className={styles.opening}>{t('Opening {lab} …', { lab: inSentence(title) })}</p>
)

interface OpenLabProps {
  readonly lab: LabDefinition
  readonly notices: ReactNode
  readonly lesson: RoomProps['lesson']
  readonly Printed: ComponentType<PrintedProps> | undefined
}

/** The lab that is open: its room, and what is printed with it. */
export function OpenLab({ lab, notices, lesson, Printed }: OpenLabProps) {
  const { states, page, wantedView, opened, greets, bare, sweepOpened, sweepFiles } = useApp()
  const state = states.get(lab.name) ?? fresh(lab)
  const { values, parameters, preset, duel } = state
  const rivals = useMemo(() => rivalsOf(lab, { values, duel }), [lab, values, duel])
  const camera = useMemo(() => ({ wanted: wantedView, onRest: rememberView }), [wantedView])
  // From the first time on it stays, so that it can close as it opened.
  const [sweepAsked, setSweepAsked] = useState(sweepOpened)
  if (sweepOpened && !sweepAsked) setSweepAsked(true)
  const sweep = sweepAsked
    ? { opened: sweepOpened, files: sweepFiles, onClose: closeSweep, entry: laneEntry }
    : undefined
  return (
    <GlossaryContext value={glossaries.get(lab.name)}>
      <h1 className={styles.title}>{shown(lab.title)}</h1>
      <ErrorBoundary
        resetKey={state}
        title="This lab ran into a fault"
        above={notices}
        ways={
          <Button variant="default" onClick={() => choosePreset(undefined)}>
            {t('Open with the defaults')}
          </Button>
        }
      >
        <Suspense fallback={<Opening title={lab.title} />}>
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
            change={touch}
            choosePreset={choosePreset}
            autoStart={page.run}
            at={page.at}
            sum={page.sum}
            leaveMoment={leaveMoment}
            camera={camera}
            notify={notify}
            dismiss={dismiss}
            setActions={setLabActions}
            offer={offer}
            bare={bare}
            embedded={page.embed === true}
            lock={page.lock}
            hide={page.hide}
            shownCharts={page.charts}
            greeting={greets && <Greeting />}
            notices={notices}
            lesson={lesson}
            sweep={sweep}
          />
        </Suspense>
      </ErrorBoundary>
      {Printed && <Printed lab={lab} parameters={parameters} values={values} />}
    </GlossaryContext>
  )
}
