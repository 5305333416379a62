import { ParameterError } from '../../parameters/resolve'
import { say } from '../../words/text'
import { fileModel } from './bodies'
import type { ClusterValues } from './parameters'
import { type Scales, withUnit } from './scales'
import { adapts, mendingOf } from './stepping'

/** The error of a run in which stars meet. */
export function noStepShortEnough(step: number, { softeningLength }: ClusterValues): ParameterError {
  const reason = say(
    'lets stars meet after step {step}: no time step is short enough for what accuracy asks for. Take a larger one, or a larger accuracy',
    { step },
  )
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

/** The error of a run whose numbers stopped being numbers. */
export function diverged(step: number, values: ClusterValues, { units }: Scales): ParameterError {
  if (step === 0) {
    // No step was taken yet that could have been too long.
    const reason = 'leaves bodies so close to each other at the start that their pull is no number. Take a larger one'
    return new ParameterError([{ name: 'softeningLength', given: String(values.softeningLength), reason }])
  }
  // One that finds its steps by itself is not helped by a shorter one.
  if (adapts(values)) return noStepShortEnough(step, values)
  const mending = mendingOf(values)
  const reason =
    'integrator' in mending
      ? say(
          'is too long for these bodies: at step {step} their energies stopped being numbers. Try integrator={integrator}, which finds its steps by itself, or a larger softeningLength',
          { step, integrator: mending.integrator },
        )
      : say(
          'is too long for these stars: at step {step} their energies stopped being numbers. Try {half}, or a larger softeningLength',
          { step, half: withUnit(String(mending.timeStep), units.time) },
        )
  return new ParameterError([{ name: 'timeStep', given: String(values.timeStep), reason }])
}
