import { expect, it } from 'vitest'
import { integrators } from '../../physics/integrators'
import { parameters } from './parameters'

it('the picker tells of every integrator its order, its cost, what it keeps, and where it is described', () => {
  const told = Object.fromEntries(parameters.integrator.options.map(({ value, facts }) => [value, facts]))
  expect(told).toEqual({
    explicitEuler: 'Order 1, not symplectic, not time-reversible; the forces 1× a step.',
    symplecticEuler: 'Order 1, symplectic, not time-reversible; the forces 1× a step.',
    leapfrog: 'Order 2, symplectic, time-reversible; the forces 1× a step.',
    rungeKutta4: 'Order 4, not symplectic, not time-reversible; the forces 4× a step.',
    yoshida4: 'Order 4, symplectic, time-reversible; the forces 3× a step.',
    kahanLi6: 'Order 6, symplectic, time-reversible; the forces 9× a step.',
    hermite4: 'Order 4, not symplectic, not time-reversible; the forces 2× a step.',
    gaussRadau15: 'Order 15, not symplectic, not time-reversible; the forces ≈ 20× a step.',
  })
  for (const { value, reference } of parameters.integrator.options) {
    expect(reference).toBe(integrators[value].reference)
    expect(reference).toMatch(/\(\d{4}\)/)
  }
})
