import { useCallback, useEffect, useState } from 'react'
import type { RunSession } from '../../../experiments/session'
import { own } from '../../../parameters/own'
import { type Parameter } from '../../../parameters/parameter'
import type { RoomProps } from '../../../rooms/lab'
import { NumberField } from '../../../ui/controls/NumberField'
import { formatCount } from '../../../ui/format'
import { watchGestures } from '../../../ui/stage/gestures'
import { useStage } from '../../../ui/stage/hub'
import { nearestOnScreen } from '../../../ui/stage/picking'
import { underPoint } from '../../../ui/stage/plane'
import { shown, t } from '../../../words/language'
import { asIs, say, type Text } from '../../../words/text'
import { startOf } from '../external'
import type { Star } from '../oneStar'
import { type ClusterValues, parameters } from '../parameters'
import type { ClusterRun } from '../run'
import { StagePanel } from '../StagePanel'
import { shownUnits } from '../scales'
import styles from '../star.module.css'
import { useStar } from '../useStar'
import { type Edit, type HeldStar, mostByHand, nextName, tableOf } from './editStars'
import hand from './hand.module.css'
import { StarHolds } from './StarHolds'

interface Props {
  readonly session: RunSession<ClusterValues, ClusterRun>
  readonly run: ClusterRun
  /** As the page is set. */
  readonly values: ClusterValues
  readonly star: number | undefined
  readonly change: RoomProps['change']
  /** Lets a table of stars in, with what is to be set beside it. @returns whether it was taken */
  readonly take: (files: readonly File[], also: Readonly<Record<string, number | string>>) => Promise<boolean>
  readonly save: (text: string, name: string, type: string) => void
  readonly onPick: (star: number | undefined) => void
  readonly onClose: () => void
}

/** What the page was set to before something was done by hand, and where the run stood. */
interface Before {
  readonly given: Readonly<Record<string, number | string>>
  readonly done: number
  readonly star: number | undefined
  /** Of the table that came of it. */
  readonly name: string
}

/** The parameters that count. */
const countingOf = (values: ClusterValues) =>
  Object.fromEntries(
    Object.entries(values).filter(([name]) => {
      const parameter: Parameter | undefined = own(parameters, name)
      return parameter && (parameter.applies?.(values) ?? true)
    }),
  )

/** A table of stars says where they are: what else decides that, and what is by the model, is told with it. */
const kept = ['softeningLength', 'timeStep', 'units', 'speed', 'trails'] as const

/** What was done by hand on this page: it outlives the panel. */
const history: Before[] = []

/** Why the stars cannot be changed by hand. */
function refusal({ values }: ClusterRun): Text | undefined {
  if (values.stars > mostByHand)
    return say('Up to {count} stars can be changed by hand.', { count: formatCount(mostByHand) })
  if (startOf(values) > 0) return 'Stars on an orbit in an external potential cannot be changed by hand.'
  return undefined
}

/** The stars changed by hand: one is taken and put elsewhere, thrown, added or removed. Each time they become a file of the run's own. */
export function StarEditor({ session, run, values, star, change, take, save, onPick, onClose }: Props) {
  const hub = useStage()
  const data = useStar(session, star)
  const [adding, setAdding] = useState(false)
  const refused = refusal(run)
  useEffect(() => session.pause(), [session])

  const tableFor = useCallback(
    (edit: Edit) =>
      session.between(async (each) => tableOf({ mass: each.masses, ...(await each.phaseSpace()) }, edit, each.values)),
    [session],
  )
  const commit = useCallback(
    async (edit: Edit, next: number | undefined) => {
      const table = await tableFor(edit)
      const name = nextName()
      const also = Object.fromEntries(kept.map((each) => [each, values[each]]))
      const before = { given: countingOf(values), done: session.snapshot().done, star, name }
      if (!(await take([new File([table], name)], { ...also, perturbation: 0 }))) return
      history.push(before)
      onPick(next)
    },
    [tableFor, values, star, take, onPick, session],
  )
  const undo = () => {
    const before = history.pop()
    if (!before) return
    change({ input: '', ...before.given })
    onPick(before.star)
    // Once the page has asked for that run, it is taken to where it stood.
    setTimeout(() => void session.seek(before.done), 0)
  }
  const put = useCallback(
    (becomes: Partial<HeldStar>) => {
      if (star !== undefined) void commit({ star, becomes }, star)
    },
    [star, commit],
  )
  const add = useCallback(
    (position: HeldStar['position']) => {
      setAdding(false)
      void commit({ adds: { mass: data?.mass ?? 1, position, velocity: [0, 0, 0] } }, run.values.stars)
    },
    [commit, data, run],
  )
  useEffect(() => {
    const { drawing } = hub
    if (!adding || !drawing) return
    const { camera, orbit, renderer } = drawing
    return watchGestures(renderer.domElement, {
      onTap: (at, reach) => {
        const { elements } = camera.projectionMatrix.clone().multiply(camera.matrixWorldInverse)
        const near = nearestOnScreen(run.picture, run.values.stars, elements, hub.width, hub.height, at, reach)
        if (near !== undefined) return
        const { x, y, z } = orbit.pose.target
        add(underPoint({ camera, width: hub.width, height: hub.height }, at, [x, y, z]))
      },
      onHold: () => undefined,
    })
  }, [hub, adding, add, run])

  if (refused)
    return (
      <StagePanel title="Stars by hand" onClose={onClose}>
        <p>{shown(refused)}</p>
      </StagePanel>
    )
  return (
    <>
      {data && <StarHolds run={run} star={data} onPut={put} />}
      <StagePanel
        title={star === undefined ? 'Stars by hand' : say('Star {number} by hand', { number: star + 1 })}
        onClose={onClose}
      >
        {!data && <p>{t('Click a star to take hold of it.')}</p>}
        <div className={hand.buttons}>
          <button type="button" className={styles.follow} aria-pressed={adding} onClick={() => setAdding(!adding)}>
            {adding ? t('Click where it is to be') : t('Add a star')}
          </button>
          {star !== undefined && run.values.stars > 2 && (
            <button type="button" className={styles.follow} onClick={() => void commit({ removes: star }, undefined)}>
              {t('Remove')}
            </button>
          )}
          <button
            type="button"
            className={styles.follow}
            disabled={values.model !== 'file' || history.at(-1)?.name !== values.input}
            onClick={undo}
          >
            {t('Undo')}
          </button>
          {values.model === 'file' && (
            <button
              type="button"
              className={styles.follow}
              onClick={() => void tableFor({ keeps: true }).then((table) => save(table, values.input, 'text/csv'))}
            >
              {t('Save')}
            </button>
          )}
        </div>
        <details>
          <summary>{t('Numbers')}</summary>
          {data && (
            <Fields
              key={`${run.values.input} ${star}`}
              star={data}
              values={run.values}
              perSpeed={run.scales.speed}
              onPut={put}
            />
          )}
          <div className={hand.buttons}>
            <button type="button" className={styles.follow} onClick={() => add([0, 0, 0])}>
              {t('Add one in the middle')}
            </button>
          </div>
          <p className={styles.small}>
            {values.model === 'file'
              ? t('The stars are a file, “{input}”: whoever opens the address needs it, too.', { input: values.input })
              : t('What is changed becomes a file that the page keeps.')}
          </p>
        </details>
      </StagePanel>
    </>
  )
}

interface FieldsProps {
  readonly star: Star
  readonly values: ClusterValues
  readonly perSpeed: number
  readonly onPut: (held: Partial<HeldStar>) => void
}

const axes = ['x', 'y', 'z'] as const

/** Mass, place and velocity of a star, to be typed. */
function Fields({ star, values, perSpeed, onPut }: FieldsProps) {
  const { mass, length, speed } = shownUnits(values)
  const replaced = (of: readonly [number, number, number], axis: number, value: number) => {
    const next: [number, number, number] = [...of]
    next[axis] = value
    return next
  }
  return (
    <div className={`${styles.fields} ${hand.fields}`}>
      <NumberField
        label="Mass"
        unit={mass}
        value={star.mass}
        minimum={0}
        onCommit={(value) => onPut({ mass: value })}
      />
      {axes.map((axis, k) => (
        <NumberField
          key={axis}
          label={asIs(axis)}
          unit={length}
          value={star.position[k]}
          onCommit={(value) => onPut({ position: replaced(star.position, k, value) })}
        />
      ))}
      {axes.map((axis, k) => (
        <NumberField
          key={axis}
          label={asIs(`v${axis}`)}
          unit={speed}
          value={star.velocity[k]}
          onCommit={(value) => {
            const [x, y, z] = replaced(star.velocity, k, value)
            onPut({ velocity: [x / perSpeed, y / perSpeed, z / perSpeed] })
          }}
        />
      ))}
    </div>
  )
}
