import type { Parameter } from '../../parameters/parameter'
import { shown } from '../../words/language'

const folded = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\p{M}\u00ad]/gu, '')

/** Everything by which somebody may look for a parameter. */
function wordsOf(name: string, { label, symbol = '', unit = '', meaning, group, ...parameter }: Parameter): string {
  const options = 'options' in parameter ? parameter.options.map((option) => option.label) : []
  const words = [label, group, meaning, ...options]
  // In the page's language and in that of addresses.
  return folded([name, symbol, unit, ...words, ...words.map(shown)].join(' '))
}

/** Whether a parameter has to do with all of the words that are looked for. */
export function isFound(query: string, name: string, parameter: Parameter): boolean {
  const words = wordsOf(name, parameter)
  return folded(query)
    .split(/\s+/)
    .every((word) => words.includes(word))
}
