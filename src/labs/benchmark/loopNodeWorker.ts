// Entry of the thread that runs the plain loops, in Node; compute/nodeWorkerBuild.mjs makes one plain file of it.
import { serveInNode } from '../../compute/serveInNode'
import { loops } from './loops'

serveInNode(loops)
