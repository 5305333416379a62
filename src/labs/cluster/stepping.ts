import { ParameterError } from '../../parameters/problem'
import { type Integrator, integrators } from '../../physics/integrators'
import { type ClusterValues, parameters } from './parameters'
import { solverOf } from './solvers'

type Stepping = Pick<ClusterValues, 'integrator' | 'accuracy'>

/** Up to so many bodies one step for all that follows the closest two costs nothing. */
const few = 10

/** Whether the integrator finds the length of its steps by itself. */
export function adapts({ integrator, accuracy }: Stepping): boolean {
  const { stepping }: Integrator = integrators[integrator]
  return stepping === 'gaussRadau' || (stepping !== undefined && accuracy > 0)
}

/** What mends a run that went wrong where bodies passed each other. */
export function mendingOf(
  values: Stepping & Pick<ClusterValues, 'solver' | 'stars' | 'timeStep'>,
): { readonly integrator: 'gaussRadau15' } | { readonly timeStep: number } {
  if (!adapts(values) && values.stars <= few && solverOf(values) === 'direct') return { integrator: 'gaussRadau15' }
  return { timeStep: Math.max(parameters.timeStep.minimum, values.timeStep / 2) }
}

/** Whether it is the time step that was refused. */
export const isOfTimeStep = (error: unknown): boolean =>
  error instanceof ParameterError && error.problems.some(({ name }) => name === 'timeStep')
