// The gate before a commit: `npm run check`. Types, lint and format with what is known from the last time, and the unit tests that
// what changed can reach: the nearest first, as many as take less than a minute. `npm test` trusts no memory and leaves nothing out.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { announce, root, run, runGates, sourceGates, tool, verdict } from './commands.mjs'

process.chdir(root)
const memory = 'node_modules/.cache'
const gates = {
  ...sourceGates,
  lint: [...sourceGates.lint, '--cache', '--cache-location', `${memory}/eslint/`],
  types: [...sourceGates.types, '--incremental', '--tsBuildInfoFile', `${memory}/types.tsbuildinfo`],
}

/** Seconds of tests. */
const budget = 40
/** Seconds of a test file whose last run nobody remembers. */
const unknown = 2

const git = (...words) => execFileSync('git', words, { encoding: 'utf8' }).split('\n').filter(Boolean)
const changed = () => [...git('diff', '--name-only', 'HEAD'), ...git('ls-files', '--others', '--exclude-standard')]

/** What each test file took, in seconds, by the report of a run. */
function durationsOf(report) {
  if (!existsSync(report)) return []
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
  return testResults.map(({ name, startTime, endTime }) => [relative(root, name), (endTime - startTime) / 1000])
}

const durations = `${memory}/durations.json`
const report = `${memory}/unit.json`

/** What each test file took the last time that anybody looked. */
const remembered = () =>
  new Map([
    ...durationsOf('test-results/unit.json'),
    ...(existsSync(durations) ? JSON.parse(readFileSync(durations, 'utf8')) : []),
  ])

/** Folders to be passed from one file to another. */
const distance = (from, to) => relative(dirname(from), dirname(to)).split(sep).filter(Boolean).length

/** The test files that fit into the budget, the nearest to what changed first, and those that do not. */
async function choose() {
  const files = changed()
  const listed = await run(tool('vitest', 'list', '--changed', '--filesOnly', '--json'), { held: true })
  // Where nothing changed that a test could reach it lists nothing, not even brackets.
  const reached = /\[.*\]/s.exec(listed.said)?.[0] ?? '[]'
  const seconds = remembered()
  const near = (test) => Math.min(...files.map((file) => distance(file, test)))
  const tests = JSON.parse(reached)
    .map(({ file }) => relative(root, file))
    .map((file) => ({ file, cost: seconds.get(file) ?? unknown, near: near(file) }))
    .toSorted((a, b) => a.near - b.near || a.cost - b.cost)
  let left = budget
  const chosen = []
  const others = []
  for (const { file, cost, near } of tests) {
    // What stands beside a change is run whatever it takes.
    if (near > 0 && cost > left) others.push(file)
    else {
      chosen.push(file)
      left -= cost
    }
  }
  return { chosen, others }
}

// Lint and types keep one core busy between them; the unit tests take the others.
const sources = runGates(gates, 1)
const { chosen, others } = await choose()
rmSync(report, { force: true })
const reporters = ['--reporter=default', '--silent', '--reporter=json', `--outputFile.json=${report}`]
const units =
  chosen.length > 0
    ? await run(tool('vitest', 'run', ...reporters, ...chosen.map((file) => join(root, file))), { held: true })
    : { status: 0, said: '', seconds: 0 }
writeFileSync(durations, JSON.stringify([...remembered(), ...durationsOf(report)]))
const { failed } = await sources
announce(`unit tests that this change can reach: ${chosen.length} files`)
process.stdout.write(units.said)
verdict('unit tests', units)
if (others.length > 0) console.log(`left to npm test: ${others.length} files farther off or slower`)
process.exitCode = failed === 0 && units.status === 0 ? 0 : 1
