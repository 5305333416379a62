import { describe, expect, it } from 'vitest'
import { drive } from '../../experiments/drive'
import { own } from '../../parameters/own'
import { studentWidening } from '../../physics/diffusion/particleScatter'
import { boltzmann, elementaryCharge } from '../../physics/units'
import { diffusion } from '.'

type Given = Readonly<Record<string, unknown>>
const run = (given: Given, text: string | ReadonlyMap<string, string> = '') =>
  drive(diffusion, Object.entries({ workers: 1, ...given }), 'typed', {
    readFile: (name) => {
      const content = typeof text === 'string' ? text : text.get(name)
      return content === undefined ? Promise.reject(new Error('no such file')) : Promise.resolve(new Blob([content]))
    },
  })
const array = ({ arrays }: Awaited<ReturnType<typeof run>>, name: string) => [...(own(arrays, name)?.data ?? [])]

/** Mulberry32, and normal variates by Box and Muller. */
function normals(seed: number) {
  let state = seed
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
}

type Paths = readonly (readonly (readonly number[])[])[]
/** Free walks: particle, frame, axis. */
function walks(particles: number, frames: number, D: number, seed: number): Paths {
  const normal = normals(seed)
  return Array.from({ length: particles }, () => {
    let at = [0, 0, 0]
    return Array.from({ length: frames }, () => (at = at.map((x) => x + Math.sqrt(2 * D) * normal())))
  })
}

describe('the drift of a framework', () => {
  const frames = 40
  const ions = walks(6, frames, 0.1, 1)
  const still = Array.from({ length: 4 }, (_, i) => [i, 2 * i, -i])
  const drift = (k: number) => [0.3 * k, Math.sin(k), -0.02 * k * k]
  const moved = (at: readonly number[], k: number) => at.map((x, axis) => x + drift(k)[axis])
  const xyz = (shifted: boolean) =>
    Array.from({ length: frames }, (_, k) => {
      const place = (at: readonly number[]) => (shifted ? moved(at, k) : at).join(' ')
      const rows = [...ions.map((path) => `Li ${place(path[k])}`), ...still.map((at) => `P ${place(at)}`)]
      return [rows.length, '', ...rows].join('\n')
    }).join('\n')
  const table = (shifted: boolean) =>
    [
      'particle,frame,x,y,z',
      ...[...ions, ...still.map((at) => Array.from({ length: frames }, () => at))].flatMap((path, particle) =>
        path.map((at, k) => `${particle + 1},${k},${(shifted ? moved(at, k) : at).join(',')}`),
      ),
    ].join('\n')

  it.each([
    ['a.xyz', xyz, 'P', 'Li'],
    ['a.csv', table, 'id 7-10', 'id 1-6'],
  ] as const)('is taken off the others: %s', async (input, text, driftAtoms, atoms) => {
    const [without, plain] = await Promise.all([
      run({ input, driftAtoms }, text(true)),
      run({ input, atoms }, text(false)),
    ])
    expect(without.document.result.particles).toBe(6)
    const [found, truth] = [array(without, 'msd'), array(plain, 'msd')]
    found.forEach((value, i) => expect(value / truth[i]).toBeCloseTo(1, 8))
    expect(without.document.result.notices).toContainEqual(
      expect.stringContaining('The drift was taken from 4 particles'),
    )
  })

  it('is not taken off twice, and not of all there are', async () => {
    await expect(run({ input: 'a.xyz', driftAtoms: 'P', removeDrift: true }, xyz(true))).rejects.toThrow('removeDrift')
    await expect(run({ input: 'a.xyz', driftAtoms: 'P,Li' }, xyz(true))).rejects.toThrow('driftAtoms')
  })
})

describe('velocities', () => {
  const [particles, frames, step, relaxation] = [40, 400, 0.1, 1]
  const decay = Math.exp(-step / relaxation)
  const dump = (factor: number) => {
    const normal = normals(7)
    const speeds = Array.from({ length: particles }, () => [normal(), normal(), normal()])
    const places = Array.from({ length: particles }, () => [0, 0, 0])
    const parts: string[] = []
    for (let k = 0; k < frames; k++) {
      parts.push(`ITEM: TIMESTEP\n${k}\nITEM: TIME\n${k * step}\nITEM: NUMBER OF ATOMS\n${particles}`)
      parts.push('ITEM: BOX BOUNDS pp pp pp\n0 1000\n0 1000\n0 1000\nITEM: ATOMS id xu yu zu vx vy vz')
      // As a time step writes them: in another order every frame.
      for (let n = 0; n < particles; n++) {
        const i = (n * 7 + k) % particles
        parts.push(`${i + 1} ${places[i].join(' ')} ${speeds[i].map((v) => factor * v).join(' ')}`)
      }
      for (let i = 0; i < particles; i++) {
        const next = speeds[i].map((v) => decay * v + Math.sqrt(1 - decay * decay) * normal())
        places[i] = places[i].map((x, axis) => x + (step * (speeds[i][axis] + next[axis])) / 2)
        speeds[i] = next
      }
    }
    return parts.join('\n')
  }

  it('give D as the integral of their autocorrelation', async () => {
    const outcome = await run({ input: 'a.lammpstrj', greenKubo: true, fitLags: [40, 80] }, dump(1))
    const { diffusionCoefficient: D, diffusionError: error } = outcome.document.result.greenKubo as Record<
      string,
      number
    >
    // Closed form of the sum: C(m) = e^(-mΔt/τ).
    const exact = step * (0.5 + decay / (1 - decay))
    expect(error).toBeLessThan(0.1 * exact)
    expect(Math.abs(D - exact)).toBeLessThan(4 * error)
    const [correlation, errors] = [
      array(outcome, 'velocityAutocorrelation'),
      array(outcome, 'velocityAutocorrelationError'),
    ]
    for (const lag of [0, 5, 10, 20])
      expect(Math.abs(correlation[lag] - 3 * decay ** lag)).toBeLessThan(4 * errors[lag])
    expect(
      (outcome.document.result.warnings as readonly string[]).filter((text) => text.startsWith('Green–Kubo')),
    ).toEqual([])
  })

  it('that do not belong to the positions are warned of', async () => {
    const { document } = await run({ input: 'a.lammpstrj', greenKubo: true, fitLags: [40, 80] }, dump(2))
    expect(document.result.warnings).toContainEqual(
      expect.stringContaining('displacements are 0.5 of what the velocities give'),
    )
  })

  it('that are not there are missed', async () => {
    const { document } = await run({ input: 'a.xyz', greenKubo: true }, '1\n\nX 0 0 0\n1\n\nX 1 0 0\n1\n\nX 1 2 1\n')
    expect(document.result.warnings).toContainEqual(expect.stringContaining('the file has no velocities'))
    expect(document.result).not.toHaveProperty('greenKubo')
  })
})

const gro = (paths: Paths, names: readonly string[], edges: string) =>
  Array.from({ length: paths[0].length }, (_, k) => {
    const rows = paths.map((path, i) => {
      const head = `${String(i + 1).padStart(5)}${names[i].padEnd(5)}${names[i].padStart(5)}${String(i + 1).padStart(5)}`
      return head + path[k].map((x) => x.toFixed(6).padStart(11)).join('')
    })
    return [`made t= ${k}.0 step= ${k}`, rows.length, ...rows, edges].join('\n')
  }).join('\n')

describe('the size of a periodic box', () => {
  const paths = walks(12, 60, 0.002, 3)
  const names = paths.map(() => 'X')
  const given = { input: 'a.gro', viscosity: 0.89, sampleTemperature: 298.15 }

  it('is corrected for in a cube', async () => {
    const { document } = await run(given, gro(paths, names, '2.0 2.0 2.0'))
    const { correction, diffusionCoefficient } = document.result.finiteSize as Record<string, number>
    // nm²/ps are 1e-6 m²/s.
    const expected = (2.837297 * boltzmann * 298.15) / (6 * Math.PI * 0.89e-3 * 2e-9) / 1e-6
    expect(correction / expected).toBeCloseTo(1, 9)
    expect(correction).toBeCloseTo(3.48e-4, 6)
    expect(diffusionCoefficient).toBeCloseTo((document.result.diffusionCoefficient as number) + correction, 12)
  })

  it('is not, and that is said, in other boxes and units', async () => {
    const flat = await run(given, gro(paths, names, '2.0 2.0 4.0'))
    expect(flat.document.result).not.toHaveProperty('finiteSize')
    expect(flat.document.result.warnings).toContainEqual(expect.stringContaining('the box is 2 × 2 × 4'))
    const strange = await run({ ...given, timeUnit: 'τ' }, gro(paths, names, '2.0 2.0 2.0'))
    expect(strange.document.result.warnings).toContainEqual(expect.stringContaining('timeUnit'))
  })
})

describe('conductivity', () => {
  const kinds = (count: number) => Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 'Li' : 'Cl'))
  const given = { input: 'a.gro', charges: 'Li=1,Cl=-1', sampleTemperature: 400 }
  type Found = Record<'collective' | 'collectiveError' | 'nernstEinstein' | 'havenRatio' | 'havenError', number> & {
    readonly species: readonly Record<'diffusionCoefficient' | 'particles', number>[]
  }

  it('of independent ions is that of single ones', async () => {
    const { document } = await run(given, gro(walks(20, 300, 0.001, 5), kinds(20), '3.0 3.0 3.0'))
    const found = document.result.conductivity as unknown as Found
    const spread = found.species.reduce((sum, each) => sum + each.particles * each.diffusionCoefficient, 0)
    const expected = (elementaryCharge ** 2 * spread * 1e-6) / (27e-27 * boltzmann * 400)
    expect(found.nernstEinstein / expected).toBeCloseTo(1, 9)
    expect(Math.abs(found.havenRatio - 1)).toBeLessThan(3 * found.havenError)
  })

  it('takes a slanted box for the volume that it has', async () => {
    const ions = walks(20, 300, 0.001, 5)
    const conductivityIn = async (box: string) => {
      const { document } = await run(given, gro(ions, kinds(20), box))
      return (document.result.conductivity as unknown as Found).nernstEinstein
    }
    const ratio = (await conductivityIn('3.0 3.0 4.0')) / (await conductivityIn('3.0 3.0 3.0 0 0 1.2 0 -0.9 0.6'))
    expect(ratio).toBeCloseTo(3 / 4, 9)
  })

  it('of ions that move as one is as many times larger', async () => {
    const [path] = walks(1, 8, 0.001, 6)
    const { document } = await run(
      { ...given, charges: 'Li=1' },
      gro(Array<Paths[number]>(8).fill(path), Array<string>(8).fill('Li'), '3.0 3.0 3.0'),
    )
    const found = document.result.conductivity as unknown as Found
    expect(found.havenRatio).toBeCloseTo(1 / 8, 9)
    expect(document.result.warnings).toContainEqual(expect.stringContaining('collective'))
  })

  it('of replicas is the mean of theirs, and its error that of their differences', async () => {
    const files = new Map(
      [5, 6, 7, 8].map((seed) => [`${seed}.gro`, gro(walks(20, 120, 0.001, seed), kinds(20), '3.0 3.0 3.0')]),
    )
    const asked = { ...given, fitLags: [1, 3] }
    const found = async (input: string) =>
      (await run({ ...asked, input }, files)).document.result.conductivity as unknown as Found
    const alone: Found[] = []
    for (const name of files.keys()) alone.push(await found(name))
    const together = await found([...files.keys()].join(','))
    for (const of of ['collective', 'nernstEinstein'] as const) {
      const values = alone.map((each) => each[of])
      const mean = values.reduce((sum, value) => sum + value, 0) / 4
      expect(together[of] / mean).toBeCloseTo(1, 9)
      if (of === 'nernstEinstein') continue
      const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 12)
      expect(together.collectiveError / (spread * studentWidening(3))).toBeCloseTo(1, 9)
    }
    expect(together.species).toMatchObject([{ particles: 40 }, { particles: 40 }])
    const shorter = new Map([...files, ['5.gro', gro(walks(20, 100, 0.001, 5), kinds(20), '3.0 3.0 3.0')]])
    const uneven = await run({ ...asked, input: '5.gro,6.gro' }, shorter)
    expect(uneven.document.result.warnings).toContainEqual(expect.stringContaining('Replicas of different lengths'))
    const larger = new Map([...files, ['5.gro', gro(walks(20, 120, 0.001, 5), kinds(20), '3.0 3.0 6.0')]])
    const [one, two] = [alone[0], alone[1]].map((each) => each.nernstEinstein * 27)
    const boxes = (await run({ ...asked, input: '5.gro,6.gro' }, larger)).document.result
      .conductivity as unknown as Found
    expect(boxes.nernstEinstein).toBeCloseTo((one + two) / 2 / 40.5, 6)
  })

  it('takes charges of the file, and refuses what is none', async () => {
    const rows = (k: number) => `Li ${0.3 * k * k} ${k} 0 1\nCl 0 ${-k} ${0.1 * k * k} -1`
    const text = Array.from(
      { length: 5 },
      (_, k) => `2\nProperties=species:S:1:pos:R:3:charge:R:1 Lattice="50 0 0 0 50 0 0 0 50" Time=${k}\n${rows(k)}`,
    ).join('\n')
    const units = { lengthUnit: 'Å', timeUnit: 'ps', fitLags: [1, 3] }
    const { document } = await run({ input: 'a.extxyz', charges: 'fromFile', ...units }, text)
    expect((document.result.conductivity as unknown as Found).species).toMatchObject([{ charge: 1 }, { charge: -1 }])
    await expect(run({ input: 'a.extxyz', charges: 'Li 1' }, text)).rejects.toThrow('charges')
    await expect(run({ input: 'a.extxyz', charges: 'Na=1' }, text)).rejects.toThrow('charges')
  })
})

describe("van Hove's function", () => {
  it('is as wide as the displacements are', async () => {
    const outcome = await run({ particles: 300, frames: 60, vanHoveLags: [1, 10] })
    const [at, density] = [array(outcome, 'vanHoveDisplacement'), array(outcome, 'vanHove')]
    const bins = at.length / 2
    for (const [row, lag] of [1, 10].entries()) {
      const width = at[row * bins + 1] - at[row * bins]
      const moment = (power: number) => {
        let sum = 0
        for (let bin = row * bins; bin < (row + 1) * bins; bin++) sum += width * density[bin] * at[bin] ** power
        return sum
      }
      expect(moment(0)).toBeCloseTo(1, 3)
      // Sheppard's correction for the width of the bins.
      const msd = array(outcome, 'msd')[lag - 1] / 3
      expect((moment(2) - width ** 2 / 12) / msd).toBeCloseTo(1, 2)
    }
  })
})

describe('populations of a recording', () => {
  it('are found in its tracks, on any number of workers, and leave all else as it is', async () => {
    const [slow, fast] = [walks(60, 25, 0.01, 11), walks(90, 25, 1, 12)]
    const rows = [...slow, ...fast].flatMap((path, track) => path.map(([x, y], k) => `${track},${k},${x},${y}`))
    const text = ['particle,frame,x,y', ...rows].join('\n')
    const asked = { input: 'a.csv', populations: 'auto' }
    const [one, two, plain] = [
      await run(asked, text),
      await run({ ...asked, workers: 2 }, text),
      await run({ input: 'a.csv' }, text),
    ]
    const { populations, ...rest } = one.document.result
    expect(rest).toEqual(plain.document.result)
    expect(two.document.checksum).toBe(one.document.checksum)
    expect(populations).toMatchObject({ count: 2, jumps: 150 * 24 })
    const [bound] = (populations as unknown as { populations: Record<string, number>[] }).populations
    expect(Math.abs(bound.fraction - 0.4)).toBeLessThan(3 * bound.fractionError)
    expect(Math.abs(bound.diffusionCoefficient - 0.01)).toBeLessThan(4 * bound.diffusionCoefficientError)
    const [edges, density] = [array(one, 'jumpEdges'), array(one, 'jumpDensity')]
    expect(density.reduce((sum, value, i) => sum + value * Math.log(edges[i + 1] / edges[i]), 0)).toBeCloseTo(1, 9)
  })

  it('are one where there is one, and known badly where tracks are few', async () => {
    const { document } = await run({ particles: 5, frames: 60, populations: 'auto', localisationNoise: 0.1 })
    expect(document.result.populations).toMatchObject({ count: 1, populations: [{ fractionError: null }] })
    expect(document.result.warnings).toContainEqual(expect.stringContaining('there are only 5 tracks'))
  })
})
