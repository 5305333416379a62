import { expect, it } from 'vitest'
import { whatOneSees } from './whatOneSees'

/** Time goes on, and never back. */
const course = { integrator: 'leapfrog', reverseAt: 0, steps: 900 } as const

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
      ...course,
    }),
  ).toContain(words)
})

it('tells of a disc what holds it', () => {
  const disc = {
    stars: 1000,
    model: 'disk',
    virialRatio: 0,
    pairLaw: 'newton',
    softeningLength: 0.3,
    ...course,
  } as const
  const held = { ...disc, externalPotential: 'logarithmic', orbitRadius: 0 } as const
  expect(whatOneSees(held)).toMatch(/a disc that what stands in the middle \(logarithmic halo\) holds/)
  expect(whatOneSees({ ...held, orbitRadius: 5 })).toContain('on an orbit')
})

it('promises no figure eight where the pull is softened or another one', () => {
  const start = { stars: 1000, model: 'figureEight', virialRatio: 0, ...course } as const
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

it('tells what becomes of a way back, and how far off it ended', () => {
  const start = {
    stars: 300,
    model: 'uniform',
    virialRatio: 0,
    externalPotential: 'none',
    orbitRadius: 0,
    pairLaw: 'newton',
    softeningLength: 0.3,
    ...course,
  } as const
  const turned = { ...start, reverseAt: 450 }
  expect(whatOneSees(turned, null)).toMatch(/ settle\. .* after 450 steps: they fly back the way they came\.$/)
  expect(whatOneSees({ ...turned, integrator: 'hermite4' })).toMatch(/: this integrator is not time-reversible and /)
  expect(whatOneSees(turned, 9.04e-15)).toMatch(/ was turned round .* to within 9\.0 × 10⁻¹⁵ of the cluster’s size\.$/)
  // A run that is over before.
  expect(whatOneSees({ ...turned, steps: 450 })).toBe(whatOneSees(start))
})
