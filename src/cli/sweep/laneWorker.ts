// Entry of a lane; compute/nodeWorkerBuild.mjs makes one plain file of it.
import { serveInNode } from '../../compute/serveInNode'
import { laneAnswers } from './lane'

serveInNode(laneAnswers)
