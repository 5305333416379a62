import { arrayFormats } from '../files/formats'
import type { Parameter } from '../parameters/parameter'
import { accepts } from '../parameters/parameter'

/** What was asked for, before anything is checked against a lab. */
export interface Arguments {
  /** What stands without dashes, in order: the name of the lab. */
  readonly words: readonly string[]
  readonly lab: string | undefined
  readonly json: boolean
  readonly help: boolean
  readonly out: string | undefined
  /** Every other flag, in order. */
  readonly given: readonly (readonly [name: string, value: string])[]
}

/** Bad input on the command line: one clear line, exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The parameter of a lab that has this name, where there is one. */
export type ParameterLookup = (lab: string, name: string) => Parameter | undefined

const reportEnding = '.html'

/** Whether a file name asks for the report of a run. */
export const asksForReport = (file: string): boolean => file.toLowerCase().endsWith(reportEnding)

/** What --out takes. @param report of the experiment, where it has one */
export function acceptedOutput(report?: unknown): string {
  const endings = [...arrayFormats.map((format) => `.${format}`), ...(report ? [reportEnding] : [])]
  return `a file name that ends in ${endings.join(', ')}`.replace(/, (?=[^,]*$)/, ' or ')
}

/**
 * Splits `cluster --stars 100 --seed=5 --json`. A flag's value may start with a minus sign or a dash; `--flag` alone, before
 * another flag or at the end, means true.
 * @param most words that may stand without dashes
 * @throws UsageError
 */
export function parseArguments(argv: readonly string[], parameterOf: ParameterLookup, most = 1): Arguments {
  const words: string[] = []
  let json = false
  let help = false
  let out: string | undefined
  const given = new Map<string, string>()
  const once = (name: string, isGiven: boolean) => {
    if (isGiven) throw new UsageError(`--${name} is given twice`)
  }
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]
    if (!word.startsWith('--')) {
      if (word === '-h') help = true
      else if (words.length < most) words.push(word)
      else throw new UsageError(`unexpected "${word}": flags are written --name value`)
      continue
    }
    const equals = word.indexOf('=')
    const name = equals < 0 ? word.slice(2) : word.slice(2, equals)
    const inline = equals < 0 ? undefined : word.slice(equals + 1)
    if (name === '') throw new UsageError(`"${word}" is no flag: flags are written --name value`)
    if (name === 'json' || name === 'help') {
      if (inline !== undefined && inline !== 'true') throw new UsageError(`--${name} takes no value`)
      if (name === 'help') help = true
      else {
        once(name, json)
        json = true
      }
      continue
    }
    let value = inline
    if (value === undefined) {
      const next = argv[i + 1]
      const parameter = words.length === 0 ? undefined : parameterOf(words[0], name)
      if (next !== undefined && !next.startsWith('--')) {
        value = next
        i++
      } else if (parameter?.kind === 'flag') value = 'true'
      else {
        const wanted = name === 'out' && most === 1 ? acceptedOutput() : parameter && accepts(parameter)
        throw new UsageError(`--${name} needs a value${wanted === undefined ? '' : `: ${wanted}`}`)
      }
    }
    if (name === 'out') {
      once(name, out !== undefined)
      out = value
    } else {
      once(name, given.has(name))
      given.set(name, value)
    }
  }
  return { words, lab: words.at(0), json, help, out, given: [...given] }
}
