import type { ParameterValue } from '../parameters/parameter'
import { formatValue } from '../parameters/parameter'
import type { Problem } from '../parameters/resolve'
import { shorten } from '../parameters/resolve'
import { type Language, languages } from '../words/language'
import { say, type Text } from '../words/text'

/** Version of the address; an old one stays readable. */
export const addressVersion = '1'

const themes = ['light', 'dark', 'projector'] as const

/** What an address says about the page rather than about the physics. */
export interface PageSettings {
  /** Start at once (or not); undefined leaves it to the lab. */
  readonly run?: boolean
  readonly theme?: (typeof themes)[number]
  /** The language of the page's words. */
  readonly lang?: Language
  /** Opens the run at this many of its units done (steps, say), paused. */
  readonly at?: number
  /** Where the camera of the stage is: angle around and from above in degrees, distance, and what it looks at. */
  readonly view?: View
  /** How the checksum of the sender's run begins: the first 12 of its hexadecimal digits. */
  readonly sum?: string
  /** Runs beside it: for each, names and values (as text) in which it differs. */
  readonly duel?: readonly Differing[]
  /** Shown to a hall: the page's whole room for the stage and what is said of it. */
  readonly present?: boolean
  /** Opens the lesson's quiz sheet. */
  readonly quiz?: boolean
  /** The lesson that is open, and its step, from 1 on. */
  readonly lesson?: string
  readonly step?: number
  /** In a frame of somebody else's page: without rail and ways to elsewhere, as high as it needs to be. */
  readonly embed?: boolean
  /** The origins whose page around the frame may drive the lab, with commas; empty where none could be read. Absent: none. */
  readonly origins?: string
  /** Names of the parameters that may not be touched, with commas, or `allLocked`: see `isLocked`. */
  readonly lock?: string
  /** Names of the parameters that are not shown, with commas. */
  readonly hide?: string
  /** Which of the room's charts are shown, by their places from 1 on, with commas; 0 for none. Absent: all. */
  readonly charts?: string
  /** The sequence of setups that this is a step of: `mySequence`, or all of it (see `rooms/studio`). */
  readonly setups?: string
}

/** The setups that are kept in this browser. */
export const mySequence = 'mine'
/** Characters of a sequence in an address. */
export const longestSequence = 8000

export type Differing = readonly (readonly [name: string, value: string])[]

export type View = readonly [number, number, number, number, number, number]

export interface Address {
  /** The lab's name as given, not yet looked up. */
  readonly lab: string
  /** Names and values as given, in order, page settings taken out. */
  readonly given: readonly (readonly [string, string])[]
  readonly page: PageSettings
  /** What was wrong with version or page settings. */
  readonly problems: readonly Problem[]
}

/** Names by which an address speaks of the page. */
const pageNames: ReadonlySet<string> = new Set([
  'v',
  'run',
  'theme',
  'lang',
  'at',
  'view',
  'sum',
  'duel',
  'present',
  'lesson',
  'step',
  'embed',
  'origins',
  'lock',
  'hide',
  'charts',
  'setups',
  'quiz',
])

/** Most names an address may hold: beyond this it is not a state but an attack, and only the first are looked at. */
const mostNames = 200

/**
 * Reads `#/cluster?v=1&stars=2000`. Never throws, whatever the text.
 * @param hash location.hash, with or without the #
 */
export function readAddress(hash: string): Address {
  const path = hash.replace(/^#?\/?/, '')
  const question = path.indexOf('?')
  const lab = question < 0 ? path : path.slice(0, question)
  const problems: Problem[] = []
  const given: [string, string][] = []
  const page: { -readonly [K in keyof PageSettings]: PageSettings[K] } = {}
  const seen = new Set<string>()
  let count = 0
  for (const [name, value] of question < 0 ? [] : new URLSearchParams(path.slice(question + 1))) {
    if (++count > mostNames) {
      const reason = say('and what follows was not read: an address holds at most {most} names', { most: mostNames })
      problems.push({ name: shorten(name), given: shorten(value), reason })
      break
    }
    const refuse = (accepted: Text) =>
      problems.push({ name, given: shorten(value), reason: say('takes {accepted}', { accepted }) })
    if (pageNames.has(name)) {
      if (seen.has(name)) {
        problems.push({ name, given: shorten(value), reason: 'is given twice; the first one counts' })
        continue
      }
      seen.add(name)
    }
    if (name === 'v') {
      if (value !== addressVersion)
        refuse(say('the version this page understands, {version}', { version: addressVersion }))
    } else if (name === 'run' || name === 'present' || name === 'embed' || name === 'quiz') {
      if (value === '1' || value === '0') page[name] = value === '1'
      else refuse('0 or 1')
    } else if (name === 'lesson') {
      if (/^[a-z]\w{0,39}$/i.test(value)) page.lesson = value
      else refuse('the name of a lesson')
    } else if (name === 'step') {
      if (/^[1-9]\d?$/.test(value)) page.step = Number(value)
      else refuse('the number of a step, from 1 on')
    } else if (name === 'lock' || name === 'hide') {
      if (/^[^\s,]{1,60}(,[^\s,]{1,60}){0,99}$/.test(value)) page[name] = value
      else
        refuse(
          name === 'lock'
            ? '1, or names of parameters with commas between them'
            : 'names of parameters with commas between them',
        )
    } else if (name === 'charts') {
      if (/^\d(,\d){0,9}$/.test(value)) page.charts = value
      else refuse('places of charts from 1 on with commas between them, or 0')
    } else if (name === 'setups') {
      if (/^[\w-]+$/.test(value) && value.length <= longestSequence) page.setups = value
      else refuse(say('a sequence of at most {most} characters, as the page writes it', { most: longestSequence }))
    } else if (name === 'origins') {
      // What cannot be read lets nobody in.
      page.origins = /^https?:\/\/[^\s/,]+(,https?:\/\/[^\s/,]+){0,19}$/.test(value) ? value : ''
      if (page.origins === '') refuse('origins of pages, https://…, with commas between them')
    } else if (name === 'theme') {
      const theme = themes.find((each) => each === value)
      if (theme) page.theme = theme
      else refuse(say('one of {typed}', { typed: themes.join(', ') }))
    } else if (name === 'lang') {
      const lang = languages.find((each) => each === value)
      if (lang) page.lang = lang
      else refuse(say('one of {typed}', { typed: languages.join(', ') }))
    } else if (name === 'at') {
      if (/^\d{1,12}$/.test(value)) page.at = Number(value)
      else refuse('a whole number of steps, from 0 on')
    } else if (name === 'view') {
      const view = readView(value)
      if (view) page.view = view
      else
        refuse(
          'angle around, angle from above (degrees), distance (0.000001 to 1000), and x,y,z (−1000 to 1000) where it looks elsewhere',
        )
    } else if (name === 'sum') {
      if (/^[0-9a-f]{12}$/.test(value)) page.sum = value
      else refuse('the first 12 digits, 0 to 9 and a to f, of the sender’s checksum')
    } else if (name === 'duel') {
      const duel = readDuel(value)
      if (duel) page.duel = duel
      else refuse('what another run differs in, name=value;name=value, and after a | the same for a third one')
    } else given.push([name, value])
  }
  return { lab: safeDecode(lab), given, page, problems }
}

function readView(text: string): View | undefined {
  const numbers =
    text.length > 200 ? [] : text.split(',').map((part) => (/^-?\d+(\.\d+)?(e-?\d+)?$/.test(part) ? Number(part) : NaN))
  const [around = NaN, fromAbove = NaN, distance = NaN, x = 0, y = 0, z = 0] = numbers
  const right =
    (numbers.length === 3 || numbers.length === 6) &&
    Math.abs(around) <= 360 &&
    fromAbove >= 0 &&
    fromAbove <= 180 &&
    distance >= 1e-6 &&
    distance <= 1e3 &&
    [x, y, z].every((each) => Math.abs(each) <= 1e3)
  return right ? [around, fromAbove, distance, x, y, z] : undefined
}

/** Looking at the middle goes without saying. */
const writeView = ([around, fromAbove, distance, ...target]: View) =>
  [around, fromAbove, distance, ...(target.some((each) => each !== 0) ? target : [])]
    .map((each) => formatValue(each))
    .join(',')

/** More runs than a page shows beside each other are not read. */
const mostBeside = 2

function readDuel(text: string): readonly Differing[] | undefined {
  const runs = text.split('|').map((run) =>
    run.split(';').map((pair): readonly [string, string] | undefined => {
      const equals = pair.indexOf('=')
      return equals > 0 ? [safeDecode(pair.slice(0, equals)), safeDecode(pair.slice(equals + 1))] : undefined
    }),
  )
  const whole = runs.every((run): run is [string, string][] => run.every((pair) => pair !== undefined))
  return whole && runs.length <= mostBeside ? runs : undefined
}

/** What stands between pairs and runs is no part of a name or a value. */
const escaped = (text: string) => text.replace(/[%|;=]/g, encodeURIComponent)

const writeDuel = (runs: readonly Differing[]) =>
  runs.map((run) => run.map((pair) => pair.map(escaped).join('=')).join(';')).join('|')

function safeDecode(source: string): string {
  try {
    return decodeURIComponent(source)
  } catch {
    return source
  }
}

/** Half of a character, which no address can hold (and encodeURIComponent throws at). */
const halves = /\p{Surrogate}/gu

/** As encodeURIComponent, but leaves alone what a fragment may hold anyway, so that people can read it. */
const readable = (source: string) =>
  encodeURIComponent(source.replace(halves, '\ufffd')).replace(/%(2C|2F|3A|5E|3F|40|24)/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )

/**
 * Writes the hash of an address: version first, then the preset, then what differs from it.
 * @param differing from `differences`
 */
export function writeAddress(
  lab: string,
  preset: string | undefined,
  differing: Iterable<readonly [string, ParameterValue]>,
  page: PageSettings = {},
): string {
  const pairs: [string, string][] = [['v', addressVersion]]
  if (preset !== undefined) pairs.push(['preset', preset])
  for (const [name, value] of differing) pairs.push([name, formatValue(value)])
  if (page.run !== undefined) pairs.push(['run', page.run ? '1' : '0'])
  if (page.at !== undefined) pairs.push(['at', String(page.at)])
  if (page.view !== undefined) pairs.push(['view', writeView(page.view)])
  if (page.theme !== undefined) pairs.push(['theme', page.theme])
  if (page.lang !== undefined) pairs.push(['lang', page.lang])
  if (page.sum !== undefined) pairs.push(['sum', page.sum])
  if (page.present) pairs.push(['present', '1'])
  if (page.lesson !== undefined) pairs.push(['lesson', page.lesson])
  if (page.step !== undefined) pairs.push(['step', String(page.step)])
  if (page.quiz) pairs.push(['quiz', '1'])
  if (page.embed) pairs.push(['embed', '1'])
  if (page.lock !== undefined) pairs.push(['lock', page.lock])
  if (page.origins !== undefined) pairs.push(['origins', page.origins])
  if (page.hide !== undefined) pairs.push(['hide', page.hide])
  if (page.charts !== undefined) pairs.push(['charts', page.charts])
  if (page.setups !== undefined) pairs.push(['setups', page.setups])
  const query = pairs.map(([name, value]) => `${readable(name)}=${readable(value)}`)
  if (page.duel !== undefined && page.duel.length > 0)
    query.push(`duel=${readable(writeDuel(page.duel)).replace(/%(3D|3B|7C)/g, decodeURIComponent)}`)
  return `#/${lab}?${query.join('&')}`
}

/** What an address carries of a checksum ("sha256:…"). */
export const beginningOf = (checksum: string): string => checksum.replace(/^sha256:/, '').slice(0, 12)

/** Opens an address on this page, even the one that stands there already: a browser sends no event for that. */
export function openHash(hash: string): void {
  if (new URL(hash, location.href).hash === location.hash) dispatchEvent(new HashChangeEvent('hashchange'))
  else location.hash = hash
}
