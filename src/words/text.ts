import type { Word } from './german/words'

/** A text that is made while the page runs: of words with their values, or one that has been through `shown`. */
declare const said: unique symbol
export type Said = string & { readonly [said]: true }

/**
 * What is said to people: a word, phrase or sentence that is there in every language (in English it is its own name; one that is missing in
 * another language is no `Word`), or one of these with its values put in.
 */
export type Text = Word | Said | ''

/** What a text has places for: "{count} stars" for `count`, "{count|star|stars}" for the form that `count` asks for. */
type Places<W extends string> = W extends `${string}{${infer Place}}${infer Rest}`
  ? (Place extends `${infer Name}|${string}` ? Name : Place) | Places<Rest>
  : never

export type Value = string | number
export type ValuesOf<W extends string> = Readonly<Record<Places<W>, Value>>
/** Nothing to be put in where there is no place for it. */
export type Filling<W extends string> = [Places<W>] extends [never] ? [] : [values: ValuesOf<W>]

export const place = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g

/** Puts values into a text; of two forms the first is for one. */
export function fill(pattern: string, values: Readonly<Record<string, Value>> | undefined): string {
  if (!values) return pattern
  const given = new Map(Object.entries(values))
  return pattern.replaceAll(place, (whole, name: string, one?: string, more?: string) => {
    const value = given.get(name)
    if (value === undefined) return whole
    return one === undefined ? String(value) : String(value) === '1' ? one : String(more)
  })
}

/** What is the same in every language: a symbol, a number, a name that somebody gave. */
export const asIs = (text: string | number): Said => String(text) as Said

/**
 * A text with its values, in English, whatever the page speaks: for what is kept, hashed, sent between threads or printed by the command
 * line. The page turns it into its own language when it shows it (`shown`).
 */
export const say = <W extends Word>(pattern: W, ...[values]: Filling<W>): Said => fill(pattern, values) as Said
