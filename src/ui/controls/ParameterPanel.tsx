import { memo, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { isLocked } from '../../parameters/locked'
import { own } from '../../parameters/own'
import {
  type AnyValues,
  formatValue,
  type Parameter,
  type ParameterTable,
  type ParameterValue,
} from '../../parameters/parameter'
import { type Preset, standardValue } from '../../parameters/resolve'
import { t } from '../../words/language'
import { type Text } from '../../words/text'
import { InTurn } from '../InTurn'
import { WhyContext, whyLocked } from '../locked'
import { fingersOnly, useMedia } from '../media'
import { Control } from './Control'
import { ControlGroup } from './ControlGroup'
import styles from './controls.module.css'
import { DropDown } from './DropDown'
import { isFound } from './findParameters'
import type { SliderAnnotation } from './SliderZones'

export interface ParameterPanelProps {
  readonly parameters: ParameterTable
  readonly values: AnyValues
  readonly presets: Readonly<Record<string, Preset>>
  readonly preset: string | undefined
  readonly onChange: (given: Record<string, ParameterValue>) => void
  readonly onPreset: (name: string | undefined) => void
  /** Says what a change does to the run under way. */
  readonly restartNote?: ReactNode
  /** Stands below the groups: calculators, files, results. */
  readonly extra?: ReactNode
  /** Ranges and marks to be drawn on sliders, by parameter name. */
  readonly annotations?: Readonly<Record<string, SliderAnnotation>>
  /** Groups that start closed, unless something in them is changed. */
  readonly closedGroups?: readonly string[]
  /** Parameters that the lab shows elsewhere. */
  readonly hidden?: readonly string[]
  /** What may not be touched: see `isLocked`. Then presets have their place no more. */
  readonly lock?: string | undefined
}

/** Parameter names are identifiers, so this can be none of them. */
const noPreset = '-'

/** What every experiment has, and few change. */
const last = new Set(['Run', 'View'])

/** What plays a part now, in the order of the schema, by group; those that every experiment has come last. */
function grouped(parameters: ParameterTable, values: AnyValues, hidden: readonly string[]) {
  const groups = new Map<Text, [string, Parameter][]>()
  for (const [name, parameter] of Object.entries(parameters)) {
    if (hidden.includes(name) || !Object.hasOwn(values, name)) continue
    if (parameter.applies && !parameter.applies(values)) continue
    const group = groups.get(parameter.group)
    if (group) group.push([name, parameter])
    else groups.set(parameter.group, [[name, parameter]])
  }
  return [...groups].sort(([a], [b]) => Number(last.has(a)) - Number(last.has(b)))
}

const none: readonly string[] = []

/** All controls of a lab, made from its schema. Renders again only for other props: a run under way does not touch it. */
export const ParameterPanel = memo(function ParameterPanel(props: ParameterPanelProps) {
  const { parameters, values, presets, preset, onChange, onPreset, restartNote, extra, annotations } = props
  const { closedGroups = none, hidden = none, lock } = props
  const locked = (name: string) => isLocked(lock, name, parameters)
  const base = preset === undefined ? undefined : own(presets, preset)
  const standardOf = (name: string, parameter: Parameter) => standardValue(base, name, parameter, values)
  const groups = grouped(parameters, values, hidden)
  const differs = ([name, parameter]: [string, Parameter]) =>
    formatValue(own(values, name) ?? parameter.default) !== formatValue(standardOf(name, parameter))
  const changed = groups.flatMap(([, members]) => members).filter((member) => differs(member) && !locked(member[0]))

  // One identity for all memoised controls, whatever the caller passes: a slider that moves re-renders itself only.
  const latest = useRef(onChange)
  useEffect(() => {
    latest.current = onChange
  }, [onChange])
  const change = useCallback((given: Record<string, ParameterValue>) => latest.current(given), [])

  const [query, setQuery] = useState('')
  const fingers = useMedia(fingersOnly)
  const section = useRef<HTMLElement>(null)
  const searching = query.trim() !== ''
  const shown = searching
    ? groups.flatMap(([group, members]): typeof groups => {
        const found = members.filter(([name, parameter]) => isFound(query.trim(), name, parameter))
        return found.length > 0 ? [[group, found]] : []
      })
    : groups
  const firstField = () =>
    section.current?.querySelector<HTMLElement>('details :is(input:not([type="hidden"]), select)')

  const reset = () => {
    // In the order of the table: what depends on another parameter stands behind it.
    const given = new Map<string, ParameterValue>()
    for (const [name, parameter] of changed)
      given.set(name, standardValue(base, name, parameter, { ...values, ...Object.fromEntries(given) }))
    onChange(Object.fromEntries(given))
  }

  return (
    <section ref={section} className={styles.panel} aria-label={t('Parameters')}>
      {lock !== undefined && (
        <p className={styles.found}>{t('What is grey was locked by whoever set this page up.')}</p>
      )}
      {lock === undefined && Object.keys(presets).length > 0 && (
        <div className={styles.presets}>
          <DropDown
            label="Preset"
            size="sm"
            options={[
              { value: noPreset, label: 'Defaults' },
              ...Object.entries(presets).map(([name, { label, meaning }]) => ({ value: name, label, meaning })),
            ]}
            value={preset ?? noPreset}
            maxDropdownHeight={420}
            onChoose={(name) => onPreset(name === noPreset ? undefined : name)}
            labelClassName={styles.presetLabel}
            explained
          />
        </div>
      )}
      {restartNote && <p className={styles.status}>{restartNote}</p>}
      {/* Side by side: what comes with the first change moves nothing below, under the finger that makes it. */}
      <div className={styles.searchRow}>
        <input
          type="search"
          className={styles.search}
          value={query}
          placeholder={fingers ? t('Find a parameter') : t('Find … ( / )')}
          aria-label={t('Find a parameter')}
          autoComplete="off"
          spellCheck={false}
          data-find-parameter
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') firstField()?.focus()
            else if (event.key === 'Escape') {
              setQuery('')
              event.currentTarget.blur()
            }
          }}
        />
        {changed.length > 0 && (
          <button type="button" className={styles.resetAll} onClick={reset}>
            {t('{count} {count|change|changes} · reset', { count: changed.length })}
          </button>
        )}
      </div>
      <p className={styles.found} role="status">
        {searching &&
          shown.length === 0 &&
          t('Nothing here has to do with “{typed}”.', { typed: query.trim().slice(0, 40) })}
      </p>
      {shown.map(([group, members]) => (
        <ControlGroup
          // Begun anew where it changes whether it is folded at first.
          key={closedGroups.includes(group) ? `${group}, folded` : group}
          name={group}
          opened={!closedGroups.includes(group) || members.some(differs)}
          forced={searching}
          changed={members.some(differs)}
        >
          <InTurn atOnce={searching}>
            {members.map(([name, parameter]) => {
              const control = (
                <Control
                  key={name}
                  name={name}
                  parameter={parameter}
                  value={own(values, name) ?? parameter.default}
                  standard={standardOf(name, parameter)}
                  onChange={change}
                  annotation={annotations && own(annotations, name)}
                />
              )
              return locked(name) ? (
                <fieldset key={name} className={styles.locked} disabled>
                  <WhyContext value={whyLocked()}>{control}</WhyContext>
                </fieldset>
              ) : (
                control
              )
            })}
          </InTurn>
        </ControlGroup>
      ))}
      {extra !== undefined && <InTurn>{extra}</InTurn>}
    </section>
  )
})
