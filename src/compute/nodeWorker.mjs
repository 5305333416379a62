// Starts a worker in Node: threads do not inherit the TypeScript loader of the process (Node 20 ignores --import there).
import { register } from 'tsx/esm/api'

register()
await import('./nodeWorker.ts')
