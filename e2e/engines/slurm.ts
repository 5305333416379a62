import { execFile, spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '../../src/cli/freePort.mjs'
import { until } from './until'

const run = promisify(execFile)

/** Of Slurm on this one machine: two nodes of one core each, on the loopback alone, everything in one folder. */
export interface Slurm {
  readonly nodes: readonly [string, string]
  /** Runs one of its commands. @returns what it printed */
  readonly ask: (command: string, ...words: readonly string[]) => Promise<string>
  /** Starts a node's daemon, and waits until the controller has heard of it. */
  readonly startNode: (node: string) => Promise<void>
  /** Kills a node's daemon, as the kernel would. What it started goes on. */
  readonly killNode: (node: string) => void
  /** Ends every daemon that was started here. */
  readonly end: () => Promise<void>
}

/** Small, so that ten shards need more than one array. */
export const maxArraySize = 8

const nodes = ['n1', 'n2'] as const

function configuration(folder: string, ports: readonly number[]) {
  const host = hostname().split('.')[0]
  return [
    'ClusterName=lab',
    `SlurmctldHost=${host}(127.0.0.1)`,
    `SlurmctldPort=${ports[0]}`,
    'SlurmUser=root',
    'SlurmdUser=root',
    'AuthType=auth/munge',
    // What is requeued may start again as soon as its old credential is out of date, which takes two minutes otherwise.
    `AuthInfo=socket=${folder}/munge.sock,cred_expire=5`,
    'ProctrackType=proctrack/linuxproc',
    'TaskPlugin=task/none',
    'JobAcctGatherType=jobacct_gather/none',
    'AccountingStorageType=accounting_storage/none',
    'MpiDefault=none',
    'SelectType=select/cons_tres',
    'SelectTypeParameters=CR_Core',
    'SchedulerType=sched/builtin',
    'SchedulerParameters=batch_sched_delay=0,sched_interval=1',
    'ReturnToService=2',
    'KillWait=5',
    // A machine that is busy with other things answers late, and has not failed.
    'MessageTimeout=30',
    'BatchStartTimeout=180',
    'UnkillableStepTimeout=180',
    `MaxArraySize=${maxArraySize}`,
    `StateSaveLocation=${folder}/state`,
    `SlurmdSpoolDir=${folder}/spool-%n`,
    `SlurmdPidFile=${folder}/slurmd-%n.pid`,
    `SlurmdLogFile=${folder}/slurmd-%n.log`,
    `SlurmctldPidFile=${folder}/slurmctld.pid`,
    `SlurmctldLogFile=${folder}/slurmctld.log`,
    ...nodes.map(
      (node, i) =>
        `NodeName=${node} NodeHostname=${host} NodeAddr=127.0.0.1 Port=${ports[i + 1]} CPUs=1 RealMemory=500`,
    ),
    `PartitionName=lab Nodes=${nodes.join()} Default=YES MaxTime=INFINITE State=UP`,
    '',
  ].join('\n')
}

/** The process that a daemon's file names, while it is there. */
function processOf(pidFile: string): number | undefined {
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : 0
  return Number.isSafeInteger(pid) && pid > 1 && isAlive(pid) ? pid : undefined
}

/** Whether a process runs, or is held; one that has ended and that nobody has asked about is gone. */
export function isAlive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) [ZX]/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/**
 * Starts it, and waits until both nodes are there.
 * @param folder an empty one, for everything that it writes
 * @param cwd where its commands are run, and its jobs
 */
export async function startSlurm(folder: string, cwd: string): Promise<Slurm> {
  const at = (name: string) => join(folder, name)
  const pidFiles = ['slurmd-n1', 'slurmd-n2', 'slurmctld', 'munged'].map((name) => at(`${name}.pid`))
  for (const name of ['state', ...nodes.map((node) => `spool-${node}`)]) mkdirSync(at(name))
  const ports = [await freePort(), await freePort(), await freePort()]
  writeFileSync(at('slurm.conf'), configuration(folder, ports))
  writeFileSync(at('munge.key'), crypto.getRandomValues(new Uint8Array(128)), { mode: 0o400 })
  const env = { ...process.env, SLURM_CONF: at('slurm.conf') }

  /** Starts a daemon, which goes into the background by itself, and waits until it stands in its file. */
  const daemon = async (name: string, program: string, ...words: readonly string[]) => {
    const log = openSync(at(`${name}.out`), 'a')
    const child = spawn(program, words, { env, cwd: folder, stdio: ['ignore', log, log] })
    closeSync(log)
    const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
    if (status !== 0) throw new Error(`${name} did not start: ${readFileSync(at(`${name}.out`), 'utf8')}`)
    await until(`${name} runs`, () => processOf(at(`${name}.pid`)) !== undefined)
  }
  const ask: Slurm['ask'] = async (command, ...words) => (await run(command, words, { env, cwd })).stdout
  const stateOf = async (node: string) =>
    (await ask('sinfo', '-h', '-N', '-n', node, '-o', '%T').catch(() => '')).trim()

  const slurm: Slurm = {
    nodes,
    ask,
    async startNode(node) {
      await daemon(`slurmd-${node}`, 'slurmd', '-N', node)
      await until(`node ${node} answers`, async () => /^(idle|mixed|allocated)$/.test(await stateOf(node)), {
        every: 0.2,
      })
    },
    killNode(node) {
      const pid = processOf(at(`slurmd-${node}.pid`))
      if (pid === undefined) throw new Error(`${node} has no daemon`)
      process.kill(pid, 'SIGKILL')
      rmSync(at(`slurmd-${node}.pid`))
    },
    async end() {
      // Jobs first: what a daemon leaves behind would go on.
      if (processOf(at('slurmctld.pid')) !== undefined)
        for (const words of [['--signal=KILL', '--full'], []])
          await ask('scancel', '--user=root', ...words).catch(() => undefined)
      for (const file of pidFiles) {
        const pid = processOf(file)
        if (pid === undefined) continue
        process.kill(pid, 'SIGTERM')
        await until(`${file} ends`, () => processOf(file) === undefined, { most: 20 }).catch(() =>
          process.kill(pid, 'SIGKILL'),
        )
      }
    },
  }
  try {
    const files = ['key-file=munge.key', 'socket=munge.sock', 'pid-file=munged.pid', 'log-file=munged.log', 'seed-file=munged.seed'] // biome-ignore format: one line
    await daemon('munged', 'munged', ...files.map((file) => `--${file.replace('=', `=${folder}/`)}`), '--force')
    await daemon('slurmctld', 'slurmctld', '-c')
    for (const node of nodes) await slurm.startNode(node)
    return slurm
  } catch (error) {
    await slurm.end()
    throw error
  }
}
