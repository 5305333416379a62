// Entry of the thread that has a graphics card compute the forces of one run.
import { serve } from '../../../compute/serve'
import { CardForces, errorOf } from './cardForces'
import shader from './gravity.wgsl?raw'
import { type SharedStars, serveStars } from './serveStars'

let card: { readonly device: GPUDevice; readonly forces: CardForces } | undefined

/** @returns what the card calls itself */
async function open(stars: number): Promise<string> {
  if (!navigator.gpu) throw new Error('this browser offers none')
  if (!('waitAsync' in Atomics)) throw new Error('in this browser its thread cannot wait for the workers')
  const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' })
  if (!adapter) throw new Error('this browser found none')
  const device = await adapter.requestDevice()
  card = { device, forces: await CardForces.create(device, stars, shader) }
  const { vendor, architecture, device: model, description } = adapter.info
  return [vendor, architecture, model || description].filter((word) => word !== '').join(' ') || 'unnamed'
}

/** Computes whenever the run asks, until that fails. */
async function compute(shared: SharedStars): Promise<never> {
  if (!card) throw new Error('it was not opened')
  const { device, forces } = card
  const lost = device.lost.then(({ message, reason }) => Promise.reject(errorOf(message || reason)))
  return Promise.race([serveStars(shared, (...stars) => forces.compute(...stars)), lost])
}

const answers = { open, compute }
export type CardAnswers = typeof answers

serve(answers)
