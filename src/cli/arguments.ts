/** What was asked for, before anything is checked against a lab. */
export interface Arguments {
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

/**
 * Splits `cluster --stars 100 --seed=5 --json`. A flag's value may start with a minus sign or a dash; `--flag` alone, before
 * another flag or at the end, means true.
 * @param isFlag says whether a parameter of that name needs no value
 * @throws UsageError
 */
export function parseArguments(argv: readonly string[], isFlag: (lab: string, name: string) => boolean): Arguments {
  let lab: string | undefined
  let json = false
  let help = false
  let out: string | undefined
  const given: [string, string][] = []
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]
    if (!word.startsWith('--')) {
      if (word === '-h') help = true
      else if (lab === undefined) lab = word
      else throw new UsageError(`unexpected "${word}": flags are written --name value`)
      continue
    }
    const equals = word.indexOf('=')
    const name = equals < 0 ? word.slice(2) : word.slice(2, equals)
    const inline = equals < 0 ? undefined : word.slice(equals + 1)
    if (name === 'json' || name === 'help') {
      if (inline !== undefined && inline !== 'true') throw new UsageError(`--${name} takes no value`)
      if (name === 'json') json = true
      else help = true
      continue
    }
    let value = inline
    if (value === undefined) {
      const next = argv[i + 1]
      if (next !== undefined && !next.startsWith('--')) {
        value = next
        i++
      } else if (lab !== undefined && isFlag(lab, name)) value = 'true'
      else throw new UsageError(`--${name} needs a value`)
    }
    if (name === 'out') out = value
    else given.push([name, value])
  }
  return { lab, json, help, out, given }
}
