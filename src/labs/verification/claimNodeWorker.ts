// Entry of a thread that verifies claims, in Node; compute/nodeWorkerBuild.mjs makes one plain file of it.
import { serveInNode } from '../../compute/serveInNode'
import { examinations } from './examine'

serveInNode(examinations)
