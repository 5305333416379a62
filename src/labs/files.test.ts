import { describe, expect, it } from 'vitest'
import { drive } from '../experiments/drive'
import { arrayFormats, encodeArrays, MissingArrayError } from '../files/arrays'
import { readNpy } from '../files/npy'
import { aboutMember, unpackNpz } from '../files/npz'
import type { LabDefinition } from '../rooms/lab'
import { labs } from '.'

const [cluster, quantum, diffusion, resonance] = labs

/** The smallest run of every experiment, with every part of a result that can be asked for. */
const runs: readonly (readonly [LabDefinition, string])[] = [
  [cluster, 'stars=10&steps=4'],
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
  [diffusion, 'input=walk.csv'],
  [resonance, 'task=orbit&duration=0.1'],
  [resonance, 'task=resonances&radialActions=100'],
  [resonance, 'task=encounter&window=0.01'],
  [resonance, 'task=grid&masses=1e7&impacts=2.5&velocities=50&encounters=2&window=0.01&compareSerial=true'],
  [resonance, 'task=population&trappedStars=8&horizon=0.1&timeStep=2'],
  [resonance, 'task=chevron&haloStars=100&evolutionTime=0.5&timeStep=2'],
]

/** Two particles in forty frames. */
const walk = Array.from({ length: 80 }, (_, i) => `${i % 2},${Math.floor(i / 2)},${(i * 7) % 11},${(i * 5) % 13}\n`)
const readFile = () => Promise.resolve(new Blob(['particle,frame,x,y\n', ...walk]))

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
