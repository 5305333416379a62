import { availableMemory } from 'node:process'
import type { Lab } from '../experiments/lab'
import { own } from '../parameters/own'
import type { AnyValues, NumberParameter } from '../parameters/parameter'
import type { Resolved } from '../parameters/resolve'
import { ParameterError } from '../parameters/resolve'
import { asIs } from '../words/text'

/** What 32-bit pointers reach, less some room for what every run needs beside its own. */
const kernelLimit = 4 * 2 ** 30 - 2 ** 21

/** Bytes that a run may take here: what kernels can reach, and no more than the machine has left. */
const memoryLimit = () => Math.min(kernelLimit, availableMemory())

/**
 * Refuses a run that would not fit into memory, and says which value of which parameter would: one that was given rather than one
 * that was not.
 * @param given names of the parameters that were given
 * @throws ParameterError
 */
export async function refuseWhatDoesNotFit(
  lab: Pick<Lab, 'memory'>,
  { values, parameters }: Pick<Resolved, 'values' | 'parameters'>,
  given: ReadonlySet<string>,
  limit = memoryLimit(),
): Promise<void> {
  const bytes = await lab.memory(values)
  if (bytes === undefined || bytes <= limit) return
  const need = `${gibibytes(bytes)} GiB of memory where there are ${gibibytes(limit)}`
  for (const [name, parameter] of Object.entries(parameters).toSorted(
    ([a], [b]) => Number(given.has(b)) - Number(given.has(a)),
  )) {
    const value = own(values, name)
    if (parameter.kind !== 'number' || !parameter.integer || typeof value !== 'number') continue
    const most = await largestThatFits(
      parameter,
      value,
      async (tried) => ((await lab.memory({ ...values, [name]: tried })) ?? 0) <= limit,
    )
    if (most === undefined) continue
    const reason = asIs(`may be at most ${most} here: the run would take ${need}`)
    throw new ParameterError([{ name, given: String(value), reason }])
  }
  throw new ParameterError([
    {
      name: [...given][0] ?? Object.keys(parameters)[0],
      given: '',
      reason: asIs(`and the others must be smaller: the run would take ${need}`),
    },
  ])
}

const gibibytes = (bytes: number) => (bytes / 2 ** 30).toFixed(1)

/** The largest whole value below the one given, by halving; nothing where even the parameter's minimum is too much. */
async function largestThatFits(
  { minimum }: NumberParameter,
  value: AnyValues[string] & number,
  fits: (tried: number) => Promise<boolean>,
): Promise<number | undefined> {
  let low = Math.ceil(minimum)
  let high = value
  if (low >= high || !(await fits(low))) return undefined
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (await fits(middle)) low = middle
    else high = middle
  }
  return low
}
