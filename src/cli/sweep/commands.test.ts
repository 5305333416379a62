import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CellRecord } from '../../experiments/sweep/cell'
import { readNpy, writeNpy } from '../../files/npy'
import { unpackNpz } from '../../files/npz'
import { runCommand } from '../main'
import type { Variables } from './engines'
import type { ShardHeader } from './shardFile'
import { ShardPart, scanShard } from './shardFile'

/** Runs a command in this process. What only a process can show stands in process.test.ts. */
async function lab(
  argv: readonly string[],
  { stop, variables = {} }: { stop?: AbortSignal; variables?: Variables } = {},
) {
  let stderr = ''
  const { status, text } = await runCommand(argv, {
    isTerminal: false,
    progress: (line) => {
      stderr += line
    },
    writing: () => undefined,
    written: () => undefined,
    variables,
    ...(stop ? { stop } : {}),
  })
  return { status, text, stderr }
}

let folder = ''
/** A small plan, its shards and what they come to. */
const at = (name: string) => join(folder, name)
const axes = 'stars=2,3 model=plummer,uniform seed=1:3'
const small = [
  'plan',
  'cluster',
  '--steps',
  '2',
  '--axes',
  axes,
  '--keep',
  'energyError,lagrangianRadii',
  '--shards',
  '4',
]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'second-moment-'))
  await lab([...small, '--out', at('plan.json')])
  for (let shard = 1; shard <= 4; shard++)
    await lab(['run', at('plan.json'), '--shard', `${shard}/4`, '--out', at('four')])
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A copy of the four shards, changed. */
function changed(name: string, change: (folder: string) => void) {
  cpSync(at('four'), at(name), { recursive: true })
  change(at(name))
  return at(name)
}
const status = (results: string) => lab(['status', at('plan.json'), results])
const merge = (results: string, out = at('merged.npz')) => lab(['merge', at('plan.json'), results, '--out', out])

describe('plan', () => {
  it('writes the plan and says what it takes', async () => {
    const { status, text, stderr } = await lab([...small, '--out', at('again.json')])
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(text).toMatch(
      /again\.json: 12 cells in 4 shards of 3, sha256:[0-9a-f]{64}\n3 of 12 cells took .* on one core: a shard lasts about .*: --shards 1\n$/,
    )
    expect(readFileSync(at('again.json'))).toEqual(readFileSync(at('plan.json')))
  })

  it('warns of cells that fail', async () => {
    const { status, stderr } = await lab(['plan', 'cluster', '--steps', '1', '--integrator', 'gaussRadau15', '--axes', 'stars=10,200', '--keep', 'energyError', '--out', at('warned.json')]) // biome-ignore format: one line
    expect(status).toBe(0)
    expect(stderr).toMatch(
      /^warning: some cells will fail: integrator=gaussRadau15: .*\nwarning: cell 1 \(stars=200\) failed: .*\n$/,
    )
  })

  it.each([
    ['cluster --axes strs=1,2 --keep energyError --out OUT', /^axis strs: strs is not a parameter of cluster$/],
    [
      'cluster --axes maximumMass=1,2 --massFunction equal --keep energyError --out OUT',
      /^axis maximumMass: maximumMass does not apply in any cell/,
    ],
    [
      'cluster --axes seed=1:1000000000 --keep energyError --out OUT',
      /^axis seed=1:1000000000: it has 1000000000 values, and 10000000 are possible$/,
    ],
    ['cluster --axes seed=5:1 --keep energyError --out OUT', /^axis seed=5:1: it is empty/],
    [
      'cluster --axes seed=1:2 --keep energy,nothing --out OUT',
      /^--keep nothing: there is no result nothing; --keep takes results of cluster/,
    ],
    [
      'cluster --axes seed=1:2 --keep solver --solver tree --stars 9 --steps 1 --out OUT',
      /^--keep solver: there are words in it, and kept are numbers; --keep takes results of cluster/,
    ],
    [
      'cluster --axes seed=1:2 --keep forceEvaluations --stars 9 --steps 1 --out OUT',
      /^--keep forceEvaluations: .* says what a run costs/,
    ],
    ['cluster --axes seed=1:2 --keep energyError', /^plan needs --out FILE: where the plan goes$/],
    [
      'cluster --axes seed=1:2 --keep energyError --shards 3 --out OUT',
      /^--shards takes a whole number from 1 to 2 here$/,
    ],
    ['cluster --axes seed=1:2 --keep energyError --shards -1 --out OUT', /^--shards -1: it takes a whole number$/],
    ['cluster --keep energyError --out OUT', /^--axes needs at least one axis: name=a,b,c/],
    ['cluster --axes seed=1:2 --out OUT', /^--keep takes results of cluster, separated by commas: /],
    [
      'cluster --axes seed=1:2 --keep energyError --stars 0 --out OUT',
      /^stars=0: stars takes a whole number from 1 to 1000000$/,
    ],
    ['clutser --axes seed=1:2 --keep energyError --out OUT', /^there is no lab "clutser": take one of cluster/],
    ['--axes seed=1:2', /^name the lab$/],
    ['cluster extra --axes seed=1:2', /^unexpected "extra"$/],
    ['cluster --json', /^plan takes no --json$/],
    [
      'cluster --axes seed=1:2 --keep energyError --stars 2 --steps 1 --out /proc/plan.json',
      /^--out \/proc\/plan\.json cannot be written/,
    ],
  ])('refuses “%s” with one line and status 2', async (command, line) => {
    const words = command.replaceAll('OUT', at('refused.json')).split(' ')
    const { status, text } = await lab(['plan', ...words])
    expect(text).toMatch(line)
    expect(status).toBe(2)
    expect(readdirSync(folder)).not.toContain('refused.json')
  })

  it('keeps the sums of the files that its cells read, and run takes no others', async () => {
    const walk = (step: number) => writeNpy({ data: Float64Array.from({ length: 80 }, (_, i) => ((i * i * 7919) % 101) / step), shape: [1, 80, 1] }) // biome-ignore format: one line
    const input = at('walk.npy')
    writeFileSync(input, walk(10))
    const asked = ['diffusion', '--input', input, '--axes', 'frameInterval=1,2', '--keep', 'diffusionCoefficient']
    expect(await lab(['plan', ...asked, '--out', at('walk.json')])).toMatchObject({ status: 0 })
    expect(JSON.parse(readFileSync(at('walk.json'), 'utf8'))).toMatchObject({ files: { [input]: expect.stringMatching(/^sha256:/) as string } }) // biome-ignore format: one line
    const run = () => lab(['run', at('walk.json'), '--shard', '1/1', '--out', at('walks')])
    writeFileSync(input, walk(11))
    expect(await run()).toMatchObject({ status: 1, text: `${input} is not the file that the plan was made with` })
    writeFileSync(input, walk(10))
    expect(await run()).toMatchObject({ status: 0 })
  })
})

describe('run', () => {
  it('gives the digits of the command line', async () => {
    const alone = await lab(['cluster', '--steps', '2', '--stars', '3', '--model', 'uniform', '--seed', '2', '--json'])
    const { result } = JSON.parse(alone.text) as {
      result: { energyError: number; lagrangianRadii: Record<string, number> }
    }
    await merge(at('four'))
    const members = unpackNpz(readFileSync(at('merged.npz')))
    const read = (name: string) => readNpy(members.get(name) ?? new Uint8Array())
    // (stars, model, seed) = (1, 1, 1) of (2, 2, 3).
    expect(read('energyError')).toMatchObject({ shape: [2, 2, 3] })
    expect(read('energyError').data[10]).toBe(result.energyError)
    expect(read('lagrangianRadii')).toMatchObject({ shape: [2, 2, 3, 3] })
    expect([...read('lagrangianRadii').data.subarray(30, 33)]).toEqual(Object.values(result.lagrangianRadii))
    expect([...read('seed').data]).toEqual([1, 2, 3])
  })

  it('comes to the same file, byte for byte, in any number of shards, on any number of workers', async () => {
    const { status, text } = await merge(at('four'))
    expect(text).toMatch(/merged\.npz: 12 cells, sha256:[0-9a-f]{64}\n$/)
    expect(status).toBe(0)
    const four = readFileSync(at('merged.npz'))
    for (const [shards, workers] of [
      [1, '1'],
      [1, '3'],
      [5, '2'],
    ] as const) {
      const results = at(`in-${shards}-on-${workers}`)
      for (let shard = 1; shard <= shards; shard++)
        expect(await lab(['run', at('plan.json'), '--shard', `${shard}/${shards}`, '--out', results, '--workers', workers])).toMatchObject({ status: 0 }) // biome-ignore format: one line
      expect(await merge(results, at('other.npz'))).toMatchObject({ status: 0 })
      expect(readFileSync(at('other.npz')).equals(four)).toBe(true)
    }
  })

  it('was done already', async () => {
    const before = readFileSync(at('four/shard-2-of-4.jsonl'))
    const again = await lab(['run', at('plan.json'), '--shard', '2/4', '--out', at('four')])
    expect(again).toMatchObject({ status: 0, text: `${at('four')}/shard-2-of-4.jsonl: 3 cells, was done already\n` })
    expect(readFileSync(at('four/shard-2-of-4.jsonl'))).toEqual(before)
  })

  it('was done already also where nothing can be written any more', async () => {
    const sealed = changed('sealed', (results) => {
      rmSync(join(results, 'shard-3-of-4.jsonl'))
      // What is tried before anything is written cannot be.
      mkdirSync(join(results, `.${process.pid}.probe`))
    })
    const again = await lab(['run', at('plan.json'), '--shard', '2/4', '--out', sealed])
    expect(again).toMatchObject({ status: 0, text: `${sealed}/shard-2-of-4.jsonl: 3 cells, was done already\n` })
    const other = await lab(['run', at('plan.json'), '--shard', '3/4', '--out', sealed])
    expect(other).toMatchObject({ status: 2, text: expect.stringMatching(/^--out .* cannot be written: /) as string })
  })

  it('takes its shards from an engine', async () => {
    const variables = { OMPI_COMM_WORLD_RANK: '1', OMPI_COMM_WORLD_SIZE: '2', PMIX_RANK: '1' }
    const { status, text } = await lab(['run', at('plan.json'), '--out', `${at('ranks')}/`], { variables })
    expect(text).toBe(`${at('ranks')}/shard-2-of-4.jsonl: 3 cells\n${at('ranks')}/shard-4-of-4.jsonl: 3 cells\n`)
    expect(status).toBe(0)
    const idle = { OMPI_COMM_WORLD_RANK: '6', OMPI_COMM_WORLD_SIZE: '9' }
    expect(await lab(['run', at('plan.json'), '--out', at('ranks')], { variables: idle })).toMatchObject({ status: 0 })
  })

  it('keeps a cell that failed, says which and why, and has the status 70, then and later', async () => {
    await lab(['plan', 'cluster', '--steps', '1', '--integrator', 'gaussRadau15', '--axes', 'stars=10,200,20', '--keep', 'energyError', '--out', at('failing.json')]) // biome-ignore format: one line
    const run = () => lab(['run', at('failing.json'), '--shard', '1/1', '--out', at('failing')])
    expect(await run()).toMatchObject({ status: 70, text: expect.stringMatching(/^cell 1 \(stars=200\) failed: integrator=gaussRadau15: .*; 1 of 3 cells of .*\.jsonl failed$/) as string }) // biome-ignore format: one line
    expect(await run()).toMatchObject({ status: 70, text: expect.stringMatching(/^1 of 3 cells of/) as string })
    const { text } = await lab(['merge', at('failing.json'), at('failing'), '--out', at('failing.npz')])
    expect(text).toContain('3 cells, 1 of them failed (cellErrors, cellMessages)')
    const members = unpackNpz(readFileSync(at('failing.npz')))
    const read = (name: string) => [...readNpy(members.get(name) ?? new Uint8Array()).data]
    expect(read('energyError').map(Number.isNaN)).toEqual([false, true, false])
    expect(read('cellErrors')).toEqual([0, 1, 0])
    expect((await lab(['status', at('failing.json'), at('failing')])).text).toMatch(
      /\nfailed: 1 cells \(shard-1-of-1\.jsonl\)\n$/,
    )
  })

  it('stops when it is asked to, and goes on from there to the same bytes', async () => {
    const stop = new AbortController()
    const results = at('stopped')
    let cells = 0
    const stopped = await runCommand(['run', at('plan.json'), '--shard', '1/1', '--out', results, '--workers', '1'], {
      isTerminal: true,
      progress: (line) => {
        if (line.includes('cell') && ++cells === 5) stop.abort()
      },
      writing: () => undefined,
      written: () => undefined,
      variables: {},
      stop: stop.signal,
    })
    expect(stopped).toEqual({
      status: 75,
      text: 'shard 1/1 was stopped and saved after 5 cells: run it again to go on',
    })
    expect((await status(results)).text).toBe(
      'there: 0 of 4 shards, 0 of 12 cells\nmissing: 1-4\nunder way or left behind: 1 part\n',
    )
    expect(await lab(['run', at('plan.json'), '--shard', '1/1', '--out', results])).toMatchObject({ status: 0 })
    expect(readdirSync(results)).toEqual(['shard-1-of-1.jsonl'])
    await merge(results, at('stopped.npz'))
    await merge(at('four'))
    expect(readFileSync(at('stopped.npz')).equals(readFileSync(at('merged.npz')))).toBe(true)
    stop.abort()
    expect(
      await lab(['run', at('plan.json'), '--shard', '2/2', '--out', results], { stop: stop.signal }),
    ).toMatchObject({ status: 75 })
  })

  it('contradicts a finished shard with 65 and leaves it as it is', async () => {
    await lab([...small, '--masses', '1', '--out', at('none.json')])
    await lab([...small.map((word) => (word === '2' ? '3' : word)), '--out', at('other.json')])
    const other = await lab(['run', at('other.json'), '--shard', '2/4', '--out', at('four')])
    expect(other).toMatchObject({
      status: 65,
      text: expect.stringMatching(/shard-2-of-4\.jsonl belongs to another plan/) as string,
    })
    const cut = changed('cut', (results) => {
      const name = join(results, 'shard-2-of-4.jsonl')
      writeFileSync(name, readFileSync(name).subarray(0, -9))
    })
    const again = await lab(['run', at('plan.json'), '--shard', '2/4', '--out', cut])
    expect(again).toMatchObject({ status: 65, text: expect.stringMatching(/is no whole shard \(its trailer is cut off\): it is never rewritten/) as string }) // biome-ignore format: one line
  })

  it.each([
    ['run nowhere.json --shard 1/1 --out OUT', {}, /^nowhere\.json cannot be read: no such file or directory$/],
    ['run PLAN --shard 1/1', {}, /^run needs --out FOLDER: where the results go$/],
    ['run --shard 1/1 --out OUT', {}, /^name the plan$/],
    ['run PLAN --out OUT', {}, /^--shard takes K\/N, or auto where one of /],
    ['run PLAN --shard 13/13 --out OUT', {}, /^--shard 13\/13: the plan has 12 cells/],
    [
      'run PLAN --shard 1/4 --out OUT',
      { SLURM_ARRAY_TASK_ID: '2' },
      /^--shard says shard 1\/4 and SLURM_ARRAY_TASK_ID says shard 2\/4/,
    ],
    ['run PLAN --shard 1/4 --workers 0 --out OUT', {}, /^--workers 0: it takes/],
    ['run PLAN --shard 1/4 --stars 5 --out OUT', {}, /^--stars is not known here: it takes --out, --shard, --workers$/],
    ['run PLAN --shard 1/4 --out PLAN', {}, /^--out .* cannot be written: it is no folder$/],
    ['run PLAN --shard 1/4 --out /proc/results', {}, /^--out \/proc\/results cannot be written: /],
    ['status PLAN', {}, /^name the folder of the results$/],
    ['status PLAN nowhere', {}, /^nowhere cannot be read: no such file or directory$/],
    ['merge PLAN OUT', {}, /^merge needs --out FILE\.npz$/],
    ['slurm PLAN --maxArraySize 1', {}, /^--maxArraySize takes a whole number from 2$/],
    ['slurm PLAN --shards 2', {}, /^--shards is not known here: it takes --out, --maxArraySize$/],
  ])('refuses “%s” with one line and status 2', async (command, variables, line) => {
    const words = command.replaceAll('OUT', at('refused')).replaceAll('PLAN', at('plan.json')).split(' ')
    const { status, text } = await lab(words, { variables })
    expect(text).toMatch(line)
    expect(status).toBe(2)
  })

  it('takes no plan of another version, and none that was changed', async () => {
    const text = readFileSync(at('plan.json'), 'utf8')
    const program = text.replace(/"program": "[^"]*/, '"program": "0.0.9+0')
    for (const [plan, line] of [
      [program, /old\.json: it was made by the program 0\.0\.9\+0, and this is .*: make it again with plan$/],
      [
        text.replace('"steps": "2"', '"steps": "3"'),
        /old\.json: it was changed after it was made: make it again with plan$/,
      ],
      ['{', /old\.json: it is no plan: it is not a JSON object$/],
    ] as const) {
      writeFileSync(at('old.json'), plan)
      const refused = await lab(['run', at('old.json'), '--shard', '1/1', '--out', at('refused')])
      expect(refused).toMatchObject({ status: 2, text: expect.stringMatching(line) as string })
    }
  })
})

describe('status and merge', () => {
  it('know a folder that is complete', async () => {
    expect(await status(at('four'))).toMatchObject({ status: 0, text: 'complete: 4 of 4 shards, 12 of 12 cells\n' })
  })

  it('know what is missing', async () => {
    const results = changed('gap', (name) => {
      rmSync(join(name, 'shard-1-of-4.jsonl'))
      rmSync(join(name, 'shard-3-of-4.jsonl'))
      rmSync(join(name, 'shard-4-of-4.jsonl'))
    })
    expect((await status(results)).text).toBe('there: 1 of 4 shards, 3 of 12 cells\nmissing: 1,3-4\n')
    expect(await merge(results)).toMatchObject({ status: 65, text: 'cells 0 to 2 are missing: see status' })
    rmSync(join(results, 'shard-2-of-4.jsonl'))
    expect(await merge(results)).toMatchObject({ status: 65, text: 'cells 0 to 11 are missing: see status' })
  })

  const shard = (k: number) => `shard-${k}-of-4.jsonl`
  const edit = (name: string, change: (text: string) => string) =>
    writeFileSync(name, change(readFileSync(name, 'utf8')))
  it.each([
    [
      'a truncated shard',
      (name: string) => edit(join(name, shard(3)), (text) => text.slice(0, 400)),
      /^shard-3-of-4\.jsonl cannot be used: it is damaged after \d of 3 records$/,
    ],
    [
      'a digit changed',
      (name: string) => edit(join(name, shard(3)), (text) => text.replace('"cell":7,', '"cell":7, ')),
      /^shard-3-of-4\.jsonl cannot be used: it is damaged after 1 of 3 records$/,
    ],
    [
      'a shard under another name',
      (name: string) => cpSync(join(name, shard(3)), join(name, 'shard-3-of-5.jsonl')),
      /^shard-3-of-5\.jsonl cannot be used: it is shard 3\/4 by its header$/,
    ],
    [
      'a shard of another division',
      (name: string) => cpSync(at('in-5-on-2/shard-2-of-5.jsonl'), join(name, 'shard-2-of-5.jsonl')),
      /^shard-1-of-4\.jsonl and shard-2-of-5\.jsonl overlap|^shard-2-of-5\.jsonl and shard-1-of-4\.jsonl overlap: both have cell \d$/,
    ],
    [
      'a shard of another plan',
      (name: string) => edit(join(name, shard(3)), (text) => text.replace('sha256:', 'sha256:0')),
      /^shard-3-of-4\.jsonl cannot be used: it belongs to another plan/,
    ],
  ])('refuse %s', async (title, change, line) => {
    const results = changed(title.replaceAll(' ', '-'), change)
    const refused = await merge(results, at('refused.npz'))
    expect(refused.text).toMatch(line)
    expect(refused.status).toBe(65)
    expect(readdirSync(folder)).not.toContain('refused.npz')
    const [named] = refused.text.split(' ')
    if (!refused.text.includes('overlap')) expect((await status(results)).text).toContain(`damaged: ${named} (`)
  })

  it('take the same cells twice if they have the same digits, and not otherwise', async () => {
    // 4/4 and 5/5 of twelve cells are the last three.
    const fifth = 'shard-5-of-5.jsonl'
    const results = changed('twice', (name) => cpSync(at(`in-5-on-2/${fifth}`), join(name, fifth)))
    expect(await merge(results)).toMatchObject({ status: 0 })
    const records: CellRecord[] = []
    const { header } = await scanShard(join(results, fifth), (record) => records.push(record))
    rmSync(join(results, fifth))
    const part = await ShardPart.open(results, header as ShardHeader)
    for (const record of records) part.append(record.cell === 10 ? { cell: 10, values: [0, [1]] } : record)
    await part.finish()
    const text = 'shard-4-of-4.jsonl and shard-5-of-5.jsonl have other digits for cell 10'
    expect(await merge(results)).toMatchObject({ status: 65, text })
  })

  it('of a million cells is a matter of moments', async () => {
    const million = ['plan', 'cluster', '--stars', '2', '--steps', '1', '--axes', 'virialRatio=0:0.5:100 seed=1:10000']
    expect(await lab([...million, '--keep', 'energyError', '--shards', '1000', '--out', at('million.json')])).toMatchObject({ status: 0 }) // biome-ignore format: one line
    mkdirSync(at('million'))
    expect(await lab(['run', at('million.json'), '--shard', '500000/1000000', '--out', at('million')])).toMatchObject({ status: 0 }) // biome-ignore format: one line
    const { text } = await lab(['status', at('million.json'), at('million')])
    expect(text).toBe('there: 0 of 1000 shards, 1 of 1000000 cells\nmissing: 1-1000\n')
  })
})

describe('the engines’ scripts', () => {
  it('run a plan on Slurm, in as many arrays as it takes', async () => {
    const { text } = await lab(['slurm', at('plan.json'), '--out', 'its results'])
    expect(text).toMatch(/^#!\/bin\/bash\n/)
    expect(text).toContain('#SBATCH --array=1-4%50\n')
    for (const line of ['--open-mode=append', '-o log-%A_%a.txt', '--signal=TERM@60', '--requeue']) expect(text).toContain(`#SBATCH ${line}\n`) // biome-ignore format: one line
    expect(text).toMatch(
      /srun env -u SLURM_ARRAY_TASK_ID node \S+lab\.mjs run \S+plan\.json --out '.*its results' --shard "\$shard\/4"\n/,
    )
    expect(text).not.toContain('OFFSET=')
    const chunked = (await lab(['slurm', at('plan.json'), '--maxArraySize', '3'])).text
    expect(chunked).toContain('#SBATCH --array=1-2%50\n')
    expect(chunked).toContain('#   sbatch --array=1-2%50 --export=ALL,OFFSET=2 SCRIPT\n')
  })

  it('run a plan with GNU Parallel', async () => {
    const { text } = await lab(['parallel', at('plan.json')])
    expect(text).toMatch(/^seq 4 \| parallel --joblog plan\.joblog --resume-failed '.* --workers 1 --shard \{\}\/4'\n$/)
  })
})

describe('help', () => {
  it.each(['plan', 'run', 'status', 'merge', 'slurm', 'parallel'])('is there for %s', async (command) => {
    const { status, text } = await lab([command, '--help'])
    expect(status).toBe(0)
    expect(text).toContain(`Usage: npm run -s lab -- ${command} `)
    expect((await lab(['--help'])).text).toMatch(new RegExp(`^ {2}${command} `, 'm'))
  })
})
