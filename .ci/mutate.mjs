// Commits known faults, one at a time, in a copy of the sources and looks whether a test notices: `npm run mutate [-- part of a name]`.
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { announce, root, run, tool } from './commands.mjs'
import { mutants } from './mutants.mjs'

/** What the unit tests need besides the packages. */
const sources = [
  'src',
  'lint',
  'index.html',
  'public',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
]
/** Seconds that the tests of a fault have at least, before they are said to hang. */
const leastPatience = 120

const copy = mkdtempSync(join(realpathSync(tmpdir()), 'second-moment-'))
const report = join(copy, 'report.json')
process.on('exit', () => rmSync(copy, { recursive: true, force: true, maxRetries: 5 }))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))

/**
 * Runs test files in the copy. In a thread: it ends with its process, whatever it is at. In one: where two files ran beside each other, what
 * failed was sometimes lost from the report when the other was called off.
 */
async function test(files, limit) {
  rmSync(report, { force: true })
  const quiet = ['--reporter=json', `--outputFile=${report}`, '--pool=threads', '--maxWorkers=1', '--no-cache']
  const outcome = await run(tool('vitest', 'run', '--bail', '1', ...quiet, ...files), { held: true, cwd: copy, limit })
  const results = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : []
  const failed = results.flatMap(({ assertionResults }) => assertionResults).find(({ status }) => status === 'failed')
  return { ...outcome, failed: failed?.fullName }
}

/** What becomes of a fault, and the test that noticed it. */
async function fate({ file, from, to, tests }, patience) {
  const path = join(copy, file)
  const sound = readFileSync(path, 'utf8')
  const places = sound.split(from).length - 1
  if (places !== 1) return ['DOES NOT APPLY', `what it changes stands ${places} times in ${file}`]
  const absent = tests.find((each) => !existsSync(join(copy, each)))
  if (absent) return ['DOES NOT APPLY', `there is no ${absent}`]
  writeFileSync(
    path,
    sound.replace(from, () => to),
  )
  try {
    const { status, ended, failed, said } = await test(tests, patience)
    if (ended) return ['killed', 'hangs']
    if (status === 0) return ['SURVIVED', tests.join(', ')]
    // A fault that does not even load says nothing about the tests.
    return failed ? ['killed', failed] : ['DOES NOT RUN', /.*Error.*/.exec(said)?.[0] ?? '']
  } finally {
    writeFileSync(path, sound)
  }
}

const part = process.argv.slice(2).join(' ').toLowerCase()
const chosen = mutants.filter(({ name }) => name.toLowerCase().includes(part))
if (chosen.length === 0) {
  console.error(`no fault is called “${part}”`)
  process.exit(2)
}
for (const source of sources) cpSync(join(root, source), join(copy, source), { recursive: true })
// A junction needs no rights on Windows; elsewhere the word means nothing.
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')

announce('without a fault')
const baseline = await test([...new Set(chosen.flatMap(({ tests }) => tests))], undefined)
if (baseline.status !== 0) {
  console.log(baseline.said)
  console.error(`the tests fail without any fault: ${baseline.failed ?? 'they do not run'}`)
  process.exit(1)
}
console.log(`ok: ${baseline.seconds.toFixed(1)} s`)

announce('with one')
const width = Math.max(...chosen.map(({ name }) => name.length))
// What takes longer than all the tests together hangs.
const patience = Math.max(leastPatience, baseline.seconds)
let killed = 0
for (const mutant of chosen) {
  const [verdict, why] = await fate(mutant, patience)
  if (verdict === 'killed') killed++
  console.log(`${mutant.name.padEnd(width)}  ${verdict.padEnd(14)}  ${why}`)
}
console.log(`\n${killed} of ${chosen.length}`)
process.exitCode = killed === chosen.length ? 0 : 1
