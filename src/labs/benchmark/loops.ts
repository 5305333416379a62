import { computePlainly, type PlainProblem } from '../../experiments/ladder'
import { loadElementary } from '../../kernels/elementary'
import { adoptModule } from '../../kernels/module'

/** The plain loops, as a thread of their own computes them. */
export const loops = {
  /** Computes a problem again and again for so many milliseconds, but once at least. */
  async plainly({ problem, share, module }: PlainQuestion): Promise<PlainTurn> {
    adoptModule(module)
    const elementary = await loadElementary()
    const start = performance.now()
    for (let passes = 1; ; passes++) {
      const values = computePlainly(problem, elementary)
      const taken = performance.now() - start
      if (taken >= share) return { values, milliseconds: taken / passes }
    }
  },
}

interface PlainQuestion {
  readonly problem: PlainProblem
  readonly share: number
  /** The kernels, as the page has compiled them: logarithms come from there. */
  readonly module: WebAssembly.Module
}

export interface PlainTurn {
  readonly values: Float64Array
  /** Of one pass. */
  readonly milliseconds: number
}
