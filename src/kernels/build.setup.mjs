// Vitest's global setup: the tests run the same module that the page and the command line run.
import { buildKernels } from './build.mjs'

export default async function setup() {
  await buildKernels()
}
