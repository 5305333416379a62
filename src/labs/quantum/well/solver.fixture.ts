// A solver's worker for tests in Node: it dies, or never comes to an end, over the masses that say so.
import { serveInNode } from '../../../compute/serveInNode'
import type { Points } from '../sampling'
import { diagnose } from './diagnosis'
import type { WellValues } from './parameters'
import { prepare } from './prepare'

const deadly = 6.66
const endless = 77.7

// The engine's own functions: the kernels lie elsewhere for a file that was built.
serveInNode({
  prepare(values: WellValues) {
    if (values.mass === deadly) process.exit(3)
    if (values.mass === endless) for (;;);
    return prepare(values, Math)
  },
  diagnose: (points: Points) => diagnose(points, Math),
})
