// npm run -s bench -- [--json] [--rounds N] [--only NAME] [--software-card] [--readme]: the kernels in a real Chromium; with --readme and the group `sweep`
// its figures are written into README.md.
// npm run -s bench -- --ladder [--budget SECONDS] [--rounds N] [--json] [--readme]: the page's speed ladder there, and its table in README.md.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { table, withPart } from '../../src/cli/readme'
import { browserArguments, findBrowser, softwareCard } from '../browser'
import type { Row } from './cases'
import { efficiencyOf, restlessness } from './efficiency'
import type { LadderResult } from './page'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
    only: { type: 'string', default: '' },
    ladder: { type: 'boolean', default: false },
    /** A graphics card of software, for a machine without one. */
    'software-card': { type: 'boolean', default: false },
    budget: { type: 'string', default: '30' },
    readme: { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
if (!Number.isSafeInteger(rounds) || rounds < 1 || rounds > 1000) {
  console.error('--rounds takes a whole number from 1 to 1000')
  process.exit(2)
}

const budget = Number(values.budget)
if (!(budget >= 0 && budget <= 3600)) {
  console.error('--budget takes seconds from 0 to 3600')
  process.exit(2)
}

/** A rung, as the lab's document has it. */
const rungLine = ({ speed, computed }: LadderResult, place: number) => {
  const { ladder, rung, workers, rate, unit, ratio, seconds } = speed[place]
  const { digits, deviation } = computed[place]
  return [
    ladder.padEnd(14),
    rung.padEnd(11),
    `${workers} worker${workers === 1 ? ' ' : 's'}`,
    `${rate.toExponential(2)} ${unit}`.padStart(26),
    `${ratio.toFixed(2).padStart(8)}×`,
    `${(1000 * seconds).toFixed(2).padStart(10)} ms`,
    digits === 'same' ? 'same digits' : `off by ${deviation.toExponential(1)}`,
  ].join('  ')
}

/** The rungs as a table: nothing in it is a time, which every machine has its own of. */
const ladderTable = ({ speed, computed }: LadderResult) =>
  table(
    ['problem', 'rung', 'workers', 'over the plain loop', 'digits'],
    speed.map(({ ladder, rung, workers, ratio }, place) => {
      const { digits, deviation } = computed[place]
      const right = digits === 'same' ? 'the same' : `off by ${deviation.toExponential(1)}`
      return [ladder, rung, String(workers), `${ratio.toPrecision(2)}×`, right]
    }),
  )

/** Puts a table into the README. */
const write = (part: string, content: string) =>
  writeFileSync('README.md', withPart(readFileSync('README.md', 'utf8'), part, content))

const line = (row: Row) =>
  [
    row.kernel.padEnd(19),
    String(row.size).padStart(9),
    `${row.workers} worker${row.workers === 1 ? ' ' : 's'}`,
    `${row.nanoseconds.toFixed(3).padStart(12)} ns`,
    `${row.speedup.toFixed(2).padStart(7)}×`,
    row.variant,
  ].join('  ')

/** What the runs of a sweep cost beyond their own work; written down where the machine was quiet. */
function tellSweep(sweep: readonly Row[]) {
  const head = [`${sweep[0].size} cells, ${rounds} rounds`, 'median', 'middle half of the rounds']
  const figures = table(head, efficiencyOf(sweep))
  if (!values.json) console.log(figures)
  const busy = restlessness(sweep)
  if (busy) console.error(`not to be trusted on a machine that is busy: ${busy}`)
  else if (values.readme) write('efficiency', figures)
}

// Built, not served from source: what is timed is what people run.
const outDir = await mkdtemp(join(tmpdir(), 'second-moment-bench-'))
await build({
  logLevel: 'error',
  build: { outDir, emptyOutDir: true, rolldownOptions: { input: 'e2e/bench/index.html' } },
})
const server = await preview({ logLevel: 'error', build: { outDir }, preview: { port: 0, open: false } })
const address = server.resolvedUrls?.local[0]
if (!address) throw new Error('the benchmark page could not be served')
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [...browserArguments, ...(values['software-card'] ? softwareCard : [])],
})
try {
  const page = await browser.newPage()
  page.on('pageerror', (error) => console.error(error.message))
  page.on('console', (message) => {
    if (message.type() === 'warning') console.error(message.text())
  })
  await page.exposeFunction('progress', (row: Row) => {
    if (!values.json) console.log(line(row))
  })
  const session = await browser.newBrowserCDPSession()
  await page.exposeFunction('processorTime', async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    return 1000 * processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
  })
  await page.goto(`${address}e2e/bench/index.html`)
  await page.waitForFunction(() => document.title === 'ready')
  const groups = await page.evaluate(() => window.groups)
  if (values.ladder) {
    const document = await page.evaluate((given) => window.ladder(given), { rounds, budget })
    if (values.json) console.log(JSON.stringify(document))
    else for (const place of document.result.speed.keys()) console.log(rungLine(document.result, place))
    if (values.readme) write('ladder', ladderTable(document.result))
  } else if (!groups.some((name) => name.includes(values.only))) {
    console.error(`--only takes one of ${groups.join(', ')}, or a part of such a name`)
    process.exitCode = 2
  } else {
    const rows = await page.evaluate((options) => window.bench(options), { rounds, only: values.only })
    const sweep = rows.filter(({ kernel }) => kernel === 'sweep')
    if (sweep.length > 0) tellSweep(sweep)
    if (values.json) console.log(JSON.stringify({ rows }))
  }
} finally {
  await browser.close()
  await server.close()
  rmSync(outDir, { recursive: true, force: true })
}
