// Vitest's global setup: built once, before several test files ask for it at the same time.
import { buildNodeWorker } from './nodeWorkerBuild.mjs'

export default async function setup() {
  await buildNodeWorker(new URL('./nodeWorker.ts', import.meta.url))
}
