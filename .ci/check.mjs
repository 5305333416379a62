// The gate before a commit: `npm run check`. Types, lint, format and unit tests, beside each other as far as there are cores.
import { announce, run, runGates, sourceGates, tool, verdict } from './commands.mjs'

// Lint and types keep one core busy between them; the unit tests take the others.
const sources = runGates(sourceGates, 1)
const units = await run(tool('vitest', 'run', '--reporter=dot'), { held: true })
const { failed } = await sources
announce('unit tests')
process.stdout.write(units.said)
verdict('unit tests', units)
process.exitCode = failed === 0 && units.status === 0 ? 0 : 1
