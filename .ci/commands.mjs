// The tools that the gates run, each started the same way on every system: no shims, no shell, paths may hold blanks.
import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const inPackage = (file) => fileURLToPath(new URL(`../node_modules/${file}`, import.meta.url))
const tools = {
  biome: inPackage('@biomejs/biome/bin/biome'),
  eslint: inPackage('eslint/bin/eslint.js'),
  knip: inPackage('knip/bin/knip.js'),
  playwright: inPackage('@playwright/test/cli.js'),
  tsc: inPackage('typescript/bin/tsc'),
  tsx: inPackage('tsx/dist/cli.mjs'),
  vite: inPackage('vite/bin/vite.js'),
  vitest: inPackage('vitest/vitest.mjs'),
}

/** A tool with its arguments, as words for `run`. */
export const tool = (name, ...words) => [tools[name], ...words]

/** What must hold of the sources as they stand, by name. They start in this order: first what the unit tests would mend in
 * passing, then the longest. */
export const sourceGates = {
  'layouts of the kernels': ['src/kernels/build.mjs', '--check'],
  lint: tool('eslint', '.', '--max-warnings', '0'),
  types: tool('tsc', '--noEmit'),
  'types of the kernels': tool('tsc', '-p', 'src/kernels/assembly', '--noEmit'),
  format: tool('biome', 'check', '.'),
  'nothing unused': tool('knip'),
}

/**
 * Runs a script of Node's.
 * @param words its file and its arguments
 * @param options `held` keeps what it says until it is done, so that two beside each other do not talk into each other; `cwd` is the
 * folder that it works in; after `limit` seconds, where there is one, it is ended; `behind` lets others go first
 * @returns its exit status (1 where a signal ended it), what it said where that was held, the seconds it took, and whether it was ended
 */
export function run(words, { held = false, env = {}, cwd = root, limit, behind = false } = {}) {
  const started = performance.now()
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      cwd,
      env: { ...process.env, ...env },
      stdio: held ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      ...(limit === undefined ? {} : { timeout: Math.ceil(1000 * limit), killSignal: 'SIGKILL' }),
    })
    if (behind && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
    const said = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk))
    child.on('error', reject)
    child.on('close', (status, signal) =>
      resolve({
        status: status ?? 1,
        said: Buffer.concat(said).toString(),
        seconds: (performance.now() - started) / 1000,
        ended: signal === 'SIGKILL',
      }),
    )
  })
}

/** A heading over what a tool says. */
export const announce = (name) => console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 90 - name.length))}`)

/** The line that closes a gate. */
export const verdict = (name, { status, seconds }) =>
  console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${name}, ${seconds.toFixed(1)} s`)

/** Runs gates, as many beside each other as are allowed, and says of each how it went. @returns how many held and failed */
export async function runGates(gates, beside, options = {}) {
  const waiting = Object.entries(gates)
  let passed = 0
  let failed = 0
  const next = async () => {
    for (let gate = waiting.shift(); gate; gate = waiting.shift()) {
      const [name, words] = gate
      const outcome = await run(words, { ...options, held: true })
      announce(name)
      process.stdout.write(outcome.said)
      verdict(name, outcome)
      if (outcome.status === 0) passed++
      else failed++
    }
  }
  await Promise.all(Array.from({ length: beside }, next))
  return { passed, failed }
}
