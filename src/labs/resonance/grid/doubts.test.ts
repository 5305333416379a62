import { describe, expect, it } from 'vitest'
import { cellRecord, summary } from '../../../kernels/resonanceLayout'
import { populationDoubts } from '../population/doubts'
import type { PopulationSnapshot } from '../population/result'
import { gridDoubts as doubtsOf } from './doubts'
import type { Cells } from './result'

/** A grid of one row whose cells have these simulated, impulse and first-order energies; an impulse of NaN has no value. */
function gridOf(cells: readonly (readonly [simulated: number, impulse: number, first: number])[]): Cells {
  const records = cells.map(([simulated, impulse, first]) => {
    const record = new Float64Array(cellRecord.length)
    record[cellRecord.place.simulatedEnergy + summary.place.mean] = simulated
    record[cellRecord.place.impulseEnergy + summary.place.mean] = impulse
    record[cellRecord.place.firstOrderEnergy + summary.place.mean] = first
    record[cellRecord.place.flags] = Number.isNaN(impulse) ? 1 : 0
    return record
  })
  return { sweep: { cells: cells.length, record: (cell: number) => records[cell] } } as unknown as Cells
}

const library = { trapped: 12, of: 12 }
const gridDoubts = (grid: Cells) => doubtsOf(grid, library)

describe('what is said of a grid', () => {
  it('that its stars are not trapped, where they are not', () => {
    const said = (trapped: number) => doubtsOf(gridOf([[1, 1, 1]]), { trapped, of: 12 })
    expect(said(12)).toEqual([])
    expect(said(11)).toEqual([expect.stringMatching(/^Only 11 of 12 stars .* are trapped in this galaxy/)])
    expect(said(1)).toEqual([expect.stringMatching(/^Only 1 of 12 stars .* is trapped/)])
    expect(said(0)).toEqual([expect.stringMatching(/^None of 12 stars /)])
  })

  it('nothing where simulation and impulse agree within an order', () => {
    expect(
      gridDoubts(
        gridOf([
          [1, 9, 1],
          [9, 1, 9],
        ]),
      ),
    ).toEqual([])
  })

  it('how often they do not, and which is right by the first order', () => {
    const [doubt, ...others] = gridDoubts(
      gridOf([
        [1, 1, 1],
        [1, 250, 1.5],
        [40, 1, 35],
        [1, 20, 0.1],
      ]),
    )
    expect(others).toEqual([])
    expect(doubt).toMatch(/^In 3 of 4 cells .* up to 250\. The simulation is right in 2 of them: .* In the other 1 /)
  })

  it('where the impulse gives no change at all', () => {
    expect(
      gridDoubts(
        gridOf([
          [1, 0, 1],
          [0, 0, 0],
          [1, 1, 1],
        ]),
      ),
    ).toEqual([expect.stringMatching(/^In 1 of 3 cells .* b = 0;/)])
  })

  it('where the impulse has no value', () => {
    expect(
      gridDoubts(
        gridOf([
          [1, Number.NaN, 1],
          [1, 1, 1],
        ]),
      ),
    ).toEqual(['The impulse approximation has no value in 1 of 2 cells; they are left out of every mean of it.'])
  })
})

describe('what is said of a population', () => {
  const snapshot = (theory: number, orbits?: number, langevin?: number): PopulationSnapshot => ({
    theory: { fokkerPlanck: [1, theory], library } as unknown as PopulationSnapshot['theory'],
    orbits: orbits === undefined ? undefined : [1, orbits],
    langevin: langevin === undefined ? undefined : [1, langevin],
  })
  const said = (stars: number, ...shares: Parameters<typeof snapshot>) =>
    populationDoubts({ trappedStars: stars, horizon: 8 }, snapshot(...shares))

  it('nothing before its stages, nor where they agree', () => {
    expect(said(1000, 0.8)).toEqual([])
    expect(said(1000, 0.8, 0.82, 0.79)).toEqual([])
  })

  it('which of them differ from the equation, and that few stars say little', () => {
    expect(said(1000, 0.8, 0.6, 0.8)).toEqual([expect.stringMatching(/60\.0 % of the real orbits .* 80\.0 %/)])
    expect(said(1000, 0.8, 0.8, 0.7)).toEqual([expect.stringMatching(/70\.0 % of the random pendulums/)])
    expect(said(8, 0.8, 0.75, 0.75)).toEqual([expect.stringMatching(/^8 stars .* ±17\.7 %/)])
  })
})
