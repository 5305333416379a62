import { create } from 'zustand'
import type { Settings } from '../experiments/lab'
import type { Address, Differing, PageSettings } from '../files/address'
import { openHash, readAddress, writeAddress } from '../files/address'
import { labs } from '../labs'
import { isLocked, strangersIn } from '../parameters/locked'
import { messageOf } from '../parameters/message'
import type { AnyValues, ParameterTable, ParameterValue } from '../parameters/parameter'
import { formatValue } from '../parameters/parameter'
import type { Problem, Resolved } from '../parameters/resolve'
import { differences, problemInWords, resolve, shorten, standing } from '../parameters/resolve'
import type { LabDefinition, LabEntry, Shareable } from '../rooms/lab'
import { retryLoading } from '../ui/lazily'
import type { Notice } from '../ui/NoticeList'
import type { Theme } from '../ui/theme/tokens'
import type { Action } from '../ui/useActions'
import { askedFor, inSentence, type Language } from '../words/language'
import { asIs, say, type Text } from '../words/text'
import { definitionOf, fetchLab } from './definitions'
import { recallTheme, rememberLanguage, rememberTheme } from './memory'

/** What is set in one lab. */
export interface LabState {
  readonly values: AnyValues
  readonly parameters: ParameterTable
  readonly preset: string | undefined
  /** Runs beside it: what each differs in. */
  readonly duel: readonly Differing[]
}

interface AppState {
  /** The open one. Undefined until the first has arrived. */
  readonly lab: LabDefinition | undefined
  /** The one that is to be opened as soon as it is here. Until then the page stays as it is. */
  readonly awaited: LabEntry | undefined
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
  readonly shareOpened: boolean
  readonly lessonsOpened: boolean
  readonly setupsOpened: boolean
  readonly sweepOpened: boolean
  /** Files that were let fall on the page, for the sweep to open. */
  readonly sweepFiles: readonly File[]
  /** What can be done in the open lesson, or by a presenter. */
  readonly lessonActions: readonly Action[]
  /** What the open room can do; it hands this in itself. */
  readonly labActions: readonly Action[]
  /** What the open room can tell of its run. */
  readonly offered: (() => Shareable) | undefined
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
  lab: undefined,
  awaited: undefined,
  states: new Map(),
  page: {},
  wantedView: undefined,
  opened: 0,
  greets: false,
  theme: recallTheme() ?? 'dark',
  notices: [],
  bare: false,
  helpOpened: false,
  theoryOpened: false,
  shareOpened: false,
  lessonsOpened: false,
  setupsOpened: false,
  sweepOpened: false,
  sweepFiles: [],
  lessonActions: [],
  labActions: [],
  offered: undefined,
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
  for (const problem of problems) notify({ kind: 'warning', text: asIs(`${problemInWords(problem)}.`) })
}

/** The page's settings without some of them. */
function without(page: PageSettings, ...names: readonly (keyof PageSettings)[]): PageSettings {
  if (names.every((name) => page[name] === undefined)) return page
  const rest: { -readonly [K in keyof PageSettings]: PageSettings[K] } = { ...page }
  for (const name of names) delete rest[name]
  return rest
}

/** What an address makes of the page's settings: a frame is one for as long as its page is open. */
const inFrame = ({ embed, origins, lock }: PageSettings, page: PageSettings): PageSettings =>
  embed
    ? { ...(origins === undefined ? {} : { origins }), ...(lock === undefined ? {} : { lock }), ...page, embed }
    : page

/** The page's settings without what an address said of a run that is another one now. */
const elsewhere = (page: PageSettings) => without(page, 'at', 'sum')

/** The run has moved on from the moment that the address named. */
export const leaveMoment = () => setState(({ page }) => ({ page: without(page, 'at') }))

/** The camera has come to rest elsewhere. */
export const rememberView = (view: NonNullable<PageSettings['view']>) =>
  setState(({ page }) => ({ page: { ...page, view } }))

/** The states with another one for a lab. */
const having = (states: AppState['states'], lab: LabDefinition, state: LabState) => new Map(states).set(lab.name, state)

/** Counts what was to be opened: only the newest wish counts. */
let wishes = 0

/**
 * Does something with a lab: at once where it is here, else as soon as it is. Whatever was wished before and still waits is given up,
 * and a later wish gives this one up; it then ends without a word.
 * @param besides fetches what has to be there, too
 * @throws LoadError where the lab did not come, and what `open` throws; the page stays as it was
 */
export function whenHere(
  entry: LabEntry,
  open: (lab: LabDefinition) => void,
  besides?: () => Promise<void>,
): Promise<void> {
  const wish = ++wishes
  const lab = definitionOf(entry.name)
  if (lab && !besides) {
    open(lab)
    return Promise.resolve()
  }
  setState({ awaited: entry })
  // Its room is wanted next: where it does not come, the place where it would stand says so.
  void entry.room().catch(() => undefined)
  return openLater(entry, open, () => wish === wishes, besides)
}

async function openLater(
  entry: LabEntry,
  open: (lab: LabDefinition) => void,
  counts: () => boolean,
  besides?: () => Promise<void>,
) {
  try {
    const [lab] = await Promise.all([fetchLab(entry), besides?.()])
    if (counts()) open(lab)
  } catch (error) {
    if (!counts()) return
    setState({ awaited: undefined })
    throw error
  }
}

/** Opens what an address says; what cannot be taken as given becomes a notice. Whatever it says, the page stays. */
export async function openAddress(hash: string): Promise<void> {
  let address = readAddress(hash)
  const { lang = askedFor() } = address.page
  // Its words are chosen once for a page: the address in the bar opens another one.
  if (lang !== askedFor() && location.hash === hash) return location.reload()
  const entry = (address.lab === '' ? undefined : findLab(address.lab)) ?? labs[0]
  // Before there is a lab the page is seen already.
  const { theme = getState().theme, embed } = address.page
  if (!getState().lab) setState({ theme, page: embed ? { embed } : {} })
  try {
    // A step of a lesson says itself what it is set to.
    const complete = async () => {
      const [{ completed }, { lessons }] = await Promise.all([import('../rooms/lessons'), entry.lessons()])
      address = completed(address, lessons)
    }
    const asked = address.page.lesson !== undefined && address.given.length === 0
    await whenHere(entry, (lab) => openWhatItSays(address, lab), asked ? complete : undefined)
  } catch (error) {
    notify({
      kind: 'error',
      text: say('{lab} could not be opened. {reason} If it does not come when you try again, load the page again.', {
        lab: entry.title,
        reason: messageOf(error),
      }),
      action: {
        label: 'Try again',
        onClick: () => {
          retryLoading()
          openHash(hash)
        },
      },
    })
  }
}

function openWhatItSays(address: Address, lab: LabDefinition) {
  try {
    openAsGiven(address, lab)
  } catch (error) {
    // Not the fault of who opened it: every text is meant to be readable. So the lab opens as it would without one.
    setState(({ states, opened, page }) => ({
      lab,
      awaited: undefined,
      states: having(states, lab, fresh(lab)),
      page: inFrame(page, {}),
      opened: opened + 1,
    }))
    notify({
      kind: 'error',
      text: say('This address could not be opened ({reason}), so {lab} is open with its defaults.', {
        reason: messageOf(error),
        lab: inSentence(lab.title),
      }),
    })
  }
}

function openAsGiven(address: Address, lab: LabDefinition) {
  dismissAll()
  if (address.lab !== '' && address.lab !== lab.name) {
    const names = labs.map(({ name }) => name).join(', ')
    notify({
      kind: 'warning',
      text: say('There is no lab “{lab}”: this page has {names}.', { lab: address.lab.slice(0, 60), names }),
    })
  }
  const { duel = [], ...page } = address.page
  const greets = address.lab === '' && address.given.length === 0 && duel.length === 0 && page.at === undefined
  const opening = greets && lab.opening !== undefined ? [['preset', lab.opening] as const] : address.given
  const resolved = resolve(lab, opening, 'text')
  report([
    ...address.problems,
    ...resolved.problems,
    ...(['lock', 'hide'] as const).flatMap((name) =>
      strangersIn(page[name], resolved.parameters).map((given) => ({
        name,
        given,
        reason:
          name === 'lock' ? ('takes 1, or parameters of this lab' as const) : ('takes parameters of this lab' as const),
      })),
    ),
  ])
  const beside = stillPossible(lab, resolved.values, duel)
  setState((state) => ({
    lab,
    awaited: undefined,
    states: having(state.states, lab, stateOf(resolved, beside)),
    page: inFrame(state.page, { ...(state.page.lang ? { lang: state.page.lang } : {}), ...page }),
    wantedView: page.view,
    opened: state.opened + 1,
    greets,
    lessonsOpened: page.quiz ?? state.lessonsOpened,
    theme: page.theme ?? state.theme,
  }))
}

type Given = Readonly<Record<string, ParameterValue>>

/** What the open lab would be set to, and what speaks against it. */
export function proposed(lab: LabDefinition, given: Given) {
  const before = getState().states.get(lab.name) ?? fresh(lab)
  const known = standing(lab, before.values, before.preset)
  const resolved = resolve(
    lab,
    [...known.filter(([name]) => !Object.hasOwn(given, name)), ...Object.entries(given)],
    'typed',
  )
  // Derived parameters come and go with the values that define them.
  const problems = resolved.problems.filter(
    ({ name, involves }) => involves || Object.hasOwn(given, name) || Object.hasOwn(lab.parameters, name),
  )
  return { before, resolved, problems }
}

/** Changes parameters of the open lab. What is out of range stays as it was, with a notice. */
export function change(given: Given) {
  const { lab, states } = getState()
  if (!lab) return
  const { before, resolved, problems } = proposed(lab, given)
  if (problems.length > 0) report(problems)
  else
    setState(({ page }) => ({
      states: having(states, lab, stateOf(resolved, stillPossible(lab, resolved.values, before.duel))),
      page: elsewhere(page),
      greets: false,
    }))
}

const locked: Text = 'is locked on this page'

/** As `change`, for whoever sits at the page: what is locked stays. */
export function touch(given: Given) {
  const { lab, states, page } = getState()
  const { parameters } = (lab && states.get(lab.name)) ?? { parameters: {} }
  const kept = Object.entries(given).filter(([name]) => isLocked(page.lock, name, parameters))
  if (kept.length === 0) change(given)
  else report(kept.map(([name, value]) => ({ name, given: shorten(formatValue(value)), reason: locked })))
}

/** Locks parameters of the open lab, or none. */
export const setLock = (lock: string | undefined) =>
  setState(({ page }) => ({ page: { ...without(page, 'lock'), ...(lock === undefined ? {} : { lock }) } }))

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
  if (!lab) return
  const state = states.get(lab.name) ?? fresh(lab)
  setState({ states: having(states, lab, { ...state, duel }) })
}

/** Takes over a preset (or the defaults), whole. */
export function choosePreset(preset: string | undefined) {
  const { lab, states, page: shown } = getState()
  if (!lab) return
  if (shown.lock !== undefined) return report([{ name: 'preset', given: preset ?? '', reason: locked }])
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

/** Chooses the language of the page: it is opened again, with its run where it was. */
export function setLanguage(lang: Language) {
  rememberLanguage(lang)
  const { lab, page } = getState()
  if (lab && page.lang !== undefined) history.replaceState(history.state, '', addressOf(lab, { ...page, lang }))
  location.reload()
}

export const toggleBare = () => setState((state) => ({ bare: !state.bare }))
export const showTheory = (theoryOpened: boolean) => setState({ theoryOpened })
export const showShare = (shareOpened: boolean) => setState({ shareOpened })
export const showLessons = (lessonsOpened: boolean) =>
  setState(({ page }) => ({ lessonsOpened, page: without(page, 'quiz') }))
export const showSetups = (setupsOpened: boolean) => setState({ setupsOpened })
export const showSweep = (sweepOpened: boolean, sweepFiles: readonly File[] = []) =>
  setState({ sweepOpened, sweepFiles })
export const showHelp = (helpOpened: boolean) => setState({ helpOpened })
/** The lesson, or the sequence, is left; the run stays. */
export const leaveLesson = () => setState(({ page }) => ({ page: without(page, 'lesson', 'step', 'setups') }))
export const present = (on: boolean) =>
  setState(({ page }) => ({ page: { ...without(page, 'present'), ...(on ? { present: on } : {}) } }))
export const setLessonActions = (lessonActions: readonly Action[]) => setState({ lessonActions })
export const setLabActions = (labActions: readonly Action[]) => setState({ labActions })

export const offer = (offered: (() => Shareable) | undefined) => setState({ offered })

/**
 * The shareable address of a lab as it is set now (its hash).
 * @param settings of the page that go along; left out, those that the address had when it was opened
 */
export function addressOf({ name }: Pick<LabEntry, 'name'>, settings?: PageSettings): string {
  const { states, page, lab: open } = getState()
  const shown = settings ?? (name === open?.name ? page : {})
  const lab = definitionOf(name)
  const state = states.get(name)
  // One that nobody has opened yet is at its defaults.
  if (!lab || !state) return writeAddress(name, undefined, [], shown)
  const { values, preset, duel } = state
  const differing = differences(lab, values, preset)
  // Without a parameter it would be what the step of a lesson is set to.
  const said = shown.lesson && !preset && differing.length === 0 ? Object.entries(values).slice(0, 1) : differing
  return writeAddress(name, preset, said, { ...shown, duel })
}
