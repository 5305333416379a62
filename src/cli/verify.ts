import { driveSettings } from '../experiments/drive'
import { buildKernels } from '../kernels/build.mjs'
import { loads } from '../labs/loads'
import type { Row } from '../labs/verification/judge'
import { own } from '../parameters/own'
import { resolveStrictly } from '../parameters/resolve'
import { parseArguments, UsageError } from './arguments'
import type { CommandOutcome, Surroundings } from './command'
import { progressBar } from './progress'
import { verifyHelp } from './verifyHelp'

const failedStatus = 1

/** One claim in a line for people. */
function line({ id, expected, computed, deviation, standardErrors, passed, error }: Row): string {
  const off =
    error ??
    (standardErrors === undefined
      ? `${deviation === null ? 'off' : `${deviation.toPrecision(2)} of its tolerance`}`
      : `${standardErrors.toFixed(1)} standard errors`)
  return `${passed ? 'holds' : 'FAILS'}  ${id}: ${computed ?? 'nothing'} for ${expected} (${off})`
}

/** @throws UsageError, ParameterError, ComputeError */
export async function runVerify(argv: readonly string[], surroundings: Surroundings): Promise<CommandOutcome> {
  const verification = await loads.verification()
  const asked = parseArguments(argv, (_, name) => own(verification.parameters, name), 0)
  if (asked.help) return { status: 0, text: `${verifyHelp}\n` }
  if (asked.out !== undefined)
    throw new UsageError(
      'verify writes no file: its rows are on standard output, and "verification --out" writes the numbers',
    )
  const settings = resolveStrictly(verification, asked.given, 'text')
  const bar = progressBar(surroundings)
  try {
    await buildKernels()
    const { document, arrays } = await driveSettings(verification, settings, {
      onProgress: (progress) => bar.show(progress),
    })
    bar.end()
    const { rows, failed, claims } = document.result as unknown as {
      readonly rows: readonly Row[]
      readonly failed: number
      readonly claims: number
    }
    const verdict = failed === 0 ? `all ${claims} hold` : `${failed} of ${claims} do not hold`
    const printed = asked.json
      ? JSON.stringify({ rows: rows.map((row, place) => ({ ...row, seconds: Number(arrays.seconds.data[place]) })) })
      : [...rows.map(line), verdict].join('\n')
    return failed === 0
      ? { status: 0, text: `${printed}\n` }
      : { status: failedStatus, text: verdict, printed: `${printed}\n` }
  } finally {
    bar.end()
  }
}
