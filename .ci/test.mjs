// Everything that must hold, in one run: `npm test`. Ends with the line "N passed, N failed".
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { checkBundle } from './bundle.mjs'

const root = new URL('..', import.meta.url).pathname
process.chdir(root)
rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results', { recursive: true })

let passed = 0
let failed = 0

function announce(name) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 90 - name.length))}`)
}

/** A gate counts as one: it holds or it does not. */
function gate(name, ...command) {
  announce(name)
  const started = performance.now()
  const { status } = spawnSync(command[0], command.slice(1), { stdio: 'inherit' })
  console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${name}, ${((performance.now() - started) / 1000).toFixed(1)} s`)
  if (status === 0) passed++
  else failed++
  return status === 0
}

/** A suite counts its tests; one that did not get as far as counting counts as one failure. */
function suite(name, report, count, ...command) {
  announce(name)
  const { status } = spawnSync(command[0], command.slice(1), { stdio: 'inherit' })
  const counted = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 }
  passed += counted.passed
  failed += counted.failed
  if ((status !== 0 && counted.failed === 0) || counted.passed + counted.failed === 0) failed++
}

const bin = (name) => `node_modules/.bin/${name}`

gate('kernels', 'node', 'src/kernels/build.mjs')
gate('types', bin('tsc'), '--noEmit')
gate('types of the kernels', bin('tsc'), '-p', 'src/kernels/assembly', '--noEmit')
gate('lint', bin('eslint'), '.', '--max-warnings', '0')
gate('format', bin('biome'), 'check', '.')
suite(
  'unit tests',
  'test-results/unit.json',
  (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests + report.numPendingTests }),
  ...[bin('vitest'), 'run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json'],
)
if (gate('build', bin('vite'), 'build')) {
  announce('first load')
  const { text, ok } = checkBundle('dist')
  console.log(text)
  if (ok) passed++
  else failed++
  suite(
    'browser tests',
    'test-results/browser.json',
    ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped }),
    ...[bin('playwright'), 'test'],
  )
}

console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
