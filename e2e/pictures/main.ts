// npm run -s pictures -- NAME RESULT.npz PICTURE.svg: what the sweeps of the labs' pages came to. The lines that plan them stand there.
import { readFileSync, writeFileSync } from 'node:fs'
import { readNpy } from '../../src/files/npy'
import { unpackNpz } from '../../src/files/npz'
import { own } from '../../src/parameters/own'
import { halfMassRelaxationTime } from '../../src/physics/cluster/relaxation'
import { plummerLagrangianRadius } from '../../src/physics/cluster/theory'
import { gravitationalConstant } from '../../src/physics/units'
import type { Figure } from './figure'
import { svgOf } from './figure'
import { bootstrapBand, deviationOf, quantileOf, shareBand } from './statistics'

/** An array of a merged file, as rows: one for each value of the first axis, or of all axes but the last. */
type Read = (name: string) => { readonly data: Float64Array; readonly shape: readonly number[] }

const rows = ({ data, shape }: ReturnType<Read>): number[][] =>
  Array.from({ length: shape[0] }, (_, i) => [...data.subarray((i * data.length) / shape[0], ((i + 1) * data.length) / shape[0])]) // biome-ignore format: one line

const flat = (value: number, xs: readonly number[]) => [[xs[0], value], [xs.at(-1) ?? xs[0], value]] as const // biome-ignore format: one line

/** Of a thousand runs of the well, how many error bars hold the exact value, against how many samples they had. */
function coverage(read: Read): Figure {
  const exact = read('exact').data[0]
  // Samples, estimates and standard errors, one after the other.
  const histories = rows(read('history'))
  const length = histories[0].length / 3
  const samples = histories[0].slice(0, length)
  const within = (errors: number) => {
    const shares = samples.map((_, i) => {
      const hits = histories.filter((history) => Math.abs(history[length + i] - exact) <= errors * history[2 * length + i]) // biome-ignore format: one line
      return hits.length / histories.length
    })
    const points = samples.map((count, i) => [count, shares[i]] as const)
    return { points, band: shares.map((share) => shareBand(share, histories.length)) }
  }
  return {
    description: 'Share of error bars that hold the exact value, against the number of samples',
    x: { label: 'samples of a run', scale: 'log' },
    y: { label: 'share of 1000 runs' },
    series: [1, 2].map((errors) => ({ name: `within ${errors} error${errors > 1 ? 's' : ''}`, ...within(errors) })),
    references: [0.6827, 0.9545].map((share) => ({ name: '', points: flat(share, samples) })),
  }
}

/** How far estimates of D scatter, over the least that an unbiased one can. */
function bound(read: Read): Figure {
  const noise = [...read('localisationNoise').data]
  const least = rows(read('estimates.posterior.leastError')).map((values) => quantileOf(values, 0.5))
  return {
    description: 'Scatter of three estimates of D over the least possible, against the localisation error',
    x: { label: 'localisation error', scale: 'linear' },
    y: { label: 'scatter of D over its bound' },
    series: ['ols', 'gls', 'cve'].map((name) => {
      const values = rows(read(`estimates.${name}.diffusionCoefficient`))
      return {
        name,
        points: values.map((row, i) => [noise[i], deviationOf(row) / least[i]] as const),
        band: values.map((row, i) => {
          const [low, high] = bootstrapBand(row, deviationOf)
          return [low / least[i], high / least[i]] as const
        }),
      }
    }),
    references: [{ name: 'bound', points: flat(1, noise) }],
  }
}

/** The median and what two thirds of the values lie within, row by row. */
const spread = (values: readonly (readonly number[])[], xs: readonly number[]) => ({
  points: values.map((row, i) => [xs[i], quantileOf(row, 0.5)] as const),
  band: values.map((row) => [quantileOf(row, 1 / 6), quantileOf(row, 5 / 6)] as const),
})

/** What share of a cluster's mass a cold collapse throws out, against its number of stars. */
function collapse(read: Read): Figure {
  const stars = [...read('stars').data]
  const unbound = rows(read('boundFraction')).map((row) => row.map((share) => 1 - share))
  const mean = unbound.map((row) => row.reduce((sum, value) => sum + value, 0) / row.length)
  return {
    description: 'Share of the mass that is unbound after a cold collapse, against the number of stars',
    x: { label: 'stars', scale: 'log' },
    y: { label: 'unbound share of the mass' },
    series: [{ name: 'median', ...spread(unbound, stars) }],
    references: [{ name: 'mean', points: mean.map((value, i) => [stars[i], value] as const) }],
  }
}

/** The factor by which a curve comes nearest to points, in the logarithm. */
const factorTo = (points: readonly (readonly [x: number, y: number])[], curve: (x: number) => number) =>
  Math.exp(points.reduce((sum, [x, y]) => sum + Math.log(y / curve(x)), 0) / points.length)

/** How small a cold sphere becomes, against its number of stars. */
function radius(read: Read): Figure {
  const stars = [...read('stars').data]
  const smallest = rows(read('smallestHalfMassRadius.radius'))
  // Of a uniform sphere half of the mass is within ∛½ of its radius.
  const initial = 10 * Math.cbrt(0.5)
  const median = {
    name: 'median',
    ...spread(
      smallest.map((row) => row.map((value) => value / initial)),
      stars,
    ),
  }
  const scaling = (count: number) => count ** (-1 / 3)
  const factor = factorTo(median.points, scaling)
  return {
    description: 'Smallest half-mass radius of a cold collapse over the first, against the number of stars',
    x: { label: 'stars', scale: 'log' },
    y: { label: 'smallest half-mass radius over the first', scale: 'log' },
    series: [median],
    references: [{ name: `${factor.toPrecision(3)}/∛N`, points: stars.map((count) => [count, factor * scaling(count)] as const) }], // biome-ignore format: one line
  }
}

/** How many crossing times the stars' energies take to change, against how many stars there are. */
function relaxation(read: Read): Figure {
  const stars = [...read('stars').data]
  const time = 6
  // Plummer's model of scale radius 1 pc, a solar mass a star.
  const crossing = (count: number) => Math.sqrt(1 / (gravitationalConstant * count))
  const halfMass = plummerLagrangianRadius(0.5)
  const diffusion = rows(read('energyDiffusion'))
  const measured = diffusion.map((row, i) => row.map((value) => time / value / crossing(stars[i])))
  const theory = (gamma: number) => (count: number) => halfMassRelaxationTime(count, halfMass, 1, gravitationalConstant, Math.log(gamma * count)) / crossing(count) // biome-ignore format: one line
  const median = { name: 'median', ...spread(measured, stars) }
  return {
    description: 'Time in which the energies of stars change, in crossing times, against the number of stars',
    x: { label: 'stars', scale: 'log' },
    y: { label: 'relaxation time, crossing times', scale: 'log' },
    series: [median],
    references: [0.4, 0.11].map((gamma) => {
      const factor = factorTo(median.points, theory(gamma))
      const points = stars.map((count) => [count, factor * theory(gamma)(count)] as const)
      return { name: `∝ N/ln ${gamma}N`, points, dotted: gamma < 0.4 }
    }),
  }
}

/** Simulated over impulsive kicks of a fine grid, against the subhalo's mass; cells in which the impulses do not cancel. */
function grid(read: Read): Figure {
  const masses = [...read('masses').data]
  const passing = (row: readonly number[]) => row.slice(velocities)
  const velocities = 25
  const ratios = (simulated: string, impulse: string) => {
    const [all, expected] = [simulated, impulse].map((name) => rows(read(name)))
    return all.map((row, i) => passing(row).map((value, k) => value / passing(expected[i])[k]))
  }
  return {
    description: 'Kicks by subhaloes, simulated over the impulse approximation, against the mass of the subhalo',
    x: { label: 'mass of the subhalo, M☉', scale: 'log' },
    y: { label: 'simulation over impulse', scale: 'log' },
    series: [
      { name: 'energy', ...spread(ratios('delta_EJ_sim', 'delta_EJ_ana'), masses) },
      { name: 'slow action', ...spread(ratios('delta_Is_sim', 'delta_Is_ana'), masses) },
    ],
    references: [{ name: 'impulse', points: flat(1, masses) }],
  }
}

const figures = { coverage, bound, collapse, radius, relaxation, grid }
const [name = '', input, output] = process.argv.slice(2)
const figure = own<(read: Read) => Figure>(figures, name)
if (!figure || !input || !output) {
  console.error(`pictures takes one of ${Object.keys(figures).join(', ')}, a merged file and where the picture goes`)
  process.exit(2)
}
const members = unpackNpz(readFileSync(input))
const drawn = figure((wanted) => readNpy(members.get(wanted) ?? new Uint8Array()))
writeFileSync(output, `${svgOf(drawn).source}\n`)
for (const { name, points, band } of [...drawn.series, ...drawn.references])
  for (const [i, [x, y]] of points.entries())
    console.log(
      `${name}  ${x}  ${y.toPrecision(3)}  ${(band?.[i] ?? []).map((end) => end.toPrecision(3)).join(' to ')}`,
    )
