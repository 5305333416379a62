import { ParameterError } from '../../parameters/resolve'
import { fileModel } from './bodies'
import type { ClusterValues } from './parameters'

/** The error of a run in which stars meet. */
export function noStepShortEnough(step: number, { softeningLength }: ClusterValues): ParameterError {
  const reason = `lets stars meet after step ${step}: no time step is short enough for what accuracy asks for. Take a larger one, or a larger accuracy`
  return new ParameterError([{ name: 'softeningLength', given: String(softeningLength), reason }])
}

/** The error of a run that is to go on from the state of another. */
export function otherStars({ input, model }: ClusterValues): ParameterError {
  if (model === fileModel)
    return new ParameterError([
      { name: 'input', given: input, reason: 'holds other stars than those of the checkpoint' },
    ])
  return new ParameterError([{ name: 'resume', given: '', reason: 'is the state of another run' }])
}
