// The command line: npm run -s lab -- <lab> [--name value …] [--workers N] [--json] [--out FILE]
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { encodeArrays, formatOf } from '../files/arrays'
import { buildKernels } from '../kernels/build.mjs'
import { labs } from '../labs'
import { runLab } from '../labs/document'
import type { LabDefinition, LabDocument } from '../labs/lab'
import { messageOf } from '../parameters/message'
import { own } from '../parameters/own'
import { ParameterError } from '../parameters/resolve'
import { parseArguments, UsageError } from './arguments'
import { generalHelp, labHelp } from './help'
import { progressBar } from './progress'

const interruptedStatus = 130
const badInputStatus = 2

const find = (name: string) => labs.find((lab) => lab.name === name)

async function main(argv: readonly string[]): Promise<void> {
  const asked = parseArguments(argv, (lab, name) => own(find(lab)?.parameters ?? {}, name)?.kind === 'flag')
  if (asked.lab === undefined) {
    if (!asked.help && argv.length > 0)
      throw new UsageError(`name a lab first: ${labs.map(({ name }) => name).join(', ')}`)
    console.log(generalHelp(labs))
    return
  }
  const lab = find(asked.lab)
  if (!lab)
    throw new UsageError(
      `there is no lab "${asked.lab.slice(0, 60)}": take one of ${labs.map(({ name }) => name).join(', ')}`,
    )
  if (asked.help) {
    console.log(labHelp(lab))
    return
  }
  const format = asked.out === undefined ? undefined : formatOf(asked.out)
  if (asked.out !== undefined && !format)
    throw new UsageError('--out takes a file name that ends in .npz, .npy, .csv or .json')

  await buildKernels()
  const abort = new AbortController()
  const interrupt = () => abort.abort(new Interrupted())
  process.once('SIGINT', interrupt)
  process.once('SIGTERM', interrupt)
  const bar = progressBar(process.stderr)
  try {
    const { document, arrays } = await runLab(lab, asked.given, 'text', {
      signal: abort.signal,
      onProgress: (progress) => bar.show(progress),
      readFile: async (name) => new Blob([await readFile(name)]),
    })
    bar.end()
    if (asked.out !== undefined && format) {
      await writeWhole(asked.out, encodeArrays(format, arrays, lab.mainArray(document.parameters), document))
    }
    process.stdout.write(asked.json ? `${JSON.stringify(document)}\n` : `${readable(lab, document)}\n`)
  } finally {
    bar.end()
  }
}

class Interrupted extends Error {}

/** Writes a file under another name first, so that an interrupted run leaves nothing half-written. */
async function writeWhole(file: string, bytes: Uint8Array) {
  const temporary = `${file}.${process.pid}.part`
  try {
    await writeFile(temporary, bytes)
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw new UsageError(`--out ${file} cannot be written: ${messageOf(error)}`)
  }
}

/** The result for people: one line per field, with its unit. */
function readable(lab: LabDefinition, { result, timing, checksum }: LabDocument): string {
  const width = Math.max(...Object.keys(result).map((name) => name.length), 'checksum'.length)
  const rows = Object.entries(result).map(([name, value]) => {
    const unit = own(lab.results, name)?.unit
    return `${name.padEnd(width)}  ${typeof value === 'object' ? JSON.stringify(value) : String(value)}${unit ? ` ${unit}` : ''}`
  })
  const took = `${timing.seconds.toFixed(2)} s on ${timing.workers} worker${timing.workers === 1 ? '' : 's'}`
  return [...rows, `${'checksum'.padEnd(width)}  ${checksum}`, `${'took'.padEnd(width)}  ${took}`].join('\n')
}

/** One line, whatever it was. */
const oneLine = (message: string) => message.replace(/\s+/g, ' ')

function explain(error: unknown): { readonly message: string; readonly status: number } {
  if (error instanceof Interrupted) return { message: 'interrupted, nothing was written', status: interruptedStatus }
  if (error instanceof ParameterError) {
    const flags = error.problems.map(
      ({ name, given, reason }) => `--${name}${given === '' ? '' : ` ${given}`}: ${name} ${reason}`,
    )
    return { message: flags.join('; '), status: badInputStatus }
  }
  if (error instanceof UsageError) return { message: error.message, status: badInputStatus }
  return { message: messageOf(error), status: 1 }
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  const { message, status } = explain(error)
  console.error(oneLine(message))
  process.exitCode = status
}
