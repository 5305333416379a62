import { forcesPerStep, type Integrator } from '../../physics/integrators'
import { say, type Text } from '../../words/text'

export const characterOf = ({
  symplectic,
  timeReversible,
}: Integrator): { readonly symplectic: Text; readonly reversible: Text } => ({
  symplectic: symplectic ? 'symplectic' : 'not symplectic',
  reversible: timeReversible ? 'time-reversible' : 'not time-reversible',
})

/** What one integrator is compared with another by. */
export const factsOf = (integrator: Integrator): Text =>
  say('Order {order}, {symplectic}, {reversible}; the forces {times}× a step.', {
    order: integrator.order,
    ...characterOf(integrator),
    // Where a step is no list of moves it is so many on the whole.
    times: forcesPerStep(integrator) || '≈ 20',
  })
