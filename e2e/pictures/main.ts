// npm run -s pictures -- NAME RESULT.npz PICTURE.svg: what the sweeps of the labs' pages came to. The lines that plan them stand there.
import { readFileSync, writeFileSync } from 'node:fs'
import { readNpy } from '../../src/files/npy'
import { unpackNpz } from '../../src/files/npz'
import { own } from '../../src/parameters/own'
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

/** What share of a cluster's mass a cold collapse throws out, against its number of stars. */
function collapse(read: Read): Figure {
  const stars = [...read('stars').data]
  const unbound = rows(read('boundFraction')).map((row) => row.map((share) => 1 - share))
  const mean = unbound.map((row) => row.reduce((sum, value) => sum + value, 0) / row.length)
  return {
    description: 'Share of the mass that is unbound after a cold collapse, against the number of stars',
    x: { label: 'stars', scale: 'log' },
    y: { label: 'unbound share of the mass' },
    series: [
      {
        name: 'median',
        points: unbound.map((row, i) => [stars[i], quantileOf(row, 0.5)] as const),
        band: unbound.map((row) => [quantileOf(row, 1 / 6), quantileOf(row, 5 / 6)] as const),
      },
    ],
    references: [{ name: 'mean', points: mean.map((value, i) => [stars[i], value] as const) }],
  }
}

const figures = { coverage, bound, collapse }
const [name = '', input, output] = process.argv.slice(2)
const figure = own<(read: Read) => Figure>(figures, name)
if (!figure || !input || !output) {
  console.error(`pictures takes one of ${Object.keys(figures).join(', ')}, a merged file and where the picture goes`)
  process.exit(2)
}
const members = unpackNpz(readFileSync(input))
const drawn = figure((wanted) => readNpy(members.get(wanted) ?? new Uint8Array()))
writeFileSync(output, `${svgOf(drawn).source}\n`)
for (const { name, points, band } of drawn.series)
  for (const [i, [x, y]] of points.entries())
    console.log(
      `${name}  ${x}  ${y.toPrecision(3)}  ${(band?.[i] ?? []).map((end) => end.toPrecision(3)).join(' to ')}`,
    )
