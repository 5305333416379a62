import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** What only a process can show of a shard: signals, and being killed. Everything else: commands.test.ts. */

interface Ended {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

const children = new Set<ReturnType<typeof spawn>>()
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
})

/** Runs the command of `npm run lab`. @param watch sees standard error whenever it has grown */
function lab(
  argv: readonly string[],
  watch: (stderr: string, kill: (signal: NodeJS.Signals) => void) => void = () => undefined,
) {
  return new Promise<Ended>((resolve, reject) => {
    const child = spawn(process.execPath, ['src/cli/lab.mjs', ...argv])
    children.add(child)
    const said = { stdout: '', stderr: '' }
    child.stdout.on('data', (chunk: Buffer) => {
      said.stdout += chunk.toString()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      said.stderr += chunk.toString()
      watch(said.stderr, (signal) => void child.kill(signal))
    })
    child.on('error', reject)
    child.on('close', (status, signal) => resolve({ status, signal, ...said }))
  })
}

let folder = ''
const at = (name: string) => join(folder, name)
const results = (name: string) => readdirSync(at(name)).sort()
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'second-moment-'))
  // Minutes of work in quick cells: it is never waited for.
  await lab(['plan', 'cluster', '--stars', '2', '--steps', '1', '--axes', 'seed=1:100000', '--keep', 'energyError', '--out', at('many.json')]) // biome-ignore format: one line
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a shard, and sends it a signal as soon as it has told of a cell. */
function signalled(name: string, signal: NodeJS.Signals) {
  let sent = false
  return lab(['run', at('many.json'), '--shard', '1/1', '--out', at(name)], (stderr, kill) => {
    if (sent || !stderr.includes(' of 100000, shard')) return
    sent = true
    kill(signal)
  })
}
/** The whole lines of the longest part, its header among them. */
const linesOf = (name: string) =>
  results(name)
    .map((part) =>
      readFileSync(at(`${name}/${part}`), 'utf8')
        .split('\n')
        .slice(0, -1),
    )
    .reduce((longest, lines) => (lines.length > longest.length ? lines : longest))

describe.concurrent('a shard in a process', () => {
  it.each(['SIGTERM', 'SIGUSR1'] as const)(
    'finishes the cells at hand on %s, saves, and has the status 75',
    async (signal) => {
      const { status, stderr } = await signalled(signal, signal)
      const [, cells] =
        /shard 1\/1 was stopped and saved after (\d+) cells: run it again to go on\n$/.exec(stderr) ?? []
      expect(status).toBe(75)
      expect(results(signal)).toEqual([expect.stringMatching(/^shard-1-of-1\..*\.part$/)])
      expect(linesOf(signal)).toHaveLength(1 + Number(cells))
    },
  )

  it('loses nothing that was computed when it is killed, and goes on from there', async () => {
    expect((await signalled('killed', 'SIGKILL')).signal).toBe('SIGKILL')
    const before = linesOf('killed')
    expect(before.length).toBeGreaterThan(1)
    expect((await signalled('killed', 'SIGTERM')).status).toBe(75)
    const after = linesOf('killed')
    expect(after.length).toBeGreaterThan(before.length)
    expect(after.slice(0, before.length)).toEqual(before)
    // What the dead process left is no longer needed.
    expect(results('killed')).toHaveLength(1)
  })

  it('ends at once on the second of two signals, with nothing half-written', async () => {
    // The second cell would take hours; plan computes the first, the third and the fifth.
    const slow = [
      '--stars',
      '600',
      '--axes',
      'steps=1,10000000,2,3,4',
      '--keep',
      'energyError',
      '--out',
      at('slow.json'),
    ]
    await lab(['plan', 'cluster', ...slow])
    const sent = new Set<string>()
    const once = (signal: NodeJS.Signals, kill: (signal: NodeJS.Signals) => void) => {
      if (!sent.has(signal)) kill(signal)
      sent.add(signal)
    }
    const asked = ['run', at('slow.json'), '--shard', '1/1', '--out', at('slow'), '--workers', '1']
    const { status, stderr } = await lab(asked, (said, kill) => {
      if (said.includes('cell 1 of 5')) once('SIGUSR2', kill)
      if (said.includes('finishing the cells at hand')) once('SIGINT', kill)
    })
    expect(stderr).toMatch(/stopped at once; what was computed is kept: run it again to go on\n$/)
    expect(status).toBe(75)
    const [part] = results('slow')
    expect(readFileSync(at(`slow/${part}`), 'utf8')).toMatch(/^\{"shard".*\}\n\{"cell":0.*\}\n$/)
  })
})
