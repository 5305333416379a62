import type { Build } from '../../experiments/sweep/planFile'
import { sha256 } from '../../files/checksum'
import { kernelBytes } from '../../kernels/bytes'

let known: Promise<Build> | undefined

/** The program and the kernels of this page: those of the command line of the same sources. */
export function thisBuild(): Promise<Build> {
  known ??= identify().catch((error: unknown) => {
    known = undefined
    throw error
  })
  return known
}

const identify = async (): Promise<Build> => ({
  program: import.meta.env.program as string,
  kernels: await sha256(await kernelBytes()),
})
