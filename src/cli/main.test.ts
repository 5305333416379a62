import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readNpy } from '../files/npy'
import { unpackNpz } from '../files/npz'
import { cluster } from '../labs/cluster'
import type { LabDocument } from '../labs/lab'

// The command of `npm run lab`, without npm in between.
const command = ['node_modules/tsx/dist/cli.mjs', 'src/cli/main.ts']

/** Runs the command line. @param onProgress called with what it has written on standard error so far, and its process */
function lab(argv: readonly string[], onProgress: (stderr: string, kill: () => void) => void = () => undefined) {
  return new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [...command, ...argv])
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
      onProgress(stderr, () => child.kill('SIGINT'))
    })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stdout, stderr }))
  })
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'second-moment-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('the command line', () => {
  it('lists all parameters, presets and results of a lab', async () => {
    const { status, stdout, stderr } = await lab(['cluster', '--help'])
    expect(status).toBe(0)
    expect(stderr).toBe('')
    for (const [name, parameter] of Object.entries(cluster.parameters)) {
      if (parameter.effect === 'view') expect(stdout).not.toContain(`--${name} `)
      else expect(stdout).toMatch(new RegExp(`^ {2}--${name} .*; default `, 'm'))
    }
    for (const name of [...Object.keys(cluster.presets), ...Object.keys(cluster.results)]) {
      expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'))
    }
  })

  it('gives one document, the same for any number of workers, and writes its arrays', async () => {
    const given = ['cluster', '--stars', '600', '--steps=10', '--radius', '1', '--seed', '7', '--json']
    const file = join(folder, 'run.npz')
    const documents: LabDocument[] = []
    for (const [workers, out] of [
      [1, ['--out', file]],
      [2, []],
      [3, []],
    ] as const) {
      const { status, stdout, stderr } = await lab([...given, '--workers', String(workers), ...out])
      expect(status).toBe(0)
      expect(stderr).toContain('100 % step 10 of 10')
      expect(stdout.endsWith('}\n')).toBe(true)
      expect(stdout.trimEnd()).not.toContain('\n')
      documents.push(JSON.parse(stdout) as LabDocument)
    }
    const [first] = documents
    expect(first).toMatchObject({
      lab: 'cluster',
      version: '1',
      parameters: { stars: 600, steps: 10, radius: 1, seed: 7, model: 'uniform', integrator: 'leapfrog', workers: 1 },
      result: { stars: 600, steps: 10 },
      timing: { workers: 1 },
    })
    expect(first.checksum).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(documents.map(({ checksum }) => checksum)).toEqual(documents.map(() => first.checksum))
    expect(documents.map(({ timing }) => timing.workers)).toEqual([1, 2, 3])
    expect(documents[2].result).toEqual(first.result)

    expect(await readdir(folder)).toEqual(['run.npz'])
    const members = unpackNpz(await readFile(file))
    const read = (name: string) => readNpy(members.get(name) ?? new Uint8Array())
    expect(read('position').shape).toEqual([600, 3])
    expect(read('velocity').shape).toEqual([600, 3])
    const mass = Array.from(read('mass').data).reduce((sum, m) => sum + m, 0)
    expect(mass).toBeCloseTo(first.result.totalMass as number, 9)
  })

  it.each([
    ['--stars 0', /^--stars 0: stars takes a whole number from 1 to 100000\n$/],
    [
      '--timeStep -1 --strs 5',
      /^--timeStep -1: timeStep takes a number from .* Myr; --strs 5: strs is not a parameter of this lab\n$/,
    ],
    [
      '--minimumMass 2 --maximumMass 1',
      /^--minimumMass 2: minimumMass must not be above maximumMass, which is 1 M☉\n$/,
    ],
    ['--out run.txt', /^--out takes a file name that ends in \.npz, \.npy, \.csv or \.json\n$/],
  ])('refuses %s with one line and status 2', async (flags, line) => {
    const { status, stdout, stderr } = await lab(['cluster', ...flags.split(' '), '--json'])
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(line)
  })

  it('writes the main array of an experiment that is not the first one', async () => {
    const file = join(folder, 'orbit.npy')
    const { status, stderr } = await lab(['resonance', '--task', 'orbit', '--duration', '0.1', '--out', file])
    expect(stderr).not.toContain('destructure')
    expect(status).toBe(0)
    expect(readNpy(await readFile(file)).shape[1]).toBe(6)
    await rm(file)
  })

  it('says which labs there are', async () => {
    const { status, stderr } = await lab(['clutser'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^there is no lab "clutser": take one of cluster\b.*\n$/)
  })

  it('leaves nothing behind when it is interrupted', async () => {
    const before = await readdir(folder)
    let interrupted = false
    const { status, stdout, stderr } = await lab(
      ['cluster', '--stars', '600', '--json', '--out', join(folder, 'interrupted.npz')],
      (progress, interrupt) => {
        if (interrupted || !progress.includes(' of 50000')) return
        interrupted = true
        interrupt()
      },
    )
    expect(status).toBe(130)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/interrupted, nothing was written\n$/)
    expect(await readdir(folder)).toEqual(before)
  })
})
