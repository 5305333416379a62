// The thread of a run in the checkout: the labs are TypeScript, so the loader comes first.
import { register } from 'tsx/esm/api'

register()
await import('./runThread.ts')
