import { expect, it } from 'vitest'
import { choice, real } from '../../parameters/parameter'
import { isFound } from './findParameters'

const step = real({
  label: 'Time step',
  symbol: '\\Delta t',
  unit: 'Myr',
  meaning: 'Length of one step.',
  group: 'Integration',
  default: 1,
  minimum: 0,
  maximum: 2,
})
const model = choice({
  label: 'Model',
  meaning: 'How the stars are spread.',
  group: 'Cluster',
  default: 'king',
  options: [{ value: 'king', label: 'King’s modèle' }],
})

it.each(['', 'time', 'STEP time', 'timeStep', 'delta', 'myr', 'integr', ' length  one '])(
  '“%s” finds the time step',
  (query) => expect(isFound(query, 'timeStep', step)).toBe(true),
)

it('needs all of the words', () => expect(isFound('time mass', 'timeStep', step)).toBe(false))

it('looks into the options, whatever their accents', () => expect(isFound('modele', 'model', model)).toBe(true))
