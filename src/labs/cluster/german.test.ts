import { describe, expect, it } from 'vitest'
import { resolve } from '../../parameters/resolve'
import { courseInWords } from '../../physics/cluster/motion'
import { cluster as words } from '../../words/german/cluster'
import { clusterLessons } from '../../words/german/clusterLessons'
import { say } from '../../words/text'
import { Dictionary } from '../../words/translator'
import { cluster } from '.'
import { type ClusterValues, relationsOf } from './parameters'
import { fallInWords } from './preview'
import { diverged } from './refusals'
import { scalesOf } from './scales'
import { whatOneSees } from './whatOneSees'

const german = new Dictionary()
german.add(words)
german.add(clusterLessons)

const valuesOf = (given: Readonly<Record<string, number | string>>) =>
  resolve(cluster, Object.entries(given), 'typed').values as ClusterValues

describe('the words of the cluster in German', () => {
  it('are found in what has been said in English', () => {
    expect(german.translate(whatOneSees(valuesOf({ stars: 300 })))).toBe(
      '300 Sterne, anfangs in Ruhe: Die Schwerkraft zieht sie zusammen, sie schießen aneinander vorbei und kommen zur Ruhe.',
    )
    expect(german.translate(whatOneSees(valuesOf({ stars: 1, externalPotential: 'tidal' })))).toMatch(
      /^1 Stern in den Gezeiten einer Galaxie: /,
    )
    const orbit = valuesOf({ model: 'plummer', externalPotential: 'plummer', orbitRadius: 5 })
    expect(german.translate(whatOneSees(orbit))).toMatch(
      /^1000 Sterne auf einer Bahn um den Ursprung \(Plummer-Kugel\), /,
    )
    const law = valuesOf({ model: 'figureEight', pairLaw: 'power' })
    expect(german.translate(whatOneSees(law))).toMatch(/Nicht hier: unter einem anderen Kraftgesetz ist es/)
    expect(german.translate(fallInWords(valuesOf({ radius: 10 })) ?? '')).toMatch(
      /^fällt in etwa \d+,\d+ Myr zusammen$/,
    )
    const course = courseInWords({ moves: 'together', pushed: 'together' })
    expect(
      german.translate(say('{symbol} = {ratio}; 0.5 is balance: {course}.', { symbol: 'Q', ratio: '0.25', course })),
    ).toBe('Q = 0,25; 0,5 ist Gleichgewicht: Der Haufen fällt zusammen, immer schneller.')
  })

  it('are found in refusals', () => {
    const values = valuesOf({})
    const reasons = [
      relationsOf({ ...values, minimumMass: 60 }),
      relationsOf({ ...values, integrator: 'hermite4', solver: 'tree' }),
      relationsOf({ ...values, solver: 'direct', stars: 500_000 }),
      diverged(12, { ...values, timeStep: 0.5 }, scalesOf(values)).problems,
      diverged(12, { ...values, stars: 3 }, scalesOf(values)).problems,
      diverged(0, { ...values, stars: 3 }, scalesOf(values)).problems,
    ].flatMap((relations) => relations.map(({ reason }) => german.translate(reason)))
    expect(reasons).toEqual([
      'darf nicht über maximumMass liegen (50 M☉)',
      'geht nur mit solver=direct (auto bis 4096 Sterne), und hier berechnet tree die Kräfte',
      'berechnet jedes Paar: Höchstens 200000 Sterne sind möglich, und hier sind es 500000. Der Baum nimmt mehr',
      'ist zu lang für diese Sterne: Bei Schritt 12 waren ihre Energien keine Zahlen mehr. Mit 0,25 Myr versuchen, oder mit größerer softeningLength',
      'ist zu lang für diese Körper: Bei Schritt 12 waren ihre Energien keine Zahlen mehr. Mit integrator=gaussRadau15 versuchen, der seine Schritte selbst findet, oder mit größerer softeningLength',
      'lässt Körper am Anfang so nah beieinander, dass ihre Anziehung keine Zahl ist. Eine größere nehmen',
    ])
  })
})
