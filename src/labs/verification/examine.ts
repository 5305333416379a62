import { spawnOnCallingThread } from '../../compute/callingThread'
import { sharedMemoryAvailable } from '../../compute/cores'
import type { Claim, Found, Given, RunCheck } from '../../experiments/claim'
import { driveSettings } from '../../experiments/drive'
import { identify } from '../../experiments/identity'
import type { Lab } from '../../experiments/lab'
import type { Json } from '../../experiments/run'
import { loadElementary } from '../../kernels/elementary'
import { adoptModule } from '../../kernels/module'
import { messageOf } from '../../parameters/message'
import { own } from '../../parameters/own'
import { resolveStrictly } from '../../parameters/resolve'
import { claimed } from '../claims'
import { allChecks, chosen } from './claims'
import { exhibits, type Tools } from './exhibits'
import { describe, failed, judge, type Row } from './judge'

/** A claim as it is listed before anything is computed. */
export type Listed = ReturnType<typeof describe> & {
  /** Where its run can be seen: the hash of an address. Absent: it is about a function alone. */
  readonly address?: string
}

/** What is computed in one piece, and the claims about it. */
export interface ListedCheck {
  /** Its place among all checks. */
  readonly check: number
  /** The claims that are asked for, by their places in it. */
  readonly chosen: readonly number[]
  readonly claims: readonly Listed[]
}

/** All of it with every question: a thread that died is followed by one that knows nothing. */
export interface ExamineQuestion {
  readonly check: number
  readonly chosen: readonly number[]
  readonly seed: number
  readonly module: WebAssembly.Module
}

export interface Examined {
  readonly rows: readonly Row[]
  readonly seconds: number
}

const settingsOf = (lab: Lab, given: Given) => {
  const settings = resolveStrictly(lab, Object.entries(given), 'typed')
  // Every check has one thread: kernels, and all that is no kernel.
  return Object.hasOwn(settings.values, 'workers')
    ? { ...settings, values: { ...settings.values, workers: 1 } }
    : settings
}

const runsOf = ({ runs }: RunCheck, seed: number) => (typeof runs === 'function' ? runs(seed) : runs)

export const examinations = {
  /** @throws UnknownClaimError's message */
  async list({ only, seed }: { readonly only: string; readonly seed: number }): Promise<readonly ListedCheck[]> {
    const checks = await allChecks()
    const asked = chosen(checks, only)
    const labs = new Map(
      await Promise.all(Object.entries(claimed).map(async ([name, { load }]) => [name, await load()] as const)),
    )
    return checks.flatMap(({ lab: name, check }, place) => {
      if (asked[place].length === 0) return []
      const lab = labs.get(name) as Lab
      const address = check.runs && check.file === undefined ? addressOf(lab, runsOf(check, seed)[0]) : undefined
      const claims = check.claims as readonly Claim[]
      return [
        {
          check: place,
          chosen: asked[place],
          claims: asked[place].map((claim) => ({
            ...describe(name, claims[claim]),
            ...(address === undefined ? {} : { address }),
          })),
        },
      ]
    })
  },

  /** Computes what a check is about, and judges the claims that are asked for. Never throws for what is wrong with the numbers. */
  async examine({ check: place, chosen: asked, seed, module }: ExamineQuestion): Promise<Examined> {
    adoptModule(module)
    const { lab, check } = (await allChecks())[place]
    const claims = asked.map((claim) => check.claims[claim] as Claim)
    const start = performance.now()
    let found: unknown
    try {
      found = check.runs
        ? await runAll(await claimed[lab].load(), check, seed)
        : await check.compute(await loadElementary())
    } catch (error) {
      return { rows: claims.map((claim) => failed(lab, claim, messageOf(error))), seconds: secondsSince(start) }
    }
    return { rows: claims.map((claim) => judged(lab, claim, found)), seconds: secondsSince(start) }
  },

  /** Computes an exhibit of the museum in both versions. */
  async exhibit({ id, module }: { readonly id: string; readonly module: WebAssembly.Module }): Promise<Shown> {
    adoptModule(module)
    const exhibit = exhibits.find((each) => each.id === id)
    if (!exhibit) throw new RangeError(`there is no exhibit ${id}`)
    const tools: Tools = {
      run: async (lab, given) => runOne(await claimed[lab].load(), given),
      functions: await loadElementary(),
    }
    return { right: await exhibit.right(tools), wrong: await exhibit.wrong(tools) }
  },
}

/** What both versions of an exhibit come to. */
export interface Shown {
  readonly right: number
  readonly wrong: number
}

const secondsSince = (start: number) => (performance.now() - start) / 1000

function judged(lab: string, claim: Claim, found: unknown): Row {
  try {
    return judge(lab, claim, claim.of(found))
  } catch (error) {
    return failed(lab, claim, messageOf(error))
  }
}

/** Where a run can be seen. */
const addressOf = (lab: Lab, given: Given) =>
  identify(lab, resolveStrictly(lab, Object.entries(given), 'typed')).address

async function runAll(lab: Lab, check: RunCheck, seed: number): Promise<readonly Found[]> {
  const found: Found[] = []
  for (const given of runsOf(check, seed)) found.push(await runOne(lab, given, check.file))
  return found
}

async function runOne(lab: Lab, given: Given, file?: string): Promise<Found> {
  const { outcome, arrays } = await driveSettings(lab, settingsOf(lab, given), {
    environment: { shared: sharedMemoryAvailable(), spawn: spawnOnCallingThread },
    ...(file === undefined ? {} : { readFile: () => Promise.resolve(new Blob([file])) }),
  })
  const result = { ...outcome.result, ...outcome.lookedUp, ...outcome.costs }
  return { result, arrays, number: (path) => numberAt(result, path) }
}

/** A number by its path. @throws where there is none */
function numberAt(result: { readonly [name: string]: Json }, path: string): number {
  let place: Json | undefined = result
  for (const step of path.split('.'))
    place =
      typeof place === 'object' && place !== null ? own(place as { readonly [name: string]: Json }, step) : undefined
  if (typeof place !== 'number') throw new Error(`the run has no number ${path}`)
  return place
}
