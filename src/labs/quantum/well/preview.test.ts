import { describe, expect, it } from 'vitest'
import { settingsOf } from '../../../experiments/testing'
import type { Previewed } from '../../../rooms/preview'
import { previewOf } from '../../../rooms/preview'
import type { Given } from '../../../ui/drag/preview'
import { quantum } from '..'
import type { WellValues } from './parameters'
import { prepare } from './prepare'
import { previewWell } from './preview'
import { widened, windowOf } from './wellWindow'

/** A run that is shown, and what is previewed beside it. */
function inHand(given: Given, shown: Given = {}) {
  const { values } = settingsOf(quantum, shown)
  const preparation = prepare(values as unknown as WellValues, Math)
  if (!('prepared' in preparation)) throw new Error('there is no run to begin with')
  const { prepared } = preparation
  const preview = previewOf(quantum, values, { given, released: false })
  if (!preview.values) return { preview, prepared, well: undefined }
  return { preview, prepared, well: previewWell(preview as unknown as Previewed<WellValues>, prepared.curves) }
}

describe('a well in hand', () => {
  it.each([
    [{ frequency: 2 }, {}],
    [{ level: 3 }, {}],
    [{ depth: 14 }, { potential: 'morse' }],
    [{ k: 0.7 }, { potential: 'custom', expression: 'x^2/2 + k*x^4; k = 0.1 in [0, 2]' }],
  ] as readonly (readonly [Given, Given])[])('%o is close to what the solver will find', (given, shown) => {
    const { well } = inHand(given, shown)
    const solved = prepare(settingsOf(quantum, { ...shown, ...given }).values as unknown as WellValues, Math)
    if (!('prepared' in solved) || !well?.sketch) throw new Error('there is nothing to compare')
    const { levels, state } = solved.prepared
    well.sketch.levels.slice(0, 3).forEach((energy, n) => {
      expect(Math.abs(energy - levels[n])).toBeLessThan(0.01 * Math.abs(levels[n]))
    })
    expect(well.sketch.meanSquarePosition[well.level] / state.meanSquarePosition).toBeCloseTo(1, 1)
  })

  it('moves the proposal alone where nothing else is in hand', () => {
    const { well } = inHand({ proposalWidth: 2 })
    expect(well?.sketch).toBeUndefined()
    expect(well?.proposal?.(0)).toBeCloseTo(1 / (2 * Math.sqrt(2 * Math.PI)), 12)
  })

  it('fits a proposal that follows the state to the sketch', () => {
    const { well } = inHand({ frequency: 4 }, { proposal: 'automatic' })
    // √3 times the width of the state, 1/√8.
    expect(well?.proposal?.(0)).toBeCloseTo(Math.sqrt(8 / 3 / (2 * Math.PI)), 2)
  })

  it('is worked out once for each place of the hand', () => {
    const { preview, prepared, well } = inHand({ frequency: 2 })
    expect(previewWell(preview as unknown as Previewed<WellValues>, prepared.curves)).toBe(well)
  })

  it('is not shown where the level is not bound, and that is said', () => {
    const { preview, well } = inHand({ level: 9 }, { potential: 'poschlTeller' })
    expect(well).toBeUndefined()
    expect(preview.limit).toMatch(/^Level takes 0/)
  })

  it('shows V alone of a crystal', () => {
    const crystal = { potential: 'custom', expression: 'b*cos(x); b = 1 in [0, 3]', ends: 'periodic', domain: [0, 6] }
    const { well } = inHand({ b: 2 }, { ...crystal, proposal: 'uniform', proposalCenter: 3, proposalWidth: 3 })
    expect(well?.sketch).toBeUndefined()
    expect(Math.max(...(well?.potential?.potential ?? []))).toBeCloseTo(2, 2)
  })
})

describe('what is in sight', () => {
  it('stays as it is while the proposal or the level is in hand', () => {
    for (const given of [{ proposalWidth: 2 }, { level: 4 }] as readonly Given[]) {
      const { prepared, well } = inHand(given)
      const window = windowOf(prepared, 0)
      expect(widened(window, well)).toBe(window)
    }
  })

  it('grows with a preview that needs more, and keeps the run in it', () => {
    const { prepared, well } = inHand({ frequency: 3 })
    const window = windowOf(prepared, 0)
    const wider = widened(window, well)
    expect(wider.energy[1]).toBeGreaterThan(13)
    expect(wider.energy[0]).toBeLessThanOrEqual(window.energy[0])
    expect(wider.position).toEqual(window.position)
  })
})
