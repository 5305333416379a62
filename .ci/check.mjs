// The gate before a commit: `npm run check`. Types, lint and format with what is known from the last time, and the unit tests that
// what changed can reach. `npm test` trusts no memory and leaves nothing out.
import { announce, root, run, runGates, sourceGates, tool, verdict } from './commands.mjs'

process.chdir(root)
const memory = 'node_modules/.cache'
const gates = {
  ...sourceGates,
  lint: [...sourceGates.lint, '--cache', '--cache-location', `${memory}/eslint/`],
  types: [...sourceGates.types, '--incremental', '--tsBuildInfoFile', `${memory}/types.tsbuildinfo`],
}

// Lint and types keep one core busy between them; the unit tests take the others.
const sources = runGates(gates, 1)
const units = await run(tool('vitest', 'run', '--changed', '--passWithNoTests', '--reporter=dot'), { held: true })
const { failed } = await sources
announce('unit tests that this change can reach')
process.stdout.write(units.said)
verdict('unit tests', units)
process.exitCode = failed === 0 && units.status === 0 ? 0 : 1
