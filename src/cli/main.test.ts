import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunDocument } from '../experiments/document'
import { readNpy, writeNpy } from '../files/npy'
import { unpackNpz } from '../files/npz'
import { cluster } from '../labs/cluster'
import { doorNames } from '../parameters/reserved'
import { runCommand } from './main'

/** Runs a command in this process. What only a process can show (signals, pipes) stands in process.test.ts. */
async function lab(argv: readonly string[]) {
  let stderr = ''
  const { status, text } = await runCommand(argv, {
    isTerminal: false,
    progress: (line) => {
      stderr += line
    },
    writing: () => undefined,
    written: () => undefined,
  })
  return { status, text, stderr }
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'second-moment-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('the command line', () => {
  it('lists all parameters, presets and results of a lab', async () => {
    const { status, text, stderr } = await lab(['cluster', '--help'])
    expect(status).toBe(0)
    expect(stderr).toBe('')
    for (const [name, parameter] of Object.entries(cluster.parameters)) {
      if (parameter.effect === 'view') expect(text).not.toContain(`--${name} `)
      else expect(text).toMatch(new RegExp(`^ {2}--${name} .*; default `, 'm'))
    }
    for (const name of [...Object.keys(cluster.presets), ...Object.keys(cluster.results)]) {
      expect(text).toMatch(new RegExp(`^ {2}${name} `, 'm'))
    }
  })

  it('says what cannot be trusted, in the document and on standard error', async () => {
    const wrong = ['cluster', '--preset', 'article', '--stars', '100', '--timeStep', '3000', '--steps', '60']
    const { text, stderr } = await lab([...wrong, '--json'])
    const { warnings } = (JSON.parse(text) as RunDocument).result as { warnings: string[] }
    expect(warnings[0]).toMatch(/^The energy is off by \d+ times K₀ \+ \|W₀\|: /)
    expect(stderr).toContain(`\nwarning: ${warnings[0]}\n`)
    const well = await lab(['quantum', '--proposalWidth', '0.3', '--samples', '1000'])
    expect(well.stderr).toMatch(/^warning: .*error bar/m)
    expect(well.text).not.toContain('warning')
    const good = await lab(['cluster', '--stars', '10', '--steps', '1', '--json'])
    expect((JSON.parse(good.text) as RunDocument).result.warnings).toEqual([])
    expect(good.stderr).not.toContain('warning')
  })

  it.each([...doorNames, 'seed', 'mass', 'toString'].filter((name) => name !== 'step'))(
    'sets a number that a typed potential calls %s',
    async (name) => {
      const source = `x^2/2*${name}; ${name} = 4 in [0, 9]`
      const asked = ['quantum', '--potential', 'custom', '--expression', source, '--samples', '10', '--json']
      const { text } = await lab([...asked, `--expression.${name}`, '1'])
      expect((JSON.parse(text) as RunDocument).result.energy).toBeCloseTo(0.5, 11)
    },
  )

  it('gives one document, the same for any number of workers, and writes its arrays', async () => {
    const given = ['cluster', '--stars', '600', '--steps=10', '--radius', '1', '--seed', '7', '--json']
    const file = join(folder, 'run.npz')
    const documents: RunDocument[] = []
    for (const [workers, out] of [
      [1, ['--out', file]],
      [2, []],
      [3, []],
    ] as const) {
      const { status, text, stderr } = await lab([...given, '--workers', String(workers), ...out])
      expect(status).toBe(0)
      expect(stderr).toContain('100 % step 10 of 10')
      expect(text.endsWith('}\n')).toBe(true)
      expect(text.trimEnd()).not.toContain('\n')
      documents.push(JSON.parse(text) as RunDocument)
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
    ['cluster --stars 0', /^--stars 0: stars takes a whole number from 1 to 1000000$/],
    [
      'cluster --model cube',
      /^--model cube: model takes one of uniform, plummer, hernquist, king, twoClusters, disk, kepler, figureEight, pythagorean, solarSystem, benchmarkGame, file$/,
    ],
    [
      'cluster --timeStep -1 --strs 5',
      /^--timeStep -1: timeStep takes a number from .* Myr; --strs 5: strs is not a parameter of this lab$/,
    ],
    [
      'cluster --minimumMass 2 --maximumMass 1',
      /^--minimumMass 2: minimumMass must not be above maximumMass, which is 1 M☉$/,
    ],
    [
      'cluster --stars 101 --integrator gaussRadau15',
      /^--integrator gaussRadau15: integrator is meant for a few bodies: it takes at most 100 stars, and there are 101$/,
    ],
    [
      'cluster --solver tree --integrator hermite4',
      /^--integrator hermite4: integrator goes with solver=direct \(which auto is up to 4096 stars\), .* computed by tree$/,
    ],
    ['cluster --stars', /^--stars needs a value: a whole number from 1 to 1000000$/],
    ['cluster --stars 1 --stars 1', /^--stars is given twice$/],
    ['cluster --toString 1', /^--toString 1: toString is not a parameter of this lab$/],
    ['cluster stars 5', /^unexpected "stars": flags are written --name value$/],
    ['clutser', /^there is no lab "clutser": take one of cluster\b.*$/],
    ['__proto__', /^there is no lab "__proto__": take one of cluster\b.*$/],
    ['', /^name a lab first: cluster\b.*$/],
    ['diffusion --input nowhere/walk.npy', /^--input nowhere\/walk\.npy: input cannot be opened: .*no such file.*$/],
    [
      'diffusion --particles 1 --frames 10000000 --workers 64',
      /^--frames 10000000: frames may be at most \d+ here: the run would take [\d.]+ GiB of memory where there are [\d.]+$/,
    ],
    ['diffusion --input src', /^--input src: input cannot be opened: it is no regular file$/],
    [
      'quantum --potential custom --expression cos(x)',
      /^--expression cos\(x\): expression cannot be used: .*\. Look at the bands of one cell.*: --domain 0,6\.283185\d+ --ends periodic --proposal uniform --proposalCenter 3\.1415\d+ --proposalWidth 3\.1415\d+$/,
    ],
  ])('refuses “%s” with one line and status 2', async (command, line) => {
    const { status, text, stderr } = await lab([...command.split(' ').filter(Boolean), '--json'])
    expect(text).toMatch(line)
    expect(status).toBe(2)
    expect(stderr).toBe('')
  })

  it('takes several files, whose names are separated by commas, and writes their report', async () => {
    const names = ['a.npy', 'b.npy'].map((name) => join(folder, name))
    for (const [i, name] of names.entries()) {
      const data = Float64Array.from({ length: 120 }, (_, k) => ((k * k * 7919 + i * 31) % 101) / 10)
      await writeFile(name, writeNpy({ data, shape: [3, 40, 1] }))
    }
    const file = join(folder, 'Report.HTML')
    const given = ['diffusion', '--input', names.join(','), '--json']
    const replicas = await lab([...given, '--fit', 'posterior', '--out', file])
    expect(replicas.status).toBe(0)
    const { result, checksum } = JSON.parse(replicas.text) as RunDocument
    expect(result).toMatchObject({ particles: 6, frames: 40, replicas: { count: 2 }, errorAssumption: 'replicas' })
    expect(await readFile(file, 'utf8')).toContain(checksum)
    const parts = await lab([...given, '--together', 'parts'])
    expect((JSON.parse(parts.text) as RunDocument).result).toMatchObject({ particles: 3, frames: 80 })
    const missing = await lab(['diffusion', '--input', `${names[0]},${folder}/nowhere.npy`])
    expect(missing).toMatchObject({
      status: 2,
      text: expect.stringMatching(/nowhere\.npy\): .*no such file/) as string,
    })
    await Promise.all([...names, file].map((name) => rm(name)))
  })

  it('writes the main array of an experiment that is not the first one', async () => {
    const file = join(folder, 'orbit.npy')
    const { status, stderr } = await lab(['resonance', '--task', 'orbit', '--duration', '0.1', '--out', file])
    expect(stderr).not.toContain('destructure')
    expect(status).toBe(0)
    expect(readNpy(await readFile(file)).shape[1]).toBe(6)
    await rm(file)
  })
})

describe('--out', () => {
  /** A name in a folder of its own, and what is in there afterwards. */
  const place = async (name: string) => {
    const own = await mkdtemp(join(folder, 'out-'))
    return { own, file: join(own, name), left: () => readdir(own) }
  }
  /** A run that would take hours: who gets an answer was refused before it began. */
  const endless = ['cluster', '--stars', '20000', '--steps', '1000000', '--json', '--out']

  it.each(['run.txt', 'run', '.npzz', 'npz'])('refuses the name %s', async (name) => {
    const { file, left } = await place(name)
    expect(await lab([...endless, file])).toEqual({
      status: 2,
      text: '--out takes a file name that ends in .npz, .npy, .csv or .json',
      stderr: '',
    })
    expect(await left()).toEqual([])
  })

  it('names the report among what it takes where there is one, and refuses it elsewhere', async () => {
    const { file } = await place('run.html')
    expect((await lab([...endless, file])).text).toBe('--out takes a file name that ends in .npz, .npy, .csv or .json')
    const { text } = await lab(['diffusion', '--out', `${file}5`])
    expect(text).toBe('--out takes a file name that ends in .npz, .npy, .csv, .json or .html')
    expect((await lab(['diffusion', '--help'])).text).toContain('.json or .html.')
  })

  it('refuses a folder that is not there', async () => {
    const { file } = await place('nowhere/run.npz')
    const { status, text } = await lab([...endless, file])
    expect(text).toBe(`--out ${file} cannot be written: no such file or directory`)
    expect(status).toBe(2)
  })

  it('refuses a folder in the place of the file', async () => {
    const { file, left } = await place('run.npz')
    await mkdir(file)
    expect(await lab([...endless, file])).toMatchObject({
      status: 2,
      text: `--out ${file} cannot be written: it is a folder`,
    })
    expect(await left()).toEqual(['run.npz'])
  })

  // Nothing is forbidden to root; for it /proc is the folder that takes no files.
  const root = process.getuid?.() === 0
  it('refuses a folder that takes no files', async () => {
    const { own, file } = await place('run.npz')
    if (!root) await chmod(own, 0o555)
    const { status, text } = await lab([...endless, root ? '/proc/run.npz' : file])
    await chmod(own, 0o755)
    expect(text).toMatch(/^--out .*run\.npz cannot be written: (permission denied|no such file or directory)$/)
    expect(status).toBe(2)
  })

  it('keeps what stands in its place until the run is done', async () => {
    const { file, left } = await place('run.json')
    await writeFile(file, 'the run before')
    const refused = await lab(['diffusion', '--input', 'nowhere.npy', '--out', file])
    expect(refused.status).toBe(2)
    expect(await readFile(file, 'utf8')).toBe('the run before')
    const { status } = await lab(['cluster', '--stars', '2', '--steps', '1', '--out', file])
    expect(status).toBe(0)
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ lab: 'cluster', result: { stars: 2 } })
    expect(await left()).toEqual(['run.json'])
  })
})
