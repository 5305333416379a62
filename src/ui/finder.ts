import type { Explanation, Finder, Piece } from './glossary'

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** A word may begin a sentence; a symbol is only itself. */
function pattern(name: string): string {
  const first = name[0]
  const written = escaped(name)
  return /^\p{Ll}{2}/u.test(name) ? `[${first.toUpperCase()}${first}]${written.slice(1)}` : written
}

/**
 * A function that takes a text apart into terms and what lies between them. Longer names win, of equal ones the earlier; a term is
 * explained once in a text, where it stands first.
 */
export function finderOf(terms: readonly Explanation[]): Finder {
  const byName = new Map<string, Explanation>()
  for (const term of terms)
    for (const name of [term.name, ...(term.also ?? [])]) if (!byName.has(name)) byName.set(name, term)
  const names = [...byName.keys()].sort((a, b) => b.length - a.length)
  if (names.length === 0) return (text) => [{ text }]
  const edge = '[\\p{L}\\p{N}_]'
  // An edge counts only beside a letter: "|ΔE_J|" may follow one.
  const bounded = names.map((name) => {
    const before = /^[\p{L}\p{N}]/u.test(name) ? `(?<!${edge})` : ''
    const after = /[\p{L}\p{N}]$/u.test(name) ? `(?!${edge})` : ''
    return `${before}${pattern(name)}${after}`
  })
  const anyName = new RegExp(bounded.join('|'), 'gu')
  const meant = (found: string) => byName.get(found) ?? byName.get(`${found[0].toLowerCase()}${found.slice(1)}`)
  return (text) => {
    const pieces: Piece[] = []
    const told = new Set<Explanation>()
    let end = 0
    for (const { 0: found, index } of text.matchAll(anyName)) {
      const explanation = meant(found)
      if (!explanation || told.has(explanation)) continue
      told.add(explanation)
      if (index > end) pieces.push({ text: text.slice(end, index) })
      pieces.push({ text: found, explanation })
      end = index + found.length
    }
    if (end < text.length) pieces.push({ text: text.slice(end) })
    return pieces
  }
}
