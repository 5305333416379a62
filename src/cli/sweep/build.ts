import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Build } from '../../experiments/sweep/plan'
import { buildKernels, wasmFile } from '../../kernels/build.mjs'
import { programVersion } from '../sources.mjs'

let known: Promise<Build> | undefined

/** The program and the kernels that compute here. */
export function thisBuild(): Promise<Build> {
  known ??= identify()
  return known
}

async function identify(): Promise<Build> {
  await buildKernels()
  const kernels = createHash('sha256').update(readFileSync(wasmFile)).digest('hex')
  return { program: programVersion(), kernels: `sha256:${kernels}` }
}
