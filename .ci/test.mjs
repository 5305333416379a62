// Everything that must hold, in one run: `npm test`. Ends with the line "N passed, N failed".
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkBundle } from './bundle.mjs'
import { announce, root, run, runGates, sourceGates, tool, verdict } from './commands.mjs'

process.chdir(root)
/** A folder of its own: `npm start` may be serving `dist` meanwhile. */
const pages = 'dist-test'
rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results', { recursive: true })

let passed = 0
let failed = 0

/** A gate counts as one: it holds or it does not. */
async function gate(name, words) {
  announce(name)
  const outcome = await run(words)
  verdict(name, outcome)
  if (outcome.status === 0) passed++
  else failed++
  return outcome.status === 0
}

/**
 * A suite counts its tests; one that did not get as far as counting counts as one failure.
 * @param idle held back until it is over, in the time that nobody else wants
 */
async function suite(name, report, count, words, { idle = false } = {}) {
  if (!idle) announce(name)
  const { status, said } = await run(words, { env: { SECOND_MOMENT_PAGES: pages }, held: idle, idle })
  if (idle) {
    announce(name)
    process.stdout.write(said)
  }
  const counted = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 }
  passed += counted.passed
  failed += counted.failed
  if ((status !== 0 && counted.failed === 0) || counted.passed + counted.failed === 0) failed++
}

/** What needs no browser: of the sources first, then the unit tests. Browser stories wait for a core half of the time; this is theirs. */
async function withoutBrowser() {
  const sources = await runGates(sourceGates, 1, { idle: true })
  passed += sources.passed
  failed += sources.failed
  const report = join(tmpdir(), `second-moment-unit-${process.pid}.json`)
  await suite(
    'unit tests',
    report,
    (found) => ({ passed: found.numPassedTests, failed: found.numFailedTests + found.numPendingTests }),
    tool('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`),
    { idle: true },
  )
  // Where `npm run check` looks for what each test takes; playwright empties the folder when it begins.
  if (existsSync(report)) cpSync(report, 'test-results/unit.json')
  rmSync(report, { force: true })
}

await gate('kernels', [join(root, 'src/kernels/build.mjs')])
const built = await gate('build', tool('vite', 'build', '--outDir', pages))
if (built) {
  announce('first load')
  const { text, ok } = checkBundle(pages)
  console.log(text)
  if (ok) passed++
  else failed++
}
const others = withoutBrowser()
if (built)
  await suite(
    'browser tests',
    'test-results/browser.json',
    ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped }),
    tool('playwright', 'test'),
  )
await others
rmSync(pages, { recursive: true, force: true })

console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
