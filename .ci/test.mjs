// Everything that must hold, in one run: `npm test`. Ends with the line "N passed, N failed".
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { checkBundle } from './bundle.mjs'
import { announce, root, run, runGates, sourceGates, tool, verdict } from './commands.mjs'

process.chdir(root)
/** A folder of its own: `npm start` may be serving `dist` meanwhile. */
const pages = 'dist-test'
/** All of the page in one file, in a folder whose name the stories make from that of the pages. */
const oneFile = `${pages}-single`
for (const folder of ['test-results', oneFile]) rmSync(folder, { recursive: true, force: true })
mkdirSync('test-results', { recursive: true })

let passed = 0
let failed = 0
/** What cannot be tested on this machine, and why. */
const leftOut = []

/** A gate counts as one: it holds or it does not. */
async function gate(name, words) {
  announce(name)
  const outcome = await run(words)
  verdict(name, outcome)
  if (outcome.status === 0) passed++
  else failed++
  return outcome.status === 0
}

/** A suite counts its tests; one that did not get as far as counting counts as one failure. */
async function suite(name, report, count, words, options) {
  if (!options?.held) announce(name)
  const outcome = await run(words, { ...options, env: { SECOND_MOMENT_PAGES: pages } })
  if (options?.held) {
    announce(name)
    process.stdout.write(outcome.said)
  }
  const counted = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 }
  passed += counted.passed
  failed += counted.failed
  const { skipped = [] } = counted
  leftOut.push(...skipped)
  if ((outcome.status !== 0 && counted.failed === 0) || counted.passed + counted.failed + skipped.length === 0) failed++
}

/** What must hold of the sources, and the unit tests; before them the one file, for which a browser test waits. */
async function withoutBrowser(options) {
  const single = tool('vite', 'build', '--mode', 'single', '--outDir', oneFile)
  const outcome = await runGates({ 'all of it as one file': single, ...sourceGates }, 1, options)
  passed += outcome.passed
  failed += outcome.failed
  await suite(
    'unit tests',
    'test-results/unit.json',
    (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests + report.numPendingTests }),
    tool('vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json'),
    options,
  )
  await suite(
    'sweeps on Slurm and its kin',
    'test-results/engines.json',
    (report) => report,
    tool('tsx', 'e2e/engines/main.ts'),
    options,
  )
}

async function inBrowsers() {
  if (!(await gate('build', tool('vite', 'build', '--outDir', pages)))) return
  announce('first load')
  const { text, ok } = checkBundle(pages)
  console.log(text)
  if (ok) passed++
  else failed++
  await suite(
    'browser tests',
    'test-results/browser.json',
    ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped }),
    tool('playwright', 'test'),
  )
}

await gate('kernels', [join(root, 'src/kernels/build.mjs')])
// What the tests start of the command line starts three times as fast.
await gate('command line as one file', [join(root, 'src/cli/oneFile/build.mjs')])
// A browser test leaves a quarter of two cores idle: everything else goes on in there, behind it, and says what it has to say
// when it is done. One core has nothing to spare, and what is starved there would run into its limits.
if (availableParallelism() > 1) await Promise.all([inBrowsers(), withoutBrowser({ held: true, behind: true })])
else {
  await withoutBrowser()
  await inBrowsers()
}
for (const folder of [pages, oneFile]) rmSync(folder, { recursive: true, force: true })

for (const what of leftOut) console.log(`\nSKIPPED: ${what}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
