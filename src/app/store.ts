import { create } from 'zustand'
import type { Settings } from '../experiments/lab'
import type { Differing, PageSettings } from '../files/address'
import { readAddress, writeAddress } from '../files/address'
import { labs } from '../labs'
import { messageOf } from '../parameters/message'
import type { AnyValues, ParameterTable, ParameterValue } from '../parameters/parameter'
import { formatValue } from '../parameters/parameter'
import type { Problem, Resolved } from '../parameters/resolve'
import { describeProblem, differences, resolve } from '../parameters/resolve'
import type { LabDefinition } from '../rooms/lab'
import type { Notice } from '../ui/NoticeList'
import type { Theme } from '../ui/theme/tokens'
import type { Action } from '../ui/useActions'
import { recallTheme, rememberTheme } from './memory'

/** What is set in one lab. */
export interface LabState {
  readonly values: AnyValues
  readonly parameters: ParameterTable
  readonly preset: string | undefined
  /** Runs beside it: what each differs in. */
  readonly duel: readonly Differing[]
}

interface AppState {
  readonly lab: LabDefinition
  /** State of every lab that was opened; the others are at their defaults. */
  readonly states: ReadonlyMap<string, LabState>
  readonly page: PageSettings
  /** Where the camera is to go; where it is stands in `page`. */
  readonly wantedView: PageSettings['view'] | undefined
  /** Counts the addresses that were opened. */
  readonly opened: number
  /** Somebody has opened the page by its bare address, and changed nothing yet. */
  readonly greets: boolean
  readonly theme: Theme
  readonly notices: readonly Notice[]
  /** Everything but the stage is hidden. */
  readonly bare: boolean
  readonly helpOpened: boolean
  readonly theoryOpened: boolean
  /** What the open room can do; it hands this in itself. */
  readonly labActions: readonly Action[]
}

export const findLab = (name: string) => labs.find((lab) => lab.name === name)

const stateOf = ({ values, parameters, preset }: Resolved, duel: readonly Differing[] = []): LabState => ({
  values,
  parameters,
  preset,
  duel,
})
/** A lab as it is where nothing was set. */
export const fresh = (lab: LabDefinition) => stateOf(resolve(lab, [], 'typed'))

export const useApp = create<AppState>()(() => ({
  lab: labs[0],
  states: new Map([[labs[0].name, fresh(labs[0])]]),
  page: {},
  wantedView: undefined,
  opened: 0,
  greets: false,
  theme: recallTheme() ?? 'dark',
  notices: [],
  bare: false,
  helpOpened: false,
  theoryOpened: false,
  labActions: [],
}))

const { getState, setState } = useApp

let notices = 0

/** Shows a notice. @returns its id */
export function notify(notice: Omit<Notice, 'id'>): string {
  const id = `notice-${++notices}`
  setState((state) => ({
    // The same words twice are one notice.
    notices: [...state.notices.filter(({ text }) => text !== notice.text), { ...notice, id }],
  }))
  return id
}

export const dismiss = (id: string) =>
  setState((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }))
export const dismissAll = () => setState({ notices: [] })

const report = (problems: readonly Problem[]) => {
  for (const problem of problems) notify({ kind: 'warning', text: `${describeProblem(problem)}.` })
}

/** The page's settings without the moment that an address named: the run is no longer at it. */
function elsewhere(page: PageSettings): PageSettings {
  if (page.at === undefined) return page
  const rest: { -readonly [K in keyof PageSettings]: PageSettings[K] } = { ...page }
  delete rest.at
  return rest
}

/** The run has moved on from the moment that the address named. */
export const leaveMoment = () => setState(({ page }) => ({ page: elsewhere(page) }))

/** The camera has come to rest elsewhere. */
export const rememberView = (view: NonNullable<PageSettings['view']>) =>
  setState(({ page }) => ({ page: { ...page, view } }))

/** The states with another one for a lab. */
const having = (states: AppState['states'], lab: LabDefinition, state: LabState) => new Map(states).set(lab.name, state)

/** Opens what an address says; what cannot be taken as given becomes a notice. Whatever it says, the page stays. */
export function openAddress(hash: string) {
  try {
    openWhatItSays(hash)
  } catch (error) {
    // Not the fault of who opened it: every text is meant to be readable. So the lab opens as it would without one.
    const lab = findLab(readAddress(hash).lab) ?? labs[0]
    setState((state) => ({ lab, states: having(state.states, lab, fresh(lab)), page: {} }))
    notify({
      kind: 'error',
      text: `This address could not be opened (${messageOf(error)}), so ${lab.title.toLowerCase()} is open with its defaults.`,
    })
  }
}

function openWhatItSays(hash: string) {
  const address = readAddress(hash)
  const known = address.lab === '' ? labs[0] : findLab(address.lab)
  const lab = known ?? labs[0]
  dismissAll()
  if (!known) {
    const names = labs.map(({ name }) => name).join(', ')
    notify({ kind: 'warning', text: `There is no lab “${address.lab.slice(0, 60)}”: this page has ${names}.` })
  }
  const { duel = [], ...page } = address.page
  const greets = address.lab === '' && address.given.length === 0 && duel.length === 0 && page.at === undefined
  const opening = greets && lab.opening !== undefined ? [['preset', lab.opening] as const] : address.given
  const resolved = resolve(lab, opening, 'text')
  report([...address.problems, ...resolved.problems])
  const beside = stillPossible(lab, resolved.values, duel)
  setState((state) => ({
    lab,
    states: having(state.states, lab, stateOf(resolved, beside)),
    page,
    wantedView: page.view,
    opened: state.opened + 1,
    greets,
    theme: page.theme ?? state.theme,
  }))
}

/** Changes parameters of the open lab. What is out of range stays as it was, with a notice. */
export function change(given: Readonly<Record<string, ParameterValue>>) {
  const { lab, states } = getState()
  const before = states.get(lab.name) ?? fresh(lab)
  const known = Object.entries(before.values)
  const resolved = resolve(
    lab,
    [...known.filter(([name]) => !Object.hasOwn(given, name)), ...Object.entries(given)],
    'typed',
  )
  // Derived parameters come and go with the values that define them.
  const problems = resolved.problems.filter(
    ({ name, involves }) => involves || Object.hasOwn(given, name) || Object.hasOwn(lab.parameters, name),
  )
  if (problems.length > 0) report(problems)
  else
    setState(({ page }) => ({
      states: having(states, lab, {
        ...stateOf(resolved, stillPossible(lab, resolved.values, before.duel)),
        preset: before.preset,
      }),
      page: elsewhere(page),
      greets: false,
    }))
}

/** The parameters of a run beside another one: that one's, but for what it differs in. */
function besideIt(lab: LabDefinition, values: AnyValues, differing: Differing): Resolved {
  const others = new Map<string, string>(differing)
  const same = Object.entries(values).filter(([name]) => !others.has(name))
  const resolved = resolve(
    lab,
    [...same.map(([name, value]) => [name, formatValue(value)] as const), ...differing],
    'text',
  )
  // What a definition brought along goes with it.
  const problems = resolved.problems.filter(({ name }) => others.has(name))
  return { ...resolved, problems }
}

/** Runs beside one with these parameters, without those that cannot be had with them: they are named. */
const stillPossible = (lab: LabDefinition, values: AnyValues, duel: readonly Differing[]) =>
  duel.filter((differing) => {
    const { problems } = besideIt(lab, values, differing)
    report(problems)
    return problems.length === 0
  })

/** The runs beside the one that a lab is set to. */
export const rivalsOf = (
  lab: LabDefinition,
  { values, duel }: Pick<LabState, 'values' | 'duel'>,
): readonly Settings[] => duel.map((differing) => besideIt(lab, values, differing))

/** Sets which runs go beside the one that is shown. */
export function setDuel(duel: readonly Differing[]) {
  const { lab, states } = getState()
  const state = states.get(lab.name) ?? fresh(lab)
  setState({ states: having(states, lab, { ...state, duel }) })
}

/** Takes over a preset (or the defaults), whole. */
export function choosePreset(preset: string | undefined) {
  const { lab, states } = getState()
  const resolved = resolve(lab, preset === undefined ? [] : [['preset', preset]], 'typed')
  report(resolved.problems)
  const duel = stillPossible(lab, resolved.values, states.get(lab.name)?.duel ?? [])
  setState(({ page }) => ({
    states: having(states, lab, stateOf(resolved, duel)),
    page: elsewhere(page),
    greets: false,
  }))
}

export function setTheme(theme: Theme) {
  rememberTheme(theme)
  setState((state) => ({ theme, page: state.page.theme === undefined ? state.page : { ...state.page, theme } }))
}

export const toggleBare = () => setState((state) => ({ bare: !state.bare }))
export const showTheory = (theoryOpened: boolean) => setState({ theoryOpened })
export const showHelp = (helpOpened: boolean) => setState({ helpOpened })
export const setLabActions = (labActions: readonly Action[]) => setState({ labActions })

/** The shareable address of a lab as it is set now (its hash). */
export function addressOf(lab: LabDefinition): string {
  const { states, page, lab: open } = getState()
  const { values, preset, duel } = states.get(lab.name) ?? fresh(lab)
  return writeAddress(lab.name, preset, differences(lab, values, preset), { ...(lab === open ? page : {}), duel })
}
