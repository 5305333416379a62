import { expect, it } from 'vitest'
import { whatOneSees } from './whatOneSees'

it.each([
  [1, 'uniform', 0, 'nothing pulls'],
  [1000, 'uniform', 0, '1000 stars, at rest at first'],
  [2000, 'plummer', 0.5, 'in balance'],
  [100_000, 'plummer', 0.5, '100\u202f000 stars in balance'],
  [1000, 'twoClusters', 0.5, 'two clusters'],
  [1000, 'disk', 0, 'turns in its own gravity'],
  [1000, 'uniform', 0.5, '1000 stars under their own gravity'],
  [1000, 'uniform', 0.2, 'shrinks'],
  [1000, 'uniform', 1.5, 'flies apart'],
] as const)('%i stars of the model %s with K/|W| = %f', (stars, model, virialRatio, words) => {
  expect(
    whatOneSees({
      stars,
      model,
      virialRatio,
      externalPotential: 'none',
      orbitRadius: 0,
      pairLaw: 'newton',
      softeningLength: 0.3,
    }),
  ).toContain(words)
})

it('tells of a disc what holds it', () => {
  const disc = { stars: 1000, model: 'disk', virialRatio: 0, pairLaw: 'newton', softeningLength: 0.3 } as const
  const held = { ...disc, externalPotential: 'logarithmic', orbitRadius: 0 } as const
  expect(whatOneSees(held)).toMatch(/a disc that what stands in the middle \(logarithmic halo\) holds/)
  expect(whatOneSees({ ...held, orbitRadius: 5 })).toContain('on an orbit')
})

it('promises no figure eight where the pull is softened or another one', () => {
  const start = { stars: 1000, model: 'figureEight', virialRatio: 0 } as const
  expect(
    whatOneSees({ ...start, externalPotential: 'none', orbitRadius: 0, pairLaw: 'newton', softeningLength: 0 }),
  ).toMatch(/for ever\.$/)
  expect(
    whatOneSees({ ...start, externalPotential: 'none', orbitRadius: 0, pairLaw: 'newton', softeningLength: 0.3 }),
  ).toContain('another problem')
  expect(
    whatOneSees({ ...start, externalPotential: 'none', orbitRadius: 0, pairLaw: 'yukawa', softeningLength: 0 }),
  ).toContain('under another law of force it is another problem')
})
