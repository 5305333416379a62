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
  // The fourth cell takes most of a second: long enough to be met there. plan computes the first, the third and the fifth.
  const quick = ['--stars', '600', '--axes', 'steps=1,2,3,1000,5', '--keep', 'energyError', '--out', at('quick.json')]
  await lab(['plan', 'cluster', ...quick])
  await lab(['run', at('quick.json'), '--shard', '1/1', '--out', at('reference')])
})
afterAll(() => rmSync(folder, { recursive: true }))

const reference = () => readFileSync(at('reference/shard-1-of-1.jsonl'))
const run = (name: string, watch?: Parameters<typeof lab>[1]) =>
  lab(['run', at('quick.json'), '--shard', '1/1', '--out', at(name), '--workers', '1'], watch)

describe.concurrent('a shard in a process', () => {
  it.each(['SIGTERM', 'SIGUSR1'] as const)(
    'finishes the cell at hand on %s, saves, and has the status 75',
    async (signal) => {
      let sent = false
      const stopped = await run(signal, (stderr, kill) => {
        if (sent || !stderr.includes('cell 3 of 5')) return
        sent = true
        kill(signal)
      })
      expect(stopped.stderr).toMatch(/shard 1\/1 was stopped and saved after 4 cells: run it again to go on\n$/)
      expect(stopped.status).toBe(75)
      expect(results(signal)).toEqual([expect.stringMatching(/^shard-1-of-1\..*\.part$/)])
    },
  )

  it('loses nothing that was computed when it is killed', async () => {
    let sent = false
    const killed = await run('killed', (stderr, kill) => {
      if (sent || !stderr.includes('cell 3 of 5')) return
      sent = true
      kill('SIGKILL')
    })
    expect(killed.signal).toBe('SIGKILL')
    const [part] = results('killed')
    expect(part).toMatch(/\.part$/)
    expect(readFileSync(at(`killed/${part}`), 'utf8').split('\n')).toHaveLength(5)
    const again = await run('killed')
    // It goes on where it was killed.
    expect(again.stderr).toMatch(/^80 % cell 4 of 5/)
    expect(again.status).toBe(0)
    expect(results('killed')).toEqual(['shard-1-of-1.jsonl'])
    expect(readFileSync(at('killed/shard-1-of-1.jsonl')).equals(reference())).toBe(true)
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
