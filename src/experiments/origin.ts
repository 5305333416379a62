import type { Origin } from '../files/origin'
import { contractVersion, type RunDocument } from './document'
import { type Identity, ofTheMachine } from './identity'

/** How far a run was. */
interface Standing {
  readonly document?: Pick<RunDocument, 'checksum' | 'complete' | 'changedOnTheWay'> | undefined
  readonly begunBy?: string | undefined
  readonly done: number
  readonly end: number
  /** What a unit is called, in the singular. */
  readonly unit: string
}

/** What a file says of the run that made it. @param standing absent where only its parameters are known */
export function originOf({ address, values }: Identity, standing?: Standing): Origin {
  const { document, begunBy, done = 0, end = 0, unit = '' } = standing ?? {}
  const { checksum, changedOnTheWay = [] } = document ?? {}
  return {
    version: contractVersion,
    address,
    ...('seed' in values ? { seed: String(values.seed) } : {}),
    ...(checksum === undefined ? {} : { checksum }),
    ...(standing && done < end ? { moment: `${unit} ${done} of ${end}` } : {}),
    ...(changedOnTheWay.length > 0 ? { changedOnTheWay: changedOnTheWay.join(', ') } : {}),
    ...(begunBy === undefined ? {} : { begunBy }),
    // The same file on every machine.
    parameters: JSON.stringify({ ...values, [ofTheMachine]: undefined }),
  }
}
