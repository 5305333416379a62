import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import { longestSequence, type PageSettings, readAddress, writeAddress } from '../../files/address'
import { checkValue } from '../../parameters/check'
import { messageOf } from '../../parameters/message'
import { own } from '../../parameters/own'
import { text } from '../../parameters/parameter'
import { shown, t } from '../../words/language'
import { asIs, say } from '../../words/text'

/** What somebody set up before class: an address with a title and a note. Which controls and charts it shows stands in the address. */
export interface Draft {
  readonly title: string
  readonly note: string
  /** A hash: `#/cluster?v=1&…` */
  readonly address: string
}

export interface Setup extends Draft {
  readonly id: string
}

/** More than anybody goes through in a term; a file with more is no list of setups. */
export const mostSetups = 200
/** Characters of a title, of a note, and of an address. */
export const longest = { title: 120, note: 2000, address: 6000 } as const
/** Bytes of a file. */
const largestFile = 2_000_000

const format = 'second-moment setups'
const version = 1

/** What cannot be taken in, and why. */
export class SetupsError extends Error {
  override readonly name = 'SetupsError'
}

const fields = Object.entries(longest).map(
  ([name, maximumLength]) =>
    [name, text({ label: asIs(name), meaning: '', group: '', default: '', maximumLength })] as const,
)

/** What of an address belongs to a setup: not where it was shown, nor what it was part of. */
const ofSetup = ({ run, at, view, duel, lock, hide, charts }: PageSettings): PageSettings => ({
  ...(run === undefined ? {} : { run }),
  ...(at === undefined ? {} : { at }),
  ...(view === undefined ? {} : { view }),
  ...(duel === undefined ? {} : { duel }),
  ...(lock === undefined ? {} : { lock }),
  ...(hide === undefined ? {} : { hide }),
  ...(charts === undefined ? {} : { charts }),
})

/** The address of a setup as the page opens it (its hash). @param page what it is part of */
export function setupHash({ address }: Pick<Draft, 'address'>, page: PageSettings = {}): string {
  const { lab, given, page: own } = readAddress(address)
  return writeAddress(lab, undefined, given, { ...ofSetup(own), ...page })
}

/** A setup of what was typed or read. @param labs names of those there are @throws SetupsError */
export function draftOf({ title, note, address }: Draft, labs: readonly string[]): Draft {
  const { lab } = readAddress(address)
  if (!address.startsWith('#/') || !labs.includes(lab))
    throw new SetupsError(say('“address” takes what begins with #/ and one of {labs}', { labs: labs.join(', ') }))
  return { title: title.trim() || t('Without a title'), note: note.trim(), address: setupHash({ address }) }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** One setup that comes from outside. @throws SetupsError naming what it takes */
function checkedOne(given: unknown, labs: readonly string[]): Draft {
  if (!isRecord(given)) throw new SetupsError(say('takes title, note and address'))
  for (const [name, parameter] of fields) {
    const outcome = checkValue(parameter, own(given, name))
    if (!outcome.ok) throw new SetupsError(`“${name}” ${shown(outcome.reason)}`)
  }
  return draftOf(given as unknown as Draft, labs)
}

/** Checks setups that come from outside. @throws SetupsError naming the setup and what it takes */
function checked(given: unknown, labs: readonly string[]): readonly Draft[] {
  if (!Array.isArray(given)) throw new SetupsError(say('“setups” takes a list'))
  if (given.length === 0) throw new SetupsError(say('There is no setup in it'))
  if (given.length > mostSetups)
    throw new SetupsError(
      say('There are {count} setups in it: at most {most} are taken', { count: given.length, most: mostSetups }),
    )
  return given.map((each: unknown, index) => {
    try {
      return checkedOne(each, labs)
    } catch (error) {
      throw error instanceof SetupsError
        ? new SetupsError(t('Setup {place}: {reason}', { place: index + 1, reason: error.message }))
        : error
    }
  })
}

/** Setups as a file. */
export const writeSetups = (setups: readonly Draft[]): string =>
  `${JSON.stringify({ format, version, setups: setups.map(({ title, note, address }) => ({ title, note, address })) }, null, 2)}\n`

/** Reads a file of setups. @throws SetupsError in words, whatever the file holds */
export async function readSetups(file: Blob, labs: readonly string[]): Promise<readonly Draft[]> {
  if (file.size === 0) throw new SetupsError(say('The file is empty'))
  if (file.size > largestFile)
    throw new SetupsError(
      say('The file has {size} MB: setups take at most {most} MB', {
        size: (file.size / 1e6).toFixed(1),
        most: largestFile / 1e6,
      }),
    )
  let content: unknown
  try {
    content = JSON.parse(await file.text())
  } catch {
    throw new SetupsError(say('The file is no JSON: it is cut off, or something else'))
  }
  if (!isRecord(content) || content.format !== format)
    throw new SetupsError(say('The file holds no setups: its “format” is not “{format}”', { format }))
  if (content.version !== version)
    throw new SetupsError(
      say('The file is of another version: “version” takes {version}. Load the newest page and try again', { version }),
    )
  return checked(content.setups, labs)
}

/**
 * Reads several: all of them or none, so that nobody has to find out which of them are there already.
 * @throws SetupsError that names the one which is none
 */
export async function readAllSetups(files: readonly File[], labs: readonly string[]): Promise<readonly Draft[]> {
  const read = async (file: File) => {
    try {
      return await readSetups(file, labs)
    } catch (error) {
      if (files.length === 1) throw error
      throw new SetupsError(`${file.name}: ${shown(messageOf(error))}`, { cause: error })
    }
  }
  return (await Promise.all(files.map(read))).flat()
}

/**
 * A whole sequence as an address carries it: compressed JSON in base64url.
 * @throws SetupsError where it would be longer than an address may be
 */
export function packed(setups: readonly Draft[]): string {
  const rows = setups.map(({ title, note, address }) => [title, note, address])
  const bytes = deflateSync(strToU8(JSON.stringify(rows)), { level: 9 })
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  const whole = base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  if (whole.length > longestSequence)
    throw new SetupsError(
      say(
        'A link to these {count} setups would be {length} characters long: mail and chats cut links off, so at most {most} go. Save them as a file',
        { count: setups.length, length: whole.length, most: longestSequence },
      ),
    )
  return whole
}

/** The sequence of an address. It is text and stays text. @throws SetupsError */
export function unpacked(from: string, labs: readonly string[]): readonly Draft[] {
  let rows: unknown
  try {
    const bytes = Uint8Array.from(atob(from.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0))
    // What is that short unfolds to a few megabytes at most.
    rows = JSON.parse(strFromU8(inflateSync(bytes)))
  } catch {
    throw new SetupsError(say('The sequence of this link cannot be read: the link was cut off on its way'))
  }
  if (!Array.isArray(rows)) throw new SetupsError(say('The sequence of this link is no list'))
  const list = rows.map((row: unknown) => {
    if (!Array.isArray(row)) return row
    const [title, note, address] = row as readonly unknown[]
    return { title, note, address }
  })
  return checked(list, labs)
}

/** The list with one setup moved up (−1) or down (1); at its ends it stays. */
export function moved(list: readonly Setup[], id: string, by: 1 | -1): readonly Setup[] {
  const from = list.findIndex((each) => each.id === id)
  const to = from + by
  if (from < 0 || to < 0 || to >= list.length) return list
  const others = list.toSpliced(from, 1)
  return others.toSpliced(to, 0, list[from])
}

/** The list with a setup where it stood: behind the one that it followed, or first. */
export function putBack(list: readonly Setup[], setup: Setup, after: string | undefined): readonly Setup[] {
  const without = list.filter(({ id }) => id !== setup.id)
  return without.toSpliced(without.findIndex(({ id }) => id === after) + 1, 0, setup)
}
