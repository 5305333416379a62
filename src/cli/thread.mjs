// The thread of a run: the labs are TypeScript, so the loader comes first.
import { parentPort, workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { runCommand } = await import('./main.ts')

const tell = (...message) => parentPort.postMessage(message)
const { status, text } = await runCommand(workerData.argv, {
  isTerminal: workerData.isTerminal,
  progress: (text, bar) => tell('progress', text, bar),
  writing: (file) => tell('writing', file),
  written: (file) => tell('written', file),
})
tell('done', status, text)
