import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** What only a process can show: signals, pipes, exit statuses. Everything else about the command line: main.test.ts. */

interface Started {
  readonly kill: (signal: NodeJS.Signals) => void
}

/** Says when the process listens for signals, which is before anything else of ours is loaded. */
const announcer = `data:text/javascript,${encodeURIComponent(
  `process.on('newListener', (name) => { if (name === 'SIGHUP') console.error('listening') })`,
)}`

/** All that were started: none of them outlives its test, even where that has failed. */
const children = new Set<ChildProcess>()
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
})

/** Runs the command of `npm run lab`, without npm in between. @param watch sees standard error whenever it has grown */
function lab(argv: readonly string[], watch: (stderr: string, process: Started) => void = () => undefined) {
  return new Promise<{ status: number; stdout: string; stderr: string }>((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', announcer, 'src/cli/lab.mjs', ...argv])
    children.add(child)
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
    })
    const started = { kill: (signal: NodeJS.Signals) => void child.kill(signal) }
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
      watch(stderr, started)
    })
    child.on('error', reject)
    // As a shell counts: killed by a signal is 128 and its number.
    child.on('close', (status, signal) =>
      resolve({ status: status ?? 128 + (signal ? constants.signals[signal] : 0), stdout, stderr }),
    )
  })
}

/** The command in a shell, with its output where the shell puts it. */
function shell(script: string) {
  return new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    const child = spawn('/bin/sh', ['-c', script], { env: { ...process.env, LAB: 'src/cli/lab.mjs' } })
    children.add(child)
    const said = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].on('data', (chunk: Buffer) => {
        said[name] += chunk.toString()
      })
    }
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, ...said }))
  })
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'second-moment-'))
})
afterAll(() => rm(folder, { recursive: true }))

const short = ['cluster', '--stars', '20', '--steps', '10', '--workers', '1', '--json']
/** Hours of work: it is never waited for. */
const endless = ['cluster', '--stars', '600', '--steps', '10000000', '--workers', '2', '--json']
const underWay = ' of 10000000'

/** What a run may have written by then. */
const progress = '(?:listening\\n|\\d+ % .*\\n)*'

describe.concurrent('the process of a run', () => {
  it('prints the document, and nothing but the document, on standard output', async () => {
    const { status, stdout, stderr } = await lab(short)
    expect(stderr).toMatch(new RegExp(`^${progress}$`))
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ lab: 'cluster', result: { stars: 20, steps: 10 } })
    expect(stdout.trimEnd()).not.toContain('\n')
  })

  it.each([
    ['SIGINT', 'while it loads', 'listening'],
    ['SIGTERM', 'while it loads', 'listening'],
    ['SIGINT', 'in the middle of the run', underWay],
  ] as const)('ends at once with 130 on %s, %s', async (signal, _, sign) => {
    const own = await mkdtemp(join(folder, 'run-'))
    const { status, stdout, stderr } = await lab([...endless, '--out', join(own, 'run.npz')], (said, { kill }) => {
      if (said.includes(sign)) kill(signal)
    })
    expect(stderr).toMatch(new RegExp(`^${progress}interrupted, nothing was written\\n$`))
    expect(status).toBe(130)
    expect(stdout).toBe('')
    expect(await readdir(own)).toEqual([])
  })

  it('leaves nothing behind when it is killed', async () => {
    const own = await mkdtemp(join(folder, 'run-'))
    const { status } = await lab([...endless, '--out', join(own, 'run.npz')], (said, { kill }) => {
      if (said.includes(underWay)) kill('SIGKILL')
    })
    expect(status).toBe(137)
    expect(await readdir(own)).toEqual([])
  })

  it('ends in one line when its reader has gone', async () => {
    const own = await mkdtemp(join(folder, 'run-'))
    // Who reads the pipe has closed it before anything is written.
    const { status, stderr } = await shell(
      `mkfifo "${own}/pipe"; : <"${own}/pipe" & exec 4>"${own}/pipe"; wait; "${process.execPath}" $LAB cluster --help >&4`,
    )
    expect(stderr).toMatch(new RegExp(`^${progress}standard output cannot be written: who was to read it has gone\\n$`))
    expect(status).toBe(1)
  })

  it.runIf(existsSync('/dev/full'))('ends in one line when the disk is full', async () => {
    const { status, stderr } = await shell(`"${process.execPath}" $LAB cluster --help > /dev/full`)
    expect(stderr).toMatch(new RegExp(`^${progress}standard output cannot be written: .*no space left.*\\n$`))
    expect(status).toBe(1)
  })

  it.runIf(process.platform === 'linux')('leaves no part of a file that could not be written whole', async () => {
    const own = await mkdtemp(join(folder, 'run-'))
    // A limit of 512 bytes for every file stands for a disk that fills up in the middle.
    const { status, stdout, stderr } = await shell(
      `ulimit -f 1; "${process.execPath}" $LAB ${short.join(' ')} --out "${own}/run.npz"`,
    )
    expect(stderr).toMatch(new RegExp(`^${progress}--out .*/run\\.npz could not be written: file too large\\n$`))
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(await readdir(own)).toEqual([])
  })

  it.runIf(existsSync('/dev/zero'))('refuses input that has no end, with status 2 and one line', async () => {
    const { status, stdout, stderr } = await lab(['diffusion', '--input', '/dev/zero', '--json'])
    expect(stderr).toBe('listening\n--input /dev/zero: input cannot be opened: it is no regular file\n')
    expect(status).toBe(2)
    expect(stdout).toBe('')
  })
})
