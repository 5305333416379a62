import type { Explanation, Finder, Piece } from './glossary'

interface Name {
  readonly written: string
  readonly explanation: Explanation
  /** Whether it begins, and ends, with a letter or digit: then none may stand beside it. */
  readonly beginsWord: boolean
  readonly endsWord: boolean
}

/** An edge counts only beside a letter: "|ΔE_J|" may follow one. A letter may be two units long. */
const wordBefore = (text: string, at: number) => /[\p{L}\p{N}_]$/u.test(text.slice(Math.max(0, at - 2), at))
const wordAfter = (text: string, at: number) => /^[\p{L}\p{N}_]/u.test(text.slice(at, at + 2))

/** A word may begin a sentence; a symbol is only itself. */
const waysOf = (name: string) => (/^\p{Ll}{2}/u.test(name) ? [name, name[0].toUpperCase() + name.slice(1)] : [name])

/** All names under their first unit of text, longer ones first, of equal ones the earlier. */
function indexOf(terms: readonly Explanation[]): ReadonlyMap<string, readonly Name[]> {
  const known = new Map<string, Explanation>()
  for (const term of terms)
    for (const name of [term.name, ...(term.also ?? [])]) if (!known.has(name)) known.set(name, term)
  const index = new Map<string, Name[]>()
  for (const [name, explanation] of [...known].sort(([a], [b]) => b.length - a.length)) {
    const edges = { beginsWord: /^[\p{L}\p{N}]/u.test(name), endsWord: /[\p{L}\p{N}]$/u.test(name) }
    for (const written of waysOf(name)) {
      const beside = index.get(written[0])
      if (beside) beside.push({ written, explanation, ...edges })
      else index.set(written[0], [{ written, explanation, ...edges }])
    }
  }
  return index
}

/**
 * A function that takes a text apart into terms and what lies between them. Longer names win, of equal ones the earlier; a term is
 * explained once in a text, where it stands first. Time grows with the text, not with the number of terms.
 */
export function finderOf(terms: readonly Explanation[]): Finder {
  const index = indexOf(terms)
  const nameAt = (text: string, at: number) =>
    index
      .get(text[at])
      ?.find(
        ({ written, beginsWord, endsWord }) =>
          text.startsWith(written, at) &&
          !(beginsWord && wordBefore(text, at)) &&
          !(endsWord && wordAfter(text, at + written.length)),
      )
  return (text) => {
    const pieces: Piece[] = []
    const told = new Set<Explanation>()
    let end = 0
    for (let at = 0; at < text.length; ) {
      const found = nameAt(text, at)
      if (found && !told.has(found.explanation)) {
        const { written, explanation } = found
        told.add(explanation)
        if (at > end) pieces.push({ text: text.slice(end, at) })
        pieces.push({ text: written, explanation })
        end = at + written.length
      }
      at += found?.written.length ?? 1
    }
    if (end < text.length) pieces.push({ text: text.slice(end) })
    return pieces
  }
}
