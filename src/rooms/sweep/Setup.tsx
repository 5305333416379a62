import { Button, TextInput } from '@mantine/core'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { availableCores } from '../../compute/cores'
import type { ThreadEntry } from '../../compute/thread'
import type { Settings } from '../../experiments/lab'
import type { Axis } from '../../experiments/sweep/axis'
import { bindAxis } from '../../experiments/sweep/axis'
import type { Plan } from '../../experiments/sweep/plan'
import { keepable, mostCells, planText } from '../../experiments/sweep/plan'
import { saveText } from '../../files/download'
import { messageOf } from '../../parameters/message'
import { own } from '../../parameters/own'
import { accepts, type Parameter } from '../../parameters/parameter'
import { resolve } from '../../parameters/resolve'
import { DropDown } from '../../ui/controls/DropDown'
import { NumberField } from '../../ui/controls/NumberField'
import { FileDrop } from '../../ui/FileDrop'
import { formatCount } from '../../ui/format'
import { Symbols } from '../../ui/Symbols'
import { shown, t } from '../../words/language'
import { asIs, say, type Text } from '../../words/text'
import type { LabDefinition } from '../lab'
import type { Draft } from './draft'
import {
  axisChoices,
  axisInWords,
  commonOf,
  draws,
  mostCellsHere,
  mostSeeds,
  onThePage,
  resultInWords,
  suggestion,
  sweepable,
} from './draft'
import type { SweepSession } from './session'
import styles from './sweep.module.css'
import type { LabSweep } from './sweeps'
import { openSweepFile, planOf, setDraft, startSweep } from './sweeps'

export interface SetupProps {
  readonly lab: LabDefinition
  readonly subject: string
  /** As the lab is set. */
  readonly settings: Settings
  readonly entry: ThreadEntry
  readonly sweep: LabSweep
}

/** A plan that the fields come to, or why they come to none. */
type Outlook = { readonly plan: Plan } | { readonly refusal: string }

/** Milliseconds after which what is being typed is looked at. */
const typingPause = 250

function useOutlook(lab: LabDefinition, draft: Draft): Outlook | undefined {
  const [outlook, setOutlook] = useState<Outlook & { readonly of: Draft }>()
  useEffect(() => {
    let over = false
    const look = async () => {
      let found: Outlook
      try {
        found = { plan: await planOf(lab, draft) }
      } catch (error) {
        found = { refusal: onThePage(messageOf(error)) }
      }
      if (!over) setOutlook({ ...found, of: draft })
    }
    const timer = setTimeout(() => void look(), typingPause)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [lab, draft])
  return outlook?.of === draft ? outlook : undefined
}

const nothing = '-'

/** What is to be swept: axes, seeds, results, and the ways to compute it. */
export function Setup({ lab, subject, settings: set, entry, sweep }: SetupProps) {
  const { draft, session, message, note } = sweep
  const outlook = useOutlook(lab, draft)
  const alter = (change: Partial<Draft>) => setDraft(subject, { ...draft, ...change })
  // Those that all cells have in common: the lab may be set to one of the cells meanwhile.
  const settings = useMemo(() => resolve(lab, draft.given, 'text'), [lab, draft.given])
  const choices = sweepable(lab, settings)
  const experiment = lab.experimentOf(settings.values)
  const plan = outlook && 'plan' in outlook ? outlook.plan : undefined
  const setAxis = (index: number, name: string) => {
    const parameter = own(settings.parameters, name)
    const axes = [...draft.axes]
    if (name === nothing) axes.splice(index, 1)
    else if (parameter)
      axes[index] = { name, values: suggestion(parameter, own(settings.values, name) ?? parameter.default) }
    alter({ axes })
  }
  /** Of an axis; where it counts beside values of another one only, the plan knows it. */
  const parameterOf = (axis = '') =>
    own(settings.parameters, axis) ?? plan?.axes.find(({ name }) => name === axis)?.parameter
  const common = commonOf(lab, set)
  const same = JSON.stringify(common) === JSON.stringify(draft.given)
  return (
    <form
      className={styles.setup}
      aria-label={t('What is swept')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        // A number that is refused stays in its field, and the plan is still that of the one before.
        const refused = [...event.currentTarget.querySelectorAll<HTMLElement>('[aria-invalid="true"]')]
        const wrong = refused.find((field) => !field.closest('details'))
        if (wrong) wrong.focus()
        else void startSweep(lab, subject, entry)
      }}
    >
      {[...draft.axes.keys(), ...(draft.axes.length < Math.min(2, choices.length) ? [draft.axes.length] : [])].map(
        (index) => (
          <AxisFields
            key={index}
            index={index}
            draft={draft}
            parameter={parameterOf(draft.axes[index]?.name)}
            choices={[
              ...(index > 0 || draft.axes.length > 1 ? [{ value: nothing, label: 'none' } as const] : []),
              ...axisChoices(choices, draft, index, plan).map(([name, { label, meaning }]) => ({
                value: name,
                label: asIs(`${shown(label)} (${name})`),
                meaning,
              })),
            ]}
            onChoose={(name) => setAxis(index, name)}
            onType={(values) =>
              alter({ axes: draft.axes.map((axis, other) => (other === index ? { ...axis, values } : axis)) })
            }
          />
        ),
      )}
      {draws(settings) && (
        <Seeds seeds={draft.seeds} seed={Number(own(settings.values, 'seed') ?? 1)} set={(seeds) => alter({ seeds })} />
      )}
      <fieldset className={styles.keep}>
        <legend>{t('Results to keep')}</legend>
        <div>
          {[
            ...keepable(experiment.results),
            // Of a plan that was opened: parts of results.
            ...draft.keep
              .filter((path) => !keepable(experiment.results).some(([name]) => name === path))
              .map((path) => [path, own(experiment.results, path.split('.')[0]) ?? { meaning: asIs(path) }] as const),
          ].map(([name, { meaning }]) => (
            <label key={name} title={shown(meaning)}>
              <input
                type="checkbox"
                checked={draft.keep.includes(name)}
                onChange={({ currentTarget: { checked } }) =>
                  alter({ keep: checked ? [...draft.keep, name] : draft.keep.filter((other) => other !== name) })
                }
              />
              <span>
                <Symbols text={resultInWords(shown(meaning))} /> <small lang="en">{name}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <p className={styles.size} role="status">
        {plan && sizeInWords(plan)}
      </p>
      {(message ?? (outlook && 'refusal' in outlook)) && (
        <p className={styles.refusal} role="alert">
          {shown(message ?? (outlook && 'refusal' in outlook ? outlook.refusal : ''))}
        </p>
      )}
      <Go session={session} outlook={outlook} />
      <details className={styles.more}>
        <summary>{t('What all cells have in common')}</summary>
        {draft.given.length === 0 ? (
          <p>{t('The lab’s defaults.')}</p>
        ) : (
          <ul className={styles.common} lang="en">
            {draft.given.map(([name, value]) => (
              <li key={name}>
                {name}={value}
              </li>
            ))}
          </ul>
        )}
        {!same && (
          <Button variant="default" size="compact-sm" onClick={() => alter({ given: common })}>
            {t('Take the lab’s parameters as they are now')}
          </Button>
        )}
      </details>
      <Cluster lab={lab} draft={draft} plan={plan} />
      <FileDrop
        label="Open a plan or merged results"
        hint="plan.json, or the npz of merge: dropped here or picked"
        accept=".json,.npz"
        onFiles={(files) => void openSweepFile(lab, subject, files, entry)}
      />
      <p className={styles.size} role="status">
        {note && shown(note)}
      </p>
    </form>
  )
}

interface AxisFieldsProps {
  readonly index: number
  readonly draft: Draft
  readonly parameter: Parameter | undefined
  readonly choices: readonly { readonly value: string; readonly label: Text; readonly meaning?: Text }[]
  readonly onChoose: (name: string) => void
  readonly onType: (values: string) => void
}

const ordinals = ['First axis', 'Second axis', 'Third axis'] as const

function AxisFields({ index, draft, parameter, choices, onChoose, onType }: AxisFieldsProps) {
  const written = draft.axes[index]
  const title = ordinals.at(index) ?? say('Axis {place}', { place: index + 1 })
  const understood = useUnderstood(written?.name, written?.values, parameter)
  return (
    <div className={styles.axis}>
      <DropDown
        label={title}
        size="sm"
        options={choices}
        value={written?.name ?? nothing}
        maxDropdownHeight={360}
        onChoose={onChoose}
      />
      {written && (
        <TextInput
          size="sm"
          label={t('Values of {name}', { name: written.name })}
          value={written.values}
          spellCheck={false}
          autoComplete="off"
          error={understood && 'refusal' in understood ? shown(understood.refusal) : undefined}
          description={
            understood && 'axis' in understood
              ? shown(axisInWords(understood.axis))
              : parameter
                ? t('takes {range}', { range: accepts(parameter) })
                : ''
          }
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          onChange={(event) => onType(event.currentTarget.value)}
        />
      )}
    </div>
  )
}

type Understood = { readonly axis: Axis } | { readonly refusal: string }

/** How the values of an axis are read. */
function useUnderstood(
  name: string | undefined,
  values: string | undefined,
  parameter: Parameters<typeof bindAxis>[1] | undefined,
): Understood | undefined {
  const [found, setFound] = useState<Understood & { readonly of: string }>()
  const of = `${name}=${values}`
  useEffect(() => {
    if (name === undefined || values === undefined || !parameter) return
    let over = false
    const tell = (understood: Understood) => {
      if (!over) setFound({ ...understood, of })
    }
    bindAxis({ name, values: values.replaceAll(/\s+/g, '') }, parameter, mostCells).then(
      (axis) => tell({ axis }),
      (error: unknown) => tell({ refusal: messageOf(error) }),
    )
    return () => {
      over = true
    }
  }, [name, values, parameter, of])
  return found?.of === of ? found : undefined
}

interface SeedsProps {
  readonly seeds: Draft['seeds']
  /** The lab's own. */
  readonly seed: number
  readonly set: (seeds: Draft['seeds']) => void
}

function Seeds({ seeds, seed, set }: SeedsProps) {
  const { from, count } = seeds ?? { from: seed, count: 1 }
  return (
    <div className={styles.seeds}>
      <NumberField
        label="Seeds per point"
        integer
        atOnce
        minimum={1}
        maximum={mostSeeds}
        value={count}
        onCommit={(next) => set({ from, count: next })}
      />
      <NumberField
        label="First seed"
        integer
        atOnce
        minimum={0}
        maximum={2 ** 50}
        value={from}
        onCommit={(next) => set({ from: next, count })}
      />
    </div>
  )
}

/** How many cells, and what holds them. */
function sizeInWords({ axes, cells, warnings }: Plan): string {
  const factors = axes.length > 1 ? `${axes.map(({ length }) => formatCount(length)).join(' × ')} = ` : ''
  const count = factors + formatCount(cells)
  const size =
    cells > mostCellsHere
      ? t('{count} cells, and {most} are possible here: continue on a cluster.', {
          count,
          most: formatCount(mostCellsHere),
        })
      : cells === 1
        ? t('{count} cell.', { count })
        : t('{count} cells.', { count })
  const warned = warnings.map(shown).map((warning) => `${warning[0].toUpperCase()}${warning.slice(1)}.`)
  return [size, ...warned].join(' ')
}

/** Runs, goes on, or stops. */
function Go({
  session,
  outlook,
}: {
  readonly session: SweepSession | undefined
  readonly outlook: Outlook | undefined
}) {
  const view = useSyncExternalStore(session?.subscribe ?? never, session?.snapshot ?? none)
  const plan = outlook && 'plan' in outlook ? outlook.plan : undefined
  const isShown = plan !== undefined && plan.hash === session?.plan.hash
  const cores = Math.min(availableCores(), plan?.cells ?? 1)
  if (view?.state === 'running' && (isShown || !outlook))
    return (
      // Another element than the one that runs: changed into that under the click it would run again at once.
      <Button key="stop" variant="default" onClick={() => session?.stop()}>
        {t('Stop, and keep what is there')}
      </Button>
    )
  const complete = isShown && view?.state === 'done'
  const begun = isShown && view !== undefined && view.done > 0
  return (
    <Button key="go" type="submit" disabled={complete || !plan}>
      {complete
        ? t('Computed')
        : begun
          ? t('Go on')
          : cores === 1
            ? t('Run on one core')
            : t('Run on {cores} cores', { cores })}
    </Button>
  )
}

const never = () => () => undefined
const none = () => undefined

/** Shards that are enough for most: some minutes each, of an hour on one core. */
const usualShards = 40

/** The same plan for many machines: the file, and what is typed there. */
function Cluster({
  lab,
  draft,
  plan,
}: {
  readonly lab: LabDefinition
  readonly draft: Draft
  readonly plan: Plan | undefined
}) {
  const [wish, setWish] = useState(usualShards)
  const most = Math.min(plan?.cells ?? 100_000, 100_000)
  const shards = Math.min(most, wish)
  const save = async () => saveText(planText(await planOf(lab, draft, shards)), 'plan.json', 'application/json')
  const [failure, setFailure] = useState<string>()
  return (
    <details className={styles.more}>
      <summary>{t('Continue on a cluster')}</summary>
      <p>
        {t(
          'The plan is a file: the command line of the same version computes it in any number of parts, on any machine, to the same bytes.',
        )}
      </p>
      <div className={styles.shards}>
        <NumberField label="Parts" integer atOnce minimum={1} maximum={most} value={shards} onCommit={setWish} />
        <Button
          variant="default"
          size="compact-sm"
          disabled={!plan}
          onClick={() => void save().catch((error: unknown) => setFailure(onThePage(messageOf(error))))}
        >
          plan.json
        </Button>
      </div>
      {failure && <p className={styles.refusal}>{shown(failure)}</p>}
      <pre className={styles.commands} tabIndex={0}>
        {commands(shards).join('\n')}
      </pre>
    </details>
  )
}

const commands = (shards: number) => [
  `# ${t('a job array of Slurm')}`,
  'npm run -s lab -- slurm plan.json > job.sh',
  'sbatch job.sh',
  `# ${t('or one part of {shards} after the other', { shards })}`,
  `npm run -s lab -- run plan.json --shard 1/${shards} --out results/`,
  `# ${t('and when all are there')}`,
  'npm run -s lab -- merge plan.json results/ --out result.npz',
]
