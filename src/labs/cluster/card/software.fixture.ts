// The shader on a graphics card of software, in a process of its own: the driver is looked for in places that only its environment names. Writes the
// sums of some stars, as the card and as their twin have them, and what a card does that is given too much.
import { readFileSync } from 'node:fs'
import { create, globals } from 'webgpu'
import { fixedForces, onGrid } from '../../../physics/cluster/fixedPoint'
import { vectors } from '../../../physics/cluster/forces'
import { CardForces } from './cardForces'

// What is not held is collected, with the card that it has opened.
Object.assign(globalThis, globals, { gpu: create([]) })
const { gpu } = globalThis as unknown as { readonly gpu: GPU }

const shader = readFileSync(new URL('./gravity.wgsl', import.meta.url), 'utf8')

/** Stars on a screw, none like another. */
function screw(count: number) {
  const position = vectors(count)
  for (let star = 0; star < count; star++) {
    const turn = star * 2.399963
    position.x[star] = 5 + Math.sqrt(star / count) * Math.cos(turn)
    position.y[star] = Math.sqrt(star / count) * Math.sin(turn)
    position.z[star] = Math.sin(star)
  }
  return { position, mass: Float64Array.from({ length: count }, (_, star) => 1 + 0.5 * Math.cos(3 * star)) }
}

const adapter = await gpu.requestAdapter()
const device = await adapter?.requestDevice()
if (!device) throw new Error('there is no graphics card of software')
{
  const cases = []
  for (const [count, softening] of [
    [1, 0],
    [300, 0.01],
    [600, 0],
  ]) {
    const { position, mass } = screw(count)
    const forces = await CardForces.create(device, count, shader)
    const out = new Float32Array(4 * count)
    // The second time with what the first has taught it about the card.
    for (let pass = 0; pass < 2; pass++) await forces.compute(position, mass, softening, out)
    const fixed = onGrid(position, mass, softening)
    cases.push({ count, card: [...out], twin: [...fixedForces(fixed, count)] })
  }
  const tooMany = await CardForces.create(device, 2 ** 30, shader).then(
    () => 'nothing',
    (error: unknown) => (error as Error).message,
  )
  const wrong = await CardForces.create(device, 4, shader.replace('fn pull', 'fn push')).then(
    () => 'nothing',
    (error: unknown) => (error as Error).message,
  )
  const forces = await CardForces.create(device, 300, shader)
  const { position, mass } = screw(300)
  device.destroy()
  const lost = await forces.compute(position, mass, 0, new Float32Array(1200)).then(
    () => 'nothing',
    (error: unknown) => (error as Error).message,
  )
  // Its threads would keep the process.
  process.stdout.write(JSON.stringify({ cases, tooMany, wrong, lost }), () => process.exit(0))
}
