import { readFileSync } from 'node:fs'
import type { Build } from '../../experiments/sweep/planFile'
import { buildKernels, wasmFile } from '../../kernels/build.mjs'
import { programVersion } from '../sources.mjs'
import { sumOf } from './sum'

let known: Promise<Build> | undefined

/** The program and the kernels that compute here. */
export function thisBuild(): Promise<Build> {
  known ??= identify()
  return known
}

async function identify(): Promise<Build> {
  await buildKernels()
  return { program: programVersion(), kernels: sumOf(readFileSync(wasmFile)) }
}
