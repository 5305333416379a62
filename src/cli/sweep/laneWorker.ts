// Entry of a lane; compute/nodeWorkerBuild.mjs makes one plain file of it.
import { serveInNode } from '../../compute/serveInNode'
import { laneAnswers } from '../../experiments/sweep/lane'
import { loads } from '../../labs/loads'
import { own } from '../../parameters/own'
import { readerOf } from './planFiles'

serveInNode(laneAnswers({ labOf: async (name) => own(loads, name)?.(), readerOf }))
