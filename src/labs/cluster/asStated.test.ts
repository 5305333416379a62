import { expect, it } from 'vitest'
import { asStated } from './asStated'
import { parameters } from './parameters'

it('brings what a problem of a few bodies is stated with, and gives it back', () => {
  const there = asStated({ model: 'figureEight' }, { model: 'uniform' })
  expect(there).toMatchObject({ model: 'figureEight', units: 'natural', softeningLength: 0 })
  const back = asStated({ model: 'plummer' }, { model: 'figureEight' })
  const { units, softeningLength, timeStep } = parameters
  expect(back).toMatchObject({
    model: 'plummer',
    units: units.default,
    softeningLength: softeningLength.default,
    timeStep: timeStep.default,
  })
})

it('leaves every other change alone', () => {
  expect(asStated({ model: 'kepler' }, { model: 'figureEight' })).toEqual({ model: 'kepler' })
  expect(asStated({ model: 'king' }, { model: 'plummer' })).toEqual({ model: 'king' })
  expect(asStated({ softeningLength: 1 }, { model: 'kepler' })).toEqual({ softeningLength: 1 })
  expect(asStated({ model: 'kepler', softeningLength: 1 }, { model: 'king' })).toMatchObject({ softeningLength: 1 })
})
