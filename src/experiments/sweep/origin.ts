import type { Origin } from '../../files/origin'
import { resolve } from '../../parameters/resolve'
import { contractVersion } from '../document'
import { identify, ofTheMachine } from '../identity'
import type { Plan } from './plan'
import { planFields } from './plan'

/** What a picture or a table of a sweep says of it. @param done cells that are there */
export function originOfPlan(plan: Plan, done: number): Origin {
  const { lab, axes, cells } = plan
  const { address, values } = identify(lab, resolve(lab, plan.given, 'text'))
  const differing = new Set([ofTheMachine, ...axes.map(({ name }) => name)])
  const common = Object.entries(values).filter(([name]) => !differing.has(name))
  return {
    version: contractVersion,
    address,
    ...(done < cells ? { moment: `cell ${done} of ${cells}` } : {}),
    plan: JSON.stringify(planFields(plan)),
    parameters: JSON.stringify(Object.fromEntries(common)),
  }
}
