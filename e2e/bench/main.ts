// npm run -s bench -- [--json] [--rounds N] [--only NAME] [--readme]: the speed ladder in a real Chromium.
// With --readme and the group `sweep` its figures are written into README.md.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { table, withPart } from '../../src/cli/readme'
import { browserArguments, findBrowser } from '../browser'
import type { Row } from './cases'
import { efficiencyOf, restlessness } from './efficiency'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
    only: { type: 'string', default: '' },
    readme: { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
if (!Number.isSafeInteger(rounds) || rounds < 1 || rounds > 1000) {
  console.error('--rounds takes a whole number from 1 to 1000')
  process.exit(2)
}

const line = (row: Row) =>
  [
    row.kernel.padEnd(19),
    String(row.size).padStart(9),
    `${row.workers} worker${row.workers === 1 ? ' ' : 's'}`,
    `${row.nanoseconds.toFixed(3).padStart(12)} ns`,
    `${row.speedup.toFixed(2).padStart(7)}×`,
    row.variant,
  ].join('  ')

// Built, not served from source: what is timed is what people run.
const outDir = await mkdtemp(join(tmpdir(), 'second-moment-bench-'))
await build({
  logLevel: 'error',
  build: { outDir, emptyOutDir: true, rolldownOptions: { input: 'e2e/bench/index.html' } },
})
const server = await preview({ logLevel: 'error', build: { outDir }, preview: { port: 0, open: false } })
const address = server.resolvedUrls?.local[0]
if (!address) throw new Error('the benchmark page could not be served')
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments })
try {
  const page = await browser.newPage()
  page.on('pageerror', (error) => console.error(error.message))
  await page.exposeFunction('progress', (row: Row) => {
    if (!values.json) console.log(line(row))
  })
  await page.goto(`${address}e2e/bench/index.html`)
  await page.waitForFunction(() => document.title === 'ready')
  const rows = await page.evaluate((options) => window.bench(options), { rounds, only: values.only })
  const sweep = rows.filter(({ kernel }) => kernel === 'sweep')
  if (sweep.length > 0) {
    const figures = table([`${sweep[0].size} cells, ${rounds} rounds`, 'median', 'middle half of the rounds'], efficiencyOf(sweep)) // biome-ignore format: one line
    if (!values.json) console.log(figures)
    const busy = restlessness(sweep)
    if (busy) console.error(`not to be trusted on a machine that is busy: ${busy}`)
    else if (values.readme)
      writeFileSync('README.md', withPart(readFileSync('README.md', 'utf8'), 'efficiency', figures))
  }
  if (values.json) console.log(JSON.stringify({ rows }))
} finally {
  await browser.close()
  await server.close()
  rmSync(outDir, { recursive: true, force: true })
}
