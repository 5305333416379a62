import { describe, expect, it } from 'vitest'
import { drive } from '../../../experiments/drive'
import { cluster } from '..'
import { ClusterRun } from '../run'
import { finish, valuesOf } from '../testing'
import { type Edit, nextName, starOf, tableOf } from './editStars'

/** Stars of a run after some steps, and the run that a table of them makes. */
async function standing(units: 'astronomical' | 'natural') {
  const values = valuesOf({
    model: 'plummer',
    stars: 12,
    radius: 1,
    virialRatio: 0.5,
    units,
    softeningLength: 0.1,
    timeStep: 0.01,
  })
  const run = await ClusterRun.create(values, { shared: true })
  await finish(run, 7)
  const stars = { mass: run.masses.slice(), ...(await run.phaseSpace()) }
  run.dispose()
  const runOf = async (edit: Edit) => {
    const table = tableOf(stars, edit, { units })
    const query = `model=file&input=a.csv&units=${units}&softeningLength=0.1&timeStep=0.01&steps=0`
    const { arrays } = await drive(cluster, [...new URLSearchParams(query)], 'text', {
      readFile: () => Promise.resolve(new Blob([table])),
    })
    return arrays
  }
  return { stars, runOf }
}

describe.each(['astronomical', 'natural'] as const)('stars changed by hand, in %s units', (units) => {
  it('are the others to the last digit, and the one as it was put', async () => {
    const { stars, runOf } = await standing(units)
    const becomes = { mass: 3.25, position: [1.5, -2, 0.125], velocity: [0.5, 0, -0.75] } as const
    const arrays = await runOf({ star: 4, becomes })
    expect(arrays.mass.data.length).toBe(12)
    for (let star = 0; star < 12; star++) {
      const { mass, position } = star === 4 ? becomes : starOf(stars, star)
      expect(arrays.mass.data[star]).toBe(mass)
      expect([...arrays.position.data.subarray(3 * star, 3 * star + 3)]).toEqual([...position])
    }
  })

  it('may be one more or one fewer', async () => {
    const { stars, runOf } = await standing(units)
    const added = await runOf({ adds: { mass: 9, position: [7, 0, 0], velocity: [0, 0, 0] } })
    expect(added.mass.data.length).toBe(13)
    expect(added.mass.data[12]).toBe(9)
    const removed = await runOf({ removes: 0 })
    expect([...removed.mass.data]).toEqual([...stars.mass].slice(1))
  })

  it('move on as they would have: velocities are kept, too', async () => {
    const { stars, runOf } = await standing(units)
    const arrays = await runOf({ star: 0, becomes: starOf(stars, 0) })
    const scale = arrays.velocity.data[0] / stars.velocity[0]
    for (const [k, v] of stars.velocity.entries()) expect(arrays.velocity.data[k]).toBe(v * scale)
  })
})

it('every table has another name', () => {
  expect(nextName()).not.toBe(nextName())
})
