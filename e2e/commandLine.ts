import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { RunDocument } from '../src/experiments/document'

const run = promisify(execFile)

/** What `npm run lab` starts. Without npm in between, because on Windows npm is no program but a script. */
export const labCommand = fileURLToPath(new URL('../src/cli/lab.mjs', import.meta.url))

/** Runs a lab on the command line and gives its document. */
export async function runOnCommandLine(lab: string, parameters: object): Promise<RunDocument> {
  const flags = Object.entries(parameters).flatMap(([name, value]) => [`--${name}`, String(value)])
  const { stdout } = await run(process.execPath, [labCommand, lab, ...flags, '--json'])
  return JSON.parse(stdout) as RunDocument
}
