// Calls a kernel as one of two workers, of whom the other never comes, and asks it to give up after some of its naps. Started by
// barrier.test.ts with the options of V8 that it is about.
import { readFileSync } from 'node:fs'
import { isMainThread, Worker, workerData } from 'node:worker_threads'

/** Longer than a few naps of 20 ms. */
const someNaps = 150

if (isMainThread) {
  const [file, places, state] = process.argv.slice(2)
  const { cancel, barrier, barrierGeneration, barrierSleepers } = JSON.parse(places)
  const memory = new WebAssembly.Memory({ initial: 2, maximum: 65535, shared: true })
  const module = new WebAssembly.Module(readFileSync(file))
  const words = new Int32Array(memory.buffer)
  // Not zero: a fault of the compiler took every generation for the first.
  words[barrierGeneration / 4] = 5
  const worker = new Worker(new URL(import.meta.url), { workerData: { module, memory, state: Number(state) } })
  worker.once('message', () => {
    while (Atomics.load(words, barrierSleepers / 4) === 0);
    Atomics.wait(words, 0, 0, someNaps)
    const arrived = Atomics.load(words, barrier / 4)
    Atomics.store(words, cancel / 4, 1)
    worker.once('message', (answer) => {
      const generation = Atomics.load(words, barrierGeneration / 4)
      console.log(JSON.stringify({ arrived, answer, generation }))
    })
  })
} else {
  const { parentPort } = await import('node:worker_threads')
  const { module, memory, state } = workerData
  const { exports } = new WebAssembly.Instance(module, { env: { memory } })
  parentPort.postMessage('ready')
  // An empty cluster: its first barrier comes at once.
  parentPort.postMessage(exports.clusterMeasure(state, 0, 2))
}
