import { expect, it } from 'vitest'
import { resolve } from '../parameters/resolve'
import { namesOf } from '../rooms/duel'
import { cluster } from './cluster'

const settings = (given: Readonly<Record<string, string>>) => resolve(cluster, Object.entries(given), 'text')

it.each([
  [{ integrator: 'explicitEuler' }, ['Leapfrog (kick-drift-kick)', 'Explicit Euler']],
  [{ timeStep: '0.5' }, ['Time step 0.3169 Myr', 'Time step 0.5 Myr']],
  [{ timeStep: '0.31688' }, ['Time step 0.3168808781402895 Myr', 'Time step 0.31688 Myr']],
  [{ externalPotential: 'pointMass' }, ['External potential: None', 'Point mass']],
  [{ solver: 'tree' }, ['By the number of stars', 'Tree']],
] as const)('runs beside each other are called by what they differ in: %o', (differing, names) => {
  expect(namesOf(settings({}), [settings(differing)], [Object.entries(differing)])).toEqual(names)
})
