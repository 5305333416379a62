import type { Remote } from 'comlink'
import { wrap } from 'comlink'
import type { KernelHost } from './protocol'

/** A worker and its proxy, together for life. */
export interface SpawnedWorker {
  readonly host: Remote<KernelHost>
  /** Starts it on a module and a memory. */
  start(module: WebAssembly.Module, memory: WebAssembly.Memory | number): Promise<void>
  terminate(): void
}

/** @param onDeath called once, when the worker is gone without `terminate` having been called */
export function spawnWorker(onDeath: (reason: string) => void): Promise<SpawnedWorker> {
  return typeof Worker === 'undefined' ? spawnInNode(onDeath) : Promise.resolve(spawnInBrowser(onDeath))
}

function spawnInBrowser(onDeath: (reason: string) => void): SpawnedWorker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'kernels' })
  const host = wrap<KernelHost>(worker)
  const watch = new AbortController()
  const die = (reason: string) => {
    if (watch.signal.aborted) return
    watch.abort()
    worker.terminate()
    onDeath(reason)
  }
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    die(event.message || 'it could not be started')
  })
  worker.addEventListener('messageerror', () => die('a message could not be read'))
  return {
    host,
    async start(module, memory) {
      const locks = 'locks' in navigator
      const life = locks ? `second-moment-worker-${crypto.randomUUID()}` : ''
      await host.start(module, memory, life)
      if (!locks) return
      navigator.locks
        .request(life, { signal: watch.signal }, () => die('it was closed'))
        // The watch ends when we terminate the worker ourselves.
        .catch(() => undefined)
    },
    terminate() {
      watch.abort()
      worker.terminate()
    },
  }
}

async function spawnInNode(onDeath: (reason: string) => void): Promise<SpawnedWorker> {
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  const { default: nodeEndpoint } = await import('comlink/dist/esm/node-adapter.mjs')
  // In two steps, so that the bundler does not take it for a worker of the page.
  const entry = new URL(/* @vite-ignore */ './nodeWorker.mjs', import.meta.url)
  const worker = new Worker(entry)
  const host = wrap<KernelHost>(nodeEndpoint(worker))
  let watched = true
  let reason = ''
  worker.on('error', (error: Error) => {
    reason = error.message
  })
  worker.on('exit', (code) => {
    if (watched) onDeath(reason || `exit code ${code}`)
    watched = false
  })
  return {
    host,
    start: (module, memory) => host.start(module, memory, ''),
    terminate() {
      watched = false
      void worker.terminate()
    },
  }
}
