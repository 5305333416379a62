import { expect, it } from 'vitest'
import { choice, real } from '../../parameters/parameter'
import { asIs } from '../../words/text'
import { isFound } from './findParameters'

const step = real({
  label: asIs('Time step'),
  symbol: '\\Delta t',
  unit: 'Myr',
  meaning: asIs('Length of one step.'),
  group: asIs('Integration'),
  default: 1,
  minimum: 0,
  maximum: 2,
})
const model = choice({
  label: asIs('Model'),
  meaning: asIs('How the stars are spread.'),
  group: asIs('Cluster'),
  default: 'king',
  options: [{ value: 'king', label: asIs('King’s modèle') }],
})

it.each(['', 'time', 'STEP time', 'timeStep', 'delta', 'myr', 'integr', ' length  one '])(
  '“%s” finds the time step',
  (query) => expect(isFound(query, 'timeStep', step)).toBe(true),
)

it('needs all of the words', () => expect(isFound('time mass', 'timeStep', step)).toBe(false))

it('looks into the options, whatever their accents', () => expect(isFound('modele', 'model', model)).toBe(true))

it('looks over the soft hyphens of long words', () => {
  const long = { ...model, label: asIs('Massen\u00adfunktion') }
  expect(isFound('massenfunktion', 'model', long)).toBe(true)
})
