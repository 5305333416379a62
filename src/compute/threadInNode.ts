import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { say } from '../words/text'
import type { Body } from './body'
import { isOneFile, partOfFile } from './oneFile.mjs'

const ignore = () => undefined

/**
 * A thread of Node as a thread's body. It starts from a plain file and inherits no options of the process: TypeScript loaders in
 * every thread make starting slow, and several of them starting at once have been seen to wait for each other for ever.
 */
export function bodyInNode(file: URL): Body {
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  const worker = new Worker(file, { execArgv: [] })
  let reason = ''
  return {
    endpoint: nodeEndpoint(worker),
    life: '',
    watch(onGone, onTold) {
      worker.on('error', (error: unknown) => {
        reason = error instanceof Error ? error.message : String(error)
      })
      worker.on('messageerror', () => onGone(say('a message could not be read')))
      worker.on('exit', (code) => onGone(reason || `exit code ${code}`))
      worker.on('message', onTold)
    },
    watchLife: ignore,
    terminate() {
      worker.removeAllListeners()
      // An error of a thread that nobody listens to any more would end the process.
      worker.on('error', ignore)
      void worker.terminate()
    },
    occupy(occupied) {
      if (occupied) worker.ref()
      else worker.unref()
    },
  }
}

/** The plain file that a TypeScript entry is built to, made anew when its sources have changed; its part of the one file where that is all. */
export async function builtEntry(source: URL): Promise<URL> {
  if (isOneFile) return partOfFile(source.pathname.replace(/^.*\/|\.ts$/g, ''))
  if (!source.pathname.endsWith('.ts')) return source
  // In two steps, and unseen by the bundler: the page has no use for it.
  const builder = new URL(/* @vite-ignore */ './nodeWorkerBuild.mjs', import.meta.url)
  const { buildNodeWorker } = (await import(/* @vite-ignore */ builder.href)) as typeof import('./nodeWorkerBuild.mjs')
  return buildNodeWorker(source)
}
