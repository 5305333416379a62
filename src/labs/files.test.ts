import { describe, expect, it } from 'vitest'
import { drive } from '../experiments/drive'
import { encodeArrays, MissingArrayError } from '../files/arrays'
import { arrayFormats } from '../files/formats'
import { readNpy } from '../files/npy'
import { aboutMember, unpackNpz } from '../files/npz'
import type { LabDefinition } from '../rooms/lab'
import { labs } from './all'

const [cluster, quantum, diffusion, resonance, verification, benchmark] = labs

/** The smallest run of every experiment, with every part of a result that can be asked for. */
const runs: readonly (readonly [LabDefinition, string])[] = [
  [cluster, 'stars=10&steps=4'],
  [cluster, 'stars=10&steps=4&solver=tree'],
  [cluster, 'stars=10&steps=4&solver=gpu'],
  [cluster, 'model=twoClusters&stars=10&steps=4'],
  [cluster, 'model=disk&stars=10&steps=4'],
  [cluster, 'stars=10&steps=4&externalPotential=tidal&radius=1'],
  [cluster, 'model=kepler&steps=4&pairLaw=power'],
  [cluster, 'model=pythagorean&units=natural&steps=4&reverseAt=2&integrator=gaussRadau15'],
  [quantum, 'samples=1000'],
  [quantum, 'potential=morse&method=quasi&samples=1000'],
  [quantum, 'method=metropolis&samples=1000'],
  [quantum, 'method=stratified&proposal=automatic&samples=1000'],
  [quantum, 'method=selfNormalised&proposal=mixture&samples=1000&potential=custom&expression=x^4'],
  [quantum, 'experiment=threeDimensional&particles=20&samplesPerParticle=10'],
  [diffusion, 'particles=10&frames=20'],
  [diffusion, 'particles=10&frames=20&fit=gls&motion=harmonicTrap'],
  [diffusion, 'particles=10&frames=20&fit=cve&method=fft'],
  [diffusion, 'particles=10&frames=20&perTrack=true'],
  [diffusion, 'particles=20&frames=40&populations=1&vanHoveLags=1'],
  [diffusion, 'input=walk.csv'],
  [diffusion, `input=ions.xyz&greenKubo=true&viscosity=1&charges=A=1,B=-1&lengthUnit=Å&timeUnit=ps`],
  [diffusion, 'input=walk.csv,again.csv&fit=posterior'],
  [resonance, 'task=orbit&duration=0.1'],
  [resonance, 'task=resonances&radialActions=100'],
  [resonance, 'task=encounter&window=0.01'],
  [resonance, 'task=grid&masses=1e7&impacts=2.5&velocities=50&encounters=2&window=0.01&compareSerial=true'],
  [resonance, 'task=population&trappedStars=8&horizon=0.1&timeStep=2'],
  [resonance, 'task=chevron&haloStars=100&evolutionTime=0.5&timeStep=2'],
  [verification, 'only=cluster/kepler'],
  [benchmark, 'stars=20&samples=64&particles=2&encounters=2&budget=0&rounds=1'],
]

/** Two particles in forty frames. */
const walk = Array.from({ length: 80 }, (_, i) => `${i % 2},${Math.floor(i / 2)},${(i * 7) % 11},${(i * 5) % 13}\n`)
/** Eight ions in a cubic box, with velocities that are their steps. */
const ions = (() => {
  const kicks = Float64Array.from({ length: 60 * 8 * 3 }, (_, i) => (((i * i * 7919) % 101) - 50) / 100)
  const places = Float64Array.from({ length: 24 }, (_, i) => i)
  return Array.from({ length: 60 }, (_, frame) => {
    const rows = Array.from({ length: 8 }, (_, ion) => {
      const step = kicks.subarray((frame * 8 + ion) * 3, (frame * 8 + ion + 1) * 3)
      step.forEach((by, axis) => {
        places[3 * ion + axis] += by
      })
      const place = Array.from(places.subarray(3 * ion, 3 * ion + 3), (x) => x - 20 * Math.floor(x / 20))
      return `${ion % 2 ? 'A' : 'B'} ${place.join(' ')} ${step.join(' ')}\n`
    })
    const lattice = 'Lattice="20 0 0 0 20 0 0 0 20" Properties=species:S:1:pos:R:3:velo:R:3'
    return `8\n${lattice} Time=${frame}\n${rows.join('')}`
  }).join('')
})()
const files = new Map([
  ['walk.csv', ['particle,frame,x,y\n', ...walk].join('')],
  ['again.csv', ['particle,frame,x,y\n', ...walk].join('')],
  ['ions.xyz', ions],
])
const readFile = (name: string) => {
  const text = files.get(name)
  return text === undefined ? Promise.reject(new Error('no such file')) : Promise.resolve(new Blob([text]))
}

const outcomes = new Map<LabDefinition, Set<string>>(labs.map((lab) => [lab, new Set()]))

describe('a run to be taken home', () => {
  it.each(runs.map(([lab, query]) => [lab.name, query, lab] as const))(
    '%s %s: its main array is there, all formats can be written, and every result is declared',
    async (_, query, lab) => {
      const given = [...new URLSearchParams(query), ['workers', '1']] as [string, string][]
      const { document, arrays, origin, experiment } = await drive(lab, given, 'text', { readFile })
      const main = experiment.mainArray
      expect(Object.keys(arrays)).toContain(main)
      const files = new Map(
        arrayFormats.map((format) => [format, encodeArrays(format, arrays, main, document, origin)] as const),
      )
      expect(readNpy(files.get('npy') ?? new Uint8Array()).shape.length).toBeGreaterThan(0)
      const members = unpackNpz(files.get('npz') ?? new Uint8Array())
      expect([...members.keys()].sort()).toEqual([...Object.keys(arrays), aboutMember].sort())
      const text = (format: 'csv' | 'json') => new TextDecoder().decode(files.get(format))
      expect(text('csv')).toContain(main)
      expect((JSON.parse(text('json')) as { arrays: object }).arrays).toHaveProperty(main)
      const report = await experiment.report?.({ document, arrays, origin })
      if (report !== undefined)
        expect(report).toMatch(new RegExp(`^<!doctype html>[^]*${document.checksum}[^]*</html>\n$`))
      for (const name of Object.keys(document.result)) {
        expect(Object.keys(lab.results)).toContain(name)
        outcomes.get(lab)?.add(name)
      }
    },
  )

  it.each(labs)('$name declares no result that no run has', (lab) => {
    expect(Object.keys(lab.results).filter((name) => !outcomes.get(lab)?.has(name))).toEqual([])
  })

  it('is refused in words where its array is missing', () => {
    const arrays = { time: { data: Float64Array.of(1), shape: [1] } }
    const attempt = (main: string) => () =>
      encodeArrays('npy', arrays, main, {}, { version: '1', address: '', parameters: '' })
    expect(attempt('path')).toThrow(MissingArrayError)
    expect(attempt('path')).toThrow(
      'there is no array path to be written as .npy; .npz, .csv and .json take what there is: time',
    )
    expect(attempt('constructor')).toThrow(MissingArrayError)
  })
})
