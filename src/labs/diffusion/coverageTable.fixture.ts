// Prints the tables of the README: `npx tsx src/labs/diffusion/coverageTable.fixture.ts 300`, or with the names of some ensembles behind.
import { instantiateInProcess } from '../../kernels/inProcess'
import { efficiencyOf } from '../../physics/diffusion/efficiency.fixture'
import { coverageOf, ensembles, mixtures, populationCoverageOf } from './coverage.fixture'

const [recordings = 300, ...names] = process.argv.slice(2).map((word, i) => (i === 0 ? Number(word) : word)) as [
  number,
  ...string[],
]
const share = ([one, two]: readonly [number, number]) => `${one.toFixed(2)} / ${two.toFixed(2)}`
const wasm = await instantiateInProcess(32 << 20)
for (const [name, ensemble] of Object.entries(ensembles)) {
  if (names.length > 0 && !names.includes(name)) continue
  const { D, alpha, msd, warned } = await coverageOf(ensemble, recordings, wasm, 1)
  const cells = [...[D.ols, D.gls, D.cve, D.posterior, alpha, ...msd].map(share), warned.toFixed(2)]
  console.log(`| ${[name, ...cells].join(' | ')} |`)
}
for (const [name, mixture] of Object.entries(mixtures)) {
  if (names.length > 0 && !names.includes(name)) continue
  const { chosen, fraction, D } = await populationCoverageOf(mixture, recordings, wasm, 1)
  console.log(`| ${[name, chosen.toFixed(2), ...[fraction, ...D].map(share)].join(' | ')} |`)
}
if (names.length === 0 || names.includes('efficiency')) {
  for (const noise of [0, 1, 10])
    for (const offset of noise === 0 ? [true, false] : [true]) {
      const walk = { particles: 16, frames: 128, noise, offset }
      const { ols, gls, cve, posterior } = await efficiencyOf(walk, 20 * recordings, 1)
      const cells = [ols, gls, cve, posterior].map((ratio) => ratio.toFixed(3))
      console.log(`| σ² = ${noise} DΔt, ${offset ? 'offset' : 'none'} | ${cells.join(' | ')} |`)
    }
}
