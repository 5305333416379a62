import { cellRecord, summary } from '../../../kernels/resonanceLayout'
import type { LibraryCheck } from '../../../physics/resonance/library'
import { say, type Text } from '../../../words/text'
import { libraryDoubt } from '../library'
import { type Cells, column, mapColumn } from './result'

/** Factors from which on simulation and impulse differ by orders, and within which the first order agrees with either. */
const orders = 10
const agreement = 3

/** How many times one number is the other, whichever is larger. */
const factorOf = (one: number, other: number) => Math.max(one / other, other / one)

/**
 * What cannot be trusted of a grid: cells in which simulation and impulse approximation differ by orders, and which of the two is right
 * there; cells in which the impulse approximation has no value at all; stars that are not trapped.
 */
export function gridDoubts(grid: Cells, library: LibraryCheck): Text[] {
  const mean = cellRecord.place
  const simulated = column(grid, mean.simulatedEnergy + summary.place.mean)
  const impulse = mapColumn(grid, 'delta_EJ_ana', mean.impulseEnergy + summary.place.mean)
  const first = column(grid, mean.firstOrderEnergy + summary.place.mean)
  const finished = simulated.filter(Number.isFinite).length
  let undefinedCells = 0
  let still = 0
  let apart = 0
  let confirmed = 0
  let most = 0
  for (let cell = 0; cell < simulated.length; cell++) {
    if (!Number.isFinite(simulated[cell])) continue
    if (!Number.isFinite(impulse[cell])) {
      undefinedCells++
      continue
    }
    if (impulse[cell] === 0) {
      if (simulated[cell] > 0) still++
      continue
    }
    const factor = factorOf(simulated[cell], impulse[cell])
    if (!(factor >= orders)) continue
    apart++
    most = Math.max(most, factor)
    if (factorOf(simulated[cell], first[cell]) <= agreement) confirmed++
  }
  const untrapped = libraryDoubt(library)
  const doubts = untrapped === undefined ? [] : [untrapped]
  if (undefinedCells > 0)
    doubts.push(
      say(
        'The impulse approximation has no value in {undefinedCells} of {finished} cells; they are left out of every mean of it.',
        { undefinedCells, finished },
      ),
    )
  if (still > 0)
    doubts.push(
      say(
        'In {still} of {finished} cells the kicks of the impulse approximation cancel to nothing, as they must at b = 0; simulated they do not: the stars move on between them.',
        { still, finished },
      ),
    )
  if (apart > 0) {
    const rest = apart - confirmed
    const counts = { apart, finished, orders, most: Number(most.toPrecision(2)), confirmed }
    doubts.push(
      rest > 0
        ? say(
            'In {apart} of {finished} cells simulated and impulse ⟨|ΔE_J|⟩ differ by {orders} times and more, up to {most}. The simulation is right in {confirmed} of them: the first order along the stars’ real orbits agrees with it. In the other {rest} the passage changes the orbit itself, or the change is lost in the integrator’s error.',
            { ...counts, rest },
          )
        : say(
            'In {apart} of {finished} cells simulated and impulse ⟨|ΔE_J|⟩ differ by {orders} times and more, up to {most}. The simulation is right in {confirmed} of them: the first order along the stars’ real orbits agrees with it.',
            counts,
          ),
    )
  }
  return doubts
}
