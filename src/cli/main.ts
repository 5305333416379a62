// The command line: npm run -s lab -- <lab> [--name value …] [--workers N] [--json] [--out FILE]
//
// What every command needs, and no more: help is given before all that computes would have been read.
import { MemoryError } from '../compute/errors'
import { PlanError } from '../experiments/sweep/planError'
import { labs } from '../labs'
import { messageOf } from '../parameters/message'
import { own } from '../parameters/own'
import { formatValue } from '../parameters/parameter'
import type { Offer } from '../parameters/problem'
import { ParameterError } from '../parameters/problem'
import { parseArguments, UsageError } from './arguments'
import type { CommandOutcome, Surroundings } from './command'
import { generalHelp, labHelp } from './help'
import { labNames, labsNamedIn } from './labs'
import { isSweepCommand } from './sweep/names'
import { verifyCommand } from './verifyHelp'

const failedStatus = 1
const badInputStatus = 2

/** Runs one command to its end. Never throws: whatever goes wrong becomes a status and one line. */
export async function runCommand(argv: readonly string[], surroundings: Surroundings): Promise<CommandOutcome> {
  try {
    const [command, ...rest] = argv
    if (isSweepCommand(command)) {
      const { runSweepCommand } = await import('./sweep/commands')
      const { stop = new AbortController().signal, variables = process.env } = surroundings
      const outcome = await runSweepCommand(command, rest, { ...surroundings, stop, variables })
      return outcome.status === 0 ? outcome : { ...outcome, text: outcome.text.replace(/\s+/g, ' ') }
    }
    if (command === verifyCommand) return await (await import('./verify')).runVerify(rest, surroundings)
    return { status: 0, text: `${await answer(argv, surroundings)}\n` }
  } catch (error) {
    const { message, status } = explain(error)
    return { status, text: message.replace(/\s+/g, ' ') }
  }
}

/** What the command prints. @throws UsageError, ParameterError, ComputeError */
async function answer(argv: readonly string[], surroundings: Surroundings): Promise<string> {
  const named = await labsNamedIn(argv)
  const asked = parseArguments(argv, (lab, name) => own(named.get(lab)?.parameters ?? {}, name))
  const names = labNames.join(', ')
  if (asked.lab === undefined) {
    if (!asked.help && argv.length > 0) throw new UsageError(`name a lab first: ${names}`)
    return generalHelp(labs)
  }
  const lab = named.get(asked.lab)
  if (!lab) throw new UsageError(`there is no lab "${asked.lab.slice(0, 60)}": take one of ${names}`)
  if (asked.help) return labHelp(lab)
  return (await import('./runLab')).runLab(lab, asked, surroundings)
}

const asFlags = (values: Offer['values']) =>
  Object.entries(values)
    .map(([name, value]) => `--${name} ${formatValue(value)}`)
    .join(' ')

function explain(error: unknown): { readonly message: string; readonly status: number } {
  if (error instanceof ParameterError) {
    const flags = error.problems.map(({ name, given, reason, remedies = [] }) => {
      const ways = remedies.map(({ label, values }) => `. ${label}: ${asFlags(values)}`)
      return `--${name}${given === '' ? '' : ` ${given}`}: ${name} ${reason}${ways.join('')}`
    })
    return { message: flags.join('; '), status: badInputStatus }
  }
  if (error instanceof MemoryError) return { message: error.message, status: badInputStatus }
  if (error instanceof UsageError || error instanceof PlanError)
    return { message: error.message, status: badInputStatus }
  return { message: messageOf(error), status: failedStatus }
}
