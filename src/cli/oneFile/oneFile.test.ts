import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programVersion } from '../sources.mjs'
import { freshProgram } from './fresh.mjs'
import { pack } from './pack.mjs'

/** Runs a script of Node's. @param cwd where it stands: not in the checkout, where it would find what it must not need */
const node = (words: readonly string[], cwd?: string) =>
  new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    // What starts itself again and again is ended before it fills the machine.
    const child = spawn(process.execPath, words, { cwd, timeout: 120_000, killSignal: 'SIGKILL' })
    const said = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const)
      child[name].on('data', (chunk: Buffer) => {
        said[name] += chunk.toString()
      })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, ...said }))
  })

describe('the command line as one file', () => {
  let folder = ''
  let built: Awaited<ReturnType<typeof node>>
  const program = () => join(folder, 'lab.mjs')
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'second-moment-'))
    built = await node(['src/cli/oneFile/build.mjs', folder])
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is a folder with one script and the kernels, and asks for nothing else', () => {
    expect(built).toMatchObject({ status: 0, stderr: '' })
    expect(readdirSync(folder).sort()).toEqual(['kernels.wasm', 'lab.mjs', 'ladder.wasm'])
    // Node's own modules, and what builds, which is never asked for.
    const text = readFileSync(program(), 'utf8')
    const asked = [...text.matchAll(/^import .* from '(.+)'$|\brequire\(["'`]([^"'`]+)["'`]\)/gm)]
    expect(asked.length).toBeGreaterThan(50)
    for (const [, imported, required] of asked)
      expect(imported ?? required).toMatch(/^(node:|\.\/[\w-]+\.js$|module$|url$|assemblyscript|tsx|vite$)/)
  })

  it('has what answers at once in two parts, without the library that checks values', () => {
    const text = readFileSync(program(), 'latin1')
    const places = JSON.parse(/^const chunksOfFile = (.*)$/m.exec(text)?.[1] ?? '') as Record<string, [number, number]>
    const parts = ['start', 'sweeps'].map((part) => {
      const [start, end] = Object.entries(places).find(([name]) => name.startsWith(`${part}-`))?.[1] ?? [0, 0]
      return text.slice(text.length - start, text.length - end)
    })
    expect(parts[1]).toContain('to another plan')
    for (const part of parts) expect(part).not.toContain('_zod')
    for (const part of parts)
      for (const [, other] of part.matchAll(/(?<!=>)\brequire\(["'`]\.\/([\w-]+)-[\w-]{8}\.js["'`]\)/g))
        expect(['start', 'sweeps', 'rolldown-runtime']).toContain(other)
  })

  it('is a head that loads its parts out of a comment, whatever stands in them', async () => {
    const own = mkdtempSync(join(folder, 'own-'))
    const file = join(own, 'program.mjs')
    const strange = 'x²/2 ⟨𝒙⟩ \u0001 \u0001002f */ \u2028 \r\n \0'
    const chunks = [
      { fileName: 'first.js', code: `exports.first = 1; require('./second.js')` },
      {
        fileName: 'second.js',
        code: `const { first } = require('./first.js'), { basename } = require('node:path'); /* ${strange.slice(0, 6)} */
console.log(JSON.stringify([first, basename(__filename), /[*/]*/.source, ${JSON.stringify(strange)}, '${'*/'}']))`,
      },
      { fileName: 'never.js', code: `this is no program */` },
    ]
    writeFileSync(file, pack('// A program', chunks))
    const { stdout, stderr } = await node([file])
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual([1, 'program.mjs', '[*/]*', strange, '*/'])
    rmSync(own, { recursive: true })
  })

  it('answers what computes nothing without a thread, in the same words', async () => {
    for (const words of [['--help'], ['cluster', '--help'], ['status', 'nowhere.json', 'nowhere'], ['run', '-h']]) {
      const [one, sources] = [await node([program(), ...words]), await node(['src/cli/process.mjs', ...words])]
      expect(one).toEqual(sources)
    }
  })

  it('is taken for fresh as long as the sources are those that it was built from', () => {
    expect(freshProgram(folder)).toBe(pathToFileURL(program()).href)
    const other = mkdtempSync(join(folder, 'other-'))
    expect(freshProgram(other)).toBeUndefined()
    writeFileSync(join(other, 'lab.mjs'), `// Second Moment ${programVersion().replace(/.$/, 'x')}\n`)
    expect(freshProgram(other)).toBeUndefined()
    rmSync(other, { recursive: true })
  })

  it('gives the digits that the checkout gives, with workers of its own', async () => {
    const run = ['cluster', '--stars', '600', '--steps', '3', '--workers', '2', '--json']
    const [one, sources] = [await node([program(), ...run], tmpdir()), await node(['src/cli/process.mjs', ...run])]
    const [{ checksum, timing }, other] = [one, sources].map(
      ({ stdout }) => JSON.parse(stdout) as { checksum: string; timing: { workers: number } },
    )
    expect(checksum).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(checksum).toBe(other.checksum)
    expect(timing.workers).toBe(2)
  })

  it('plans a sweep, computes it in lanes of its own, and tells a cluster to start this very file', async () => {
    const at = (name: string) => join(folder, name)
    const axes = ['--axes', 'seed=1:4', '--keep', 'energyError', '--out', at('plan.json')]
    await node([program(), 'plan', 'cluster', '--stars', '8', '--steps', '5', ...axes], folder)
    const ran = await node([
      program(),
      'run',
      at('plan.json'),
      '--shard',
      '1/1',
      '--workers',
      '2',
      '--out',
      at('results'),
    ])
    expect(ran.status).toBe(0)
    const merged = await node([program(), 'merge', at('plan.json'), at('results'), '--out', at('all.npz')])
    expect(merged.stdout).toMatch(/4 cells, sha256:[0-9a-f]{64}/)
    // Plans belong to a build, and this one is of the same sources and kernels as the checkout.
    const again = await node(['src/cli/process.mjs', 'merge', at('plan.json'), at('results'), '--out', at('again.npz')])
    expect(again.stdout.replace('again', 'all')).toBe(merged.stdout)
    const { stdout: script } = await node([program(), 'slurm', at('plan.json')])
    expect(script).toContain(program())
    for (const name of ['plan.json', 'results', 'all.npz', 'again.npz']) rmSync(at(name), { recursive: true })
  })

  it('does not fill a folder that holds other things', async () => {
    writeFileSync(join(folder, 'thesis.tex'), '')
    const refused = await node(['src/cli/oneFile/build.mjs', folder])
    expect(refused.status).toBe(1)
    expect(refused.stderr).toContain('thesis.tex')
  })
})
