// The thread of a run: the labs are TypeScript, so the loader comes first.
import { parentPort, workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { runCommand } = await import('./main.ts')

/** Aborted when the process is asked to come to an end. */
const stopping = new AbortController()
parentPort.on('message', () => stopping.abort())
// Who waits for a word of the process must not keep a thread alive that has nothing else to do.
parentPort.unref()

const tell = (...message) => parentPort.postMessage(message)
const { status, text } = await runCommand(workerData.argv, {
  isTerminal: workerData.isTerminal,
  progress: (text, bar) => tell('progress', text, bar),
  writing: (file) => tell('writing', file),
  written: (file) => tell('written', file),
  stop: stopping.signal,
})
tell('done', status, text)
