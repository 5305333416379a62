// npm run -s engines [-- --readme]: sweeps on the engines that they are for. Slurm with two nodes on this machine, GNU Parallel, and mpirun where it is.
// With --readme the page computes the same plan, too, and the table of all checksums is written into README.md.
// Needs root and Debian; elsewhere it says what was left out and why. Everything lies in one folder of its own and is gone afterwards.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freshProgram } from '../../src/cli/oneFile/fresh.mjs'
import { table, withPart } from '../../src/cli/readme'
import { programVersion } from '../../src/cli/sources.mjs'
import type { ShardHeader } from '../../src/cli/sweep/shardFile'
import { partNames, ShardPart, scanShard } from '../../src/cli/sweep/shardFile'
import type { CellRecord } from '../../src/experiments/sweep/cell'
import { messageOf } from '../../src/parameters/message'
import { installDebian, onPath } from '../programs'
import { onPages } from './pages'
import type { Slurm } from './slurm'
import { isAlive, maxArraySize, startSlurm } from './slurm'
import { until } from './until'

const readme = process.argv.includes('--readme')
const oneProcess = 'one process, one shard'
const tally = { passed: 0, failed: 0, skipped: [] as string[] }

function skip(what: string, why: string) {
  tally.skipped.push(`${what}: ${why}`)
  console.log(`SKIPPED: ${what}: ${why}`)
}

async function check(title: string, body: () => void | Promise<void>) {
  const start = performance.now()
  try {
    await body()
    tally.passed++
    console.log(`ok: ${title}, ${((performance.now() - start) / 1000).toFixed(1)} s`)
  } catch (error) {
    tally.failed++
    console.log(`FAILED: ${title}\n  ${messageOf(error).replaceAll('\n', '\n  ')}`)
  }
}

/** Why there can be no daemons here; nothing where there can. */
function hindrance(): string | undefined {
  const programs = ['slurmctld', 'slurmd', 'srun', 'munged', 'parallel']
  const absent = () => programs.filter((program) => onPath([program]) === undefined)
  if (process.platform !== 'linux') return 'they run on Linux'
  if (process.getuid?.() !== 0) return 'their daemons want to be started by root'
  if (absent().length === 0) return undefined
  try {
    if (!installDebian('slurmctld', 'slurmd', 'slurm-client', 'munge', 'parallel'))
      return `${absent().join(', ')} not found, and no apt-get to install them`
  } catch (error) {
    return `${absent().join(', ')} not found, and apt-get could not install them (${messageOf(error)})`
  }
  return absent().length === 0 ? undefined : `${absent().join(', ')} not found`
}

let folder = ''
const at = (name: string) => join(folder, name)
const program = fileURLToPath(freshProgram() ?? new URL('../../src/cli/lab.mjs', import.meta.url))

interface Said {
  readonly status: number | string
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command in the folder. */
function command(file: string, words: readonly string[]) {
  return new Promise<Said>((resolve) => {
    // GNU Parallel keeps what it has learned in the home of whoever runs it.
    const env = { ...process.env, PARALLEL_HOME: at('parallel') }
    execFile(file, words, { cwd: folder, env, timeout: 300_000 }, (error, stdout, stderr) =>
      resolve({ status: error ? (error.code ?? `${error.signal}`) : 0, stdout, stderr }),
    )
  })
}
const lab = (...words: readonly string[]) => command(process.execPath, [program, ...words])
async function labDoes(...words: readonly string[]) {
  const said = await lab(...words)
  assert.equal(said.status, 0, said.stderr)
  return said.stdout
}
/** What the same plan came to, by engine. */
const checksums = new Map<string, string>()

async function mergesTo(results: string, bytes: Buffer, engine: string) {
  await mergeOf(results, engine)
  assert.ok(readFileSync(at(`${results}.npz`)).equals(bytes), `${results}.npz has other bytes than one process alone`)
}

async function mergeOf(results: string, engine: string) {
  const said = await labDoes('merge', 'plan.json', results, '--out', `${results}.npz`)
  checksums.set(engine, /sha256:[0-9a-f]{64}/.exec(said)?.[0] ?? 'none')
}

/** Forty cells: seven shards of four take a moment each, the last three take long enough for something to happen to them. */
const shards = 10
const planned = ['cluster', '--stars', '300', '--axes', 'steps=1,2,3,4,5,6,7,600,601,602 seed=1:4', '--keep', 'energyError,lagrangianRadii', '--shards', `${shards}`] // biome-ignore format: one line
const names = Array.from({ length: shards }, (_, i) => `shard-${i + 1}-of-${shards}.jsonl`)

/** Processes that were stopped in the middle of their work. */
const held = new Set<number>()

/**
 * Waits until a shard has its first cells, and holds the process that computes it there, with at least two of its
 * four still to do: whoever is told to stop has something left to stop before.
 * @returns its number, and how many cells it has
 */
async function holdInMidShard(
  results: string,
  shard: number,
): Promise<{ readonly pid: number; readonly cells: number }> {
  let found: { readonly pid: number; readonly cells: number } | undefined
  const isUnderWay = () => {
    for (const name of readdirSync(at(results))) {
      const [, number, , host, pid] = partNames.exec(name) ?? []
      if (Number(number) !== shard || host !== hostname() || !isAlive(Number(pid))) continue
      const cells = readFileSync(at(`${results}/${name}`), 'utf8').split('\n').length - 2
      if (cells > 0) found = { pid: Number(pid), cells }
    }
    return found !== undefined
  }
  await until(`shard ${shard} is under way`, isUnderWay, { every: 0.05 })
  assert.ok(found)
  process.kill(found.pid, 'SIGSTOP')
  held.add(found.pid)
  assert.ok(found.cells < 3 && !readdirSync(at(results)).includes(names[shard - 1]), 'it was held too late')
  return found
}

async function onSlurm(slurm: Slurm, alone: Buffer) {
  const results = 'on-slurm'
  mkdirSync(at(results))
  writeFileSync(
    at('job.sh'),
    await labDoes('slurm', 'plan.json', '--out', results, '--maxArraySize', `${maxArraySize}`),
  )
  // What the script says of the shards that do not fit into one array.
  const [, ...further] = /# {3}sbatch (\S+) (\S+) SCRIPT/.exec(readFileSync(at('job.sh'), 'utf8')) ?? []
  const first = (await slurm.ask('sbatch', '--parsable', 'job.sh')).trim()
  const second = (await slurm.ask('sbatch', '--parsable', ...further, 'job.sh')).trim()

  /** A task of the second array; they compute the shards 8, 9 and 10. */
  const task = (shard: number) => `${second}_${shard - maxArraySize + 1}`
  const log = (shard: number) => readFileSync(at(`log-${task(shard)}.txt`), 'utf8')
  const job = async (id: string) => {
    const said = await slurm.ask('scontrol', 'show', 'job', '-o', id)
    return new Map([...said.matchAll(/(\w+)=(\S*)/g)].map(([, name, value]) => [name, value]))
  }
  /** Waits until a shard's task is through, at the second go. */
  const secondGo = async (shard: number) => {
    let said = await job(task(shard))
    const isThrough = async () => {
      said = await job(task(shard))
      return /^(COMPLETED|FAILED|CANCELLED|TIMEOUT)$/.test(said.get('JobState') ?? '')
    }
    await until(`shard ${shard} is through`, isThrough, { every: 0.3 })
    assert.deepEqual([said.get('JobState'), said.get('Restarts')], ['COMPLETED', '1'], log(shard))
  }

  await Promise.all([
    check('a node’s daemon is killed in mid-shard: the other node goes on with the shard', async () => {
      const { pid } = await holdInMidShard(results, 8)
      const node = (await job(task(8))).get('NodeList') ?? ''
      slurm.killNode(node)
      // What the controller would find out by itself after some minutes of silence.
      await slurm.ask('scontrol', 'update', `nodename=${node}`, 'state=down', 'reason=killed')
      await secondGo(8)
      const finished = readFileSync(at(`${results}/${names[7]}`))
      // What the dead daemon had started goes on behind its back, and finds the shard done.
      process.kill(pid, 'SIGCONT')
      await until('the forgotten process has ended', () => !isAlive(pid))
      assert.ok(readFileSync(at(`${results}/${names[7]}`)).equals(finished))
      await slurm.startNode(node)
    }),
    check('scontrol requeue in mid-shard: it goes on from there', async () => {
      const { pid } = await holdInMidShard(results, 9)
      await slurm.ask('scontrol', 'requeue', task(9))
      process.kill(pid, 'SIGCONT')
      await secondGo(9)
    }),
    check(
      'scancel --signal=TERM in mid-shard: it saves, ends with 75, requeues itself and goes on from there',
      async () => {
        const { pid, cells } = await holdInMidShard(results, 10)
        await slurm.ask('scancel', '--signal=TERM', task(10))
        process.kill(pid, 'SIGCONT')
        await secondGo(10)
        const [, saved] =
          /shard 10\/10 was stopped and saved after (\d) cells: run it again to go on/.exec(log(10)) ?? []
        assert.ok(Number(saved) >= cells, log(10))
        // Each cell is told of once: none was computed again.
        assert.deepEqual(
          [...log(10).matchAll(/cell (\d) of 4/g)].map(([, cell]) => Number(cell)),
          [1, 2, 3, 4],
        )
      },
    ),
  ])
  await check('40 cells in 10 shards, as two arrays on two nodes, are those of one process byte for byte', async () => {
    const isEmpty = async () => (await slurm.ask('squeue', '-h')).trim() === ''
    await until('both arrays are through', isEmpty, { every: 0.3 })
    for (let index = 1; index < maxArraySize; index++)
      assert.equal((await job(`${first}_${index}`)).get('JobState'), 'COMPLETED')
    assert.deepEqual(readdirSync(at(results)).sort(), [...names].sort())
    await mergesTo(results, alone, 'Slurm, two nodes, one of them killed')
  })
}

/** What is done to a folder of results afterwards. */
async function refusals(results: string) {
  const changed = (name: string) => {
    cpSync(at(results), at(name), { recursive: true })
    return name
  }
  const refused = async (plan: string, from: string, line: RegExp) => {
    const { status, stderr } = await lab('merge', plan, from, '--out', 'refused.npz')
    assert.match(stderr, line)
    assert.equal(status, 65)
    assert.ok(!readdirSync(folder).includes('refused.npz'))
  }
  await check('a truncated shard: status names it, merge refuses', async () => {
    const from = changed('truncated')
    truncateSync(at(`${from}/${names[4]}`), 400)
    assert.match(await labDoes('status', 'plan.json', from), /missing: 5\ndamaged: shard-5-of-10\.jsonl \(it is damaged after \d of 4 records\)\n/) // biome-ignore format: one line
    await refused('plan.json', from, /^shard-5-of-10\.jsonl cannot be used: it is damaged after \d of 4 records$/m)
  })
  await check('the same cells twice with other digits: merge refuses and names both', async () => {
    const from = changed('duplicated')
    const records: CellRecord[] = []
    const { header } = await scanShard(at(`${from}/${names[9]}`), (record) => records.push(record))
    assert.ok(header)
    // The last shard of eleven has the same four cells.
    const part = await ShardPart.open(at(from), { ...header, shard: 11, of: 11 } satisfies ShardHeader)
    for (const record of records) part.append(record.cell === 38 ? { cell: 38, values: [0, [1, 1, 1]] } : record)
    await part.finish()
    await refused('plan.json', from, /^shard-10-of-10\.jsonl and shard-11-of-11\.jsonl have other digits for cell 38$/m)
  })
  await check('one parameter changed: merge refuses', async () => {
    await labDoes('plan', ...planned, '--virialRatio', '0.1', '--out', 'changed.json')
    await refused('changed.json', results, /^shard-1-of-10\.jsonl cannot be used: it belongs to another plan \(.*\), and so are 9 more$/m) // biome-ignore format: one line
  })
}

/** On a disk of one page, which is full soon, and then is read-only. */
async function onSmallDisk() {
  const disk = 'small'
  mkdirSync(at(disk))
  const mounted = await command('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'none', at(disk)])
  if (mounted.status !== 0) return skip('a full disk and a read-only one', `nothing can be mounted here (${mounted.stderr.trim()})`) // biome-ignore format: one line
  const remount = (how: string) => command('mount', ['-o', `remount,${how}`, at(disk)])
  const run = (shard: string) => lab('run', 'plan.json', '--shard', shard, '--out', disk)
  try {
    await check('a full disk: one line, status 1; with more room it goes on to the same bytes', async () => {
      const { status, stderr } = await run('1/1')
      assert.match(stderr, /\.part cannot be written: no space left on device; its first \d+ cells are kept: run it again to go on\n$/) // biome-ignore format: one line
      assert.equal(status, 1)
      await remount('size=1m')
      assert.equal((await run('1/1')).status, 0)
      const [one, other] = ['alone', disk].map((name) => readFileSync(at(`${name}/shard-1-of-1.jsonl`)))
      assert.ok(one.equals(other))
      assert.equal(readdirSync(at(disk)).length, 1)
    })
    await check('a read-only folder: one line, status 2', async () => {
      await remount('ro')
      const { status, stderr } = await run('1/2')
      assert.match(stderr, /^--out small cannot be written: .*read-only file system\n$/)
      assert.equal(status, 2)
    })
  } finally {
    await command('umount', [at(disk)])
    rmSync(at(disk), { recursive: true })
  }
}

async function onParallel(alone: Buffer, damaged: string) {
  await check('GNU Parallel by its own log: what failed is done again, and nothing else', async () => {
    const line = await labDoes('parallel', 'plan.json', '--out', 'on-parallel')
    mkdirSync(at('on-parallel'))
    const log = () => {
      const rows = readFileSync(at('plan.joblog'), 'utf8').trim().split('\n').slice(1)
      return rows.map((row) => row.split('\t')).map(([number, , , , , , status]) => `${number} ${status}`)
    }
    cpSync(at(`${damaged}/${names[4]}`), at(`on-parallel/${names[4]}`))
    assert.equal((await command('bash', ['-c', line])).status, 1)
    assert.deepEqual(log().sort(), names.map((_, i) => `${i + 1} ${i === 4 ? 65 : 0}`).sort()) // biome-ignore format: one line
    rmSync(at(`on-parallel/${names[4]}`))
    assert.equal((await command('bash', ['-c', line])).status, 0)
    assert.deepEqual(log().slice(shards), ['5 0'])
    await mergesTo('on-parallel', alone, 'GNU Parallel')
  })
}

async function inPages() {
  await check('the page, in Chromium and in Firefox', async () => {
    const said = await onPages(readFileSync(at('plan.json'), 'utf8'), planned[0])
    for (const [browser, checksum] of said) {
      checksums.set(`the page in ${browser}`, checksum)
      assert.equal(checksum, checksums.get(oneProcess))
    }
  })
}

async function onMpi(alone: Buffer) {
  const title = 'mpirun with three ranks'
  if (onPath(['mpirun']) === undefined) return skip(title, 'mpirun is not installed')
  await check(title, async () => {
    const how = ['--allow-run-as-root', '--oversubscribe', '-n', '3']
    const run = [process.execPath, program, 'run', 'plan.json', '--shard', 'auto', '--workers', '1', '--out', 'on-mpi']
    const said = await command('mpirun', [...how, ...run])
    assert.equal(said.status, 0, said.stderr)
    await mergesTo('on-mpi', alone, 'mpirun, three ranks')
  })
}

const why = hindrance()
if (why !== undefined) skip('Slurm, GNU Parallel and mpirun', why)
else {
  folder = mkdtempSync(join(tmpdir(), 'second-moment-engines-'))
  let slurm: Slurm | undefined
  const clear = async () => {
    // Those of which no daemon knows any more.
    for (const pid of held) if (isAlive(pid)) process.kill(pid, 'SIGKILL')
    await slurm?.end()
    if (existsSync(at('small'))) await command('umount', ['-q', at('small')])
    rmSync(folder, { recursive: true, force: true })
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void clear().finally(() => process.exit(1)))
  try {
    await labDoes('plan', ...planned, '--out', 'plan.json')
    await labDoes('run', 'plan.json', '--shard', '1/1', '--out', 'alone')
    await mergeOf('alone', oneProcess)
    const alone = readFileSync(at('alone.npz'))
    mkdirSync(at('slurm'))
    slurm = await startSlurm(at('slurm'), folder)
    await onSlurm(slurm, alone)
    await slurm.end()
    await refusals('on-slurm')
    await onSmallDisk()
    await onParallel(alone, 'truncated')
    await onMpi(alone)
    if (readme) await inPages()
  } catch (error) {
    tally.failed++
    console.log(`FAILED: ${messageOf(error)}`)
  } finally {
    await clear()
  }
}
if (checksums.size > 0) {
  const heads = [`the same plan, ${shards} shards of 4 cells, by ${programVersion()}`, 'checksum']
  const rows = table(heads, [...checksums])
  console.log(rows)
  const whole = tally.failed === 0 && tally.skipped.length === 0
  if (readme && whole) writeFileSync('README.md', withPart(readFileSync('README.md', 'utf8'), 'engines', rows))
  else if (readme) console.log('README.md was left alone: not every engine was there')
}
mkdirSync('test-results', { recursive: true })
writeFileSync('test-results/engines.json', JSON.stringify(tally))
console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped.length} skipped`)
process.exitCode = tally.failed === 0 ? 0 : 1
