import { reasonsInWords } from '../../../physics/resonance/kernelBlocks'
import { formatNumber } from '../../../ui/format'
import { say, type Text } from '../../../words/text'
import type { ComputedEncounter } from './compute'

/** From this factor on, or where the signs differ, simulation and impulse contradict each other. */
const contradiction = 3
/** A change of E_J counts when it is this many times what the integrator changes E_J of a star left alone by. */
const overNoise = 10

const contradict = (one: number, other: number) =>
  !(one * other > 0) ||
  Math.abs(one) > contradiction * Math.abs(other) ||
  Math.abs(other) > contradiction * Math.abs(one)

/** As the page shows numbers elsewhere. */
const written = (value: number) => formatNumber(value)

/** Below this share of the other changes the integral along the orbit is what rounding left of a sum that is zero. */
const rounding = 1e-12

/** ΔE_J to first order as it is shown, (km/s)²: zero where its digits are those of rounding alone. */
export function firstOrderShown({ simulated, firstOrder: { deltaEJ } }: ComputedEncounter): number {
  return Math.abs(deltaEJ) < rounding * Math.abs(simulated.deltaEJ) ? 0 : deltaEJ
}

/** Which of simulation and impulse is right where they contradict each other, and why; undefined where they do not. */
export function whoIsRight(answer: ComputedEncounter): Text | undefined {
  const { simulated, impulse, firstOrder, noise } = answer
  const because = reasonsInWords(answer.flags)
  const first = written(firstOrderShown(answer))
  if (!Number.isFinite(impulse.deltaEJ)) return say('Take the simulation: {because}.', { because: because ?? '' })
  if (!contradict(simulated.deltaEJ, impulse.deltaEJ)) return undefined
  const values = { simulated: written(simulated.deltaEJ), impulse: written(impulse.deltaEJ) }
  if (Math.abs(simulated.deltaEJ) < overNoise * noise)
    return say(
      'ΔE_J is {simulated} (km/s)² simulated and {impulse} by the impulse approximation. Take neither, but the first order along the orbit, {first}: the simulated change is lost in the integrator’s own error of {noise}; a shorter timeStep would show it.',
      { ...values, first, noise: written(noise) },
    )
  const judge = contradict(simulated.deltaEJ, firstOrder.deltaEJ)
    ? say(
        'The first order along the unperturbed orbit, {first}, does not decide: the passage changes the orbit itself.',
        { first },
      )
    : say('The first order along the star’s real orbit, {first}, agrees with it.', { first })
  const why =
    because ??
    say('it takes the star to stand still in its orbit meanwhile, and the pulls before and after nearly cancel here')
  return say(
    'ΔE_J is {simulated} (km/s)² simulated and {impulse} by the impulse approximation. The simulation is right: it follows the star along its orbit. {judge} The impulse approximation fails: {why}.',
    { ...values, judge, why },
  )
}

/** What was made of an offset that was not across the relative velocity. */
export function projectionNote({ projected, encounter }: ComputedEncounter): Text | undefined {
  if (!projected) return undefined
  const direction = encounter.offsetDirection.map(written).join(', ')
  return say(
    'offsetDirection had a part along the relative velocity, which at closest approach there cannot be: {direction} was taken.',
    { direction },
  )
}

/** Whether this is a clean impulse. */
export function validityNote({ flags }: Pick<ComputedEncounter, 'flags'>): Text | undefined {
  const reasons = reasonsInWords(flags)
  return reasons && say('Not a clean impulse: {reasons}.', { reasons })
}

/** All that cannot be trusted of an encounter. */
export const encounterDoubts = (answer: ComputedEncounter): Text[] =>
  [projectionNote(answer), validityNote(answer), whoIsRight(answer)].filter((doubt) => doubt !== undefined)
