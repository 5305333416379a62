import type { ParameterValue } from '../../parameters/parameter'
import type { Problem } from '../../parameters/problem'
import { ParameterError, shorten } from '../../parameters/problem'
import { asIs } from '../../words/text'

/** Who sends, or is meant by, a message. Everything else that windows say to each other is no business of this page. */
export const ourName = 'second-moment'
/** Of the messages; an old one stays readable. */
export const messagesVersion = 1

export type Id = string | number | undefined
/** Values as they are given to the lab. */
export type Given = Readonly<Record<string, ParameterValue>>

/** What the page around the frame may say. */
export type Message = { readonly id: Id } & (
  | { readonly kind: 'hello' }
  | { readonly kind: 'run' | 'pause' | 'reset' | 'result' }
  | { readonly kind: 'open'; readonly address: string }
  | { readonly kind: 'set'; readonly parameters: Given }
  /** All parameters, none, or those of these names. */
  | { readonly kind: 'lock'; readonly parameters: boolean | readonly string[] }
)

const kinds = ['hello', 'open', 'set', 'run', 'pause', 'reset', 'result', 'lock'] as const

/** Longest text that is looked at, in characters, longest name, most names and numbers. */
const longest = 20_000
const longestName = 100
const most = 1000

const isText = (value: unknown, length: number): value is string => typeof value === 'string' && value.length <= length
const isName = (value: unknown): value is string => isText(value, longestName)
const isNumber = (value: unknown): value is number => typeof value === 'number'
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isValue = (value: unknown): value is ParameterValue =>
  isNumber(value) ||
  typeof value === 'boolean' ||
  isText(value, longest) ||
  (Array.isArray(value) && value.length <= most && value.every(isNumber))

function refuse(name: string, given: unknown, reason: string): never {
  throw new ParameterError([
    { name: shorten(name), given: given === undefined ? '' : shorten(given), reason: asIs(reason) },
  ])
}

/** @throws ParameterError naming what cannot be taken */
function understand(data: Readonly<Record<string, unknown>>, id: Id): Message {
  const { parameters, address } = data
  const kind = kinds.find((each) => each === data.kind)
  switch (kind) {
    case undefined:
      return refuse('kind', data.kind, `takes one of ${kinds.join(', ')}`)
    case 'open':
      if (isText(address, longest) && address.startsWith('#/')) return { kind, id, address }
      return refuse('address', address, 'takes an address of this page from its # on: #/lab?name=value')
    case 'set': {
      if (!isRecord(parameters)) return refuse('parameters', parameters, 'takes an object of names and values')
      const given = Object.entries(parameters)
      if (given.length > most) return refuse('parameters', undefined, `takes at most ${most} names`)
      for (const [name, value] of given)
        if (!isName(name) || !isValue(value))
          return refuse(name, value, 'takes a number, a text, true or false, or an array of numbers')
      return { kind, id, parameters: parameters as Given }
    }
    case 'lock':
      if (typeof parameters === 'boolean') return { kind, id, parameters }
      if (Array.isArray(parameters) && parameters.length <= most && parameters.every(isName))
        return { kind, id, parameters }
      return refuse('parameters', parameters, 'takes true (all), false (none), or an array of names')
    default:
      return { kind, id }
  }
}

/** What somebody said: a message, what is wrong with it, or nothing that is meant for this page. Never throws. */
export function readMessage(
  data: unknown,
): { readonly message: Message } | { readonly problems: readonly Problem[]; readonly id: Id } | undefined {
  if (!isRecord(data) || data.to !== ourName) return undefined
  const id = isNumber(data.id) || isName(data.id) ? data.id : undefined
  try {
    if (data.id !== id) refuse('id', data.id, `takes a number, or a text of at most ${longestName} characters`)
    return { message: understand(data, id) }
  } catch (error) {
    if (error instanceof ParameterError) return { problems: error.problems, id }
    throw error
  }
}
