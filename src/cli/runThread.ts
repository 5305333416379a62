import { parentPort, workerData } from 'node:worker_threads'
import { runCommand } from './main'

/** The thread that a command runs in: process.mjs starts it and hears what it tells. */

const { argv, isTerminal } = workerData as { readonly argv: readonly string[]; readonly isTerminal: boolean }

/** Aborted when the process is asked to come to an end. */
const stopping = new AbortController()
parentPort?.on('message', () => stopping.abort())
// Who waits for a word of the process must not keep a thread alive that has nothing else to do.
parentPort?.unref()

const tell = (...message: readonly unknown[]) => parentPort?.postMessage(message)
void runCommand(argv, {
  isTerminal,
  progress: (text, bar) => tell('progress', text, bar),
  writing: (file) => tell('writing', file),
  written: (file) => tell('written', file),
  stop: stopping.signal,
}).then(({ status, text, printed }) => tell('done', status, text, printed))
