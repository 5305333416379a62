// The process that stands between a shell and the run.
//
// The run has a thread of its own (runThread.ts). This one does nothing that takes long, so it hears Ctrl+C from the first moment on:
// while modules load, kernels are compiled, workers start, and in the middle of a computation that never looks up.
import { rmSync, writeSync } from 'node:fs'
import { isOneFile, partOfFile } from '../compute/oneFile.mjs'

const failedStatus = 1
const badInputStatus = 2
const interruptedStatus = 130
/** "A temporary failure": whoever started it may do so again. */
const stoppedStatus = 75

/** A file that is being written under another name; it goes when we go before it is whole. */
let unfinished
/** The file of --out, once it is whole. */
let finished
/** Whether a bar stands on the last line of the terminal. */
let barIsShown = false

/** Writes to standard error, even if nobody listens. Never to Node's stream, which takes as long to make as a small answer. */
function tell(text) {
  try {
    writeSync(2, text)
  } catch {
    // A closed or full standard error leaves only the exit status to tell.
  }
}

const say = (line) => tell(`${barIsShown ? '\r\u001b[2K' : ''}${line}\n`)

function end(status, line) {
  if (unfinished !== undefined) rmSync(unfinished, { force: true })
  if (line !== undefined) say(line)
  process.exit(status)
}

/** The run of a shard comes to an end that can be gone on from; every other command ends at once. */
const saves = process.argv[2] === 'run'
/** Signals that come so close, in ms, are one: npm hands on what the terminal has sent to all already. */
const together = 300
let asked

function interrupt(signal) {
  if (!saves)
    return end(
      interruptedStatus,
      finished === undefined ? 'interrupted, nothing was written' : `interrupted; ${finished} was written`,
    )
  const again = asked && !(asked.signal === signal && performance.now() - asked.time < together)
  if (again) return end(stoppedStatus, 'stopped at once; what was computed is kept: run it again to go on')
  if (asked) return
  asked = { signal, time: performance.now() }
  say('finishing the cells at hand; a second signal ends at once')
  thread?.postMessage('stop')
}

// Node starts its debugger on USR1 unless somebody listens.
for (const signal of ['SIGINT', 'SIGTERM', ...(saves ? ['SIGUSR1', 'SIGUSR2'] : []), 'SIGHUP']) {
  process.on(signal, () => interrupt(signal))
}
/** A reader that went away or a full disk. */
function failToPrint({ code, message }) {
  const reason = code === 'EPIPE' ? 'who was to read it has gone' : message
  end(failedStatus, `standard output cannot be written: ${reason}`)
}

/** Prints a text. Node's stream is asked only where a pipe is full that does not wait. */
function print(text, then) {
  const bytes = Buffer.from(text)
  let printed = 0
  try {
    while (printed < bytes.length) printed += writeSync(1, bytes, printed)
  } catch (error) {
    if (error.code !== 'EAGAIN') return failToPrint(error)
    process.stdout.on('error', failToPrint)
    process.stdout.write(bytes.subarray(printed), (error) => (error ? failToPrint(error) : then()))
    return
  }
  then()
}

const hear = {
  progress(text, bar) {
    barIsShown = bar
    tell(text)
  },
  writing(file) {
    unfinished = file
  },
  written(file) {
    unfinished = undefined
    finished = file
  },
  done(status, text, printed = status === 0 ? text : '') {
    const rest = status === 0 ? undefined : text
    if (printed === '') end(status, rest)
    else print(printed, () => end(status, rest))
  },
}

const argv = process.argv.slice(2)
/** What computes nothing is answered before a thread would have started. */
const isQuick =
  argv.length === 0 ||
  argv.includes('--help') ||
  argv.includes('-h') ||
  ['status', 'slurm', 'parallel'].includes(argv[0])

let thread
if (isQuick && isOneFile) {
  void import('./main.ts')
    .then(({ runCommand }) => runCommand(argv, { isTerminal: false, ...hear }))
    .then(({ status, text }) => hear.done(status, text))
} else {
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  thread = new Worker(isOneFile ? partOfFile('runThread') : new URL('./thread.mjs', import.meta.url), {
    workerData: { argv, isTerminal: Boolean(process.stderr.isTTY) },
  })
  thread.on('message', ([what, ...details]) => hear[what](...details))
  thread.on('error', (error) =>
    error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? end(badInputStatus, 'the run does not fit into the memory that Node may use: ask for less of it')
      : end(failedStatus, String(error.message).replace(/\s+/g, ' ')),
  )
  thread.on('exit', (code) => end(failedStatus, `the run ended without a result (exit code ${code})`))
}
