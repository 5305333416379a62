// The resonance kernels on a private memory, with a galaxy and a step laid out in it, for the tests of this folder.
import { readFileSync } from 'node:fs'
import { wasmFile } from '../../kernels/build.mjs'
import type { KernelArguments, KernelName, Kernels } from '../../kernels/exports'
import { call, invoke } from '../../kernels/exports'
import { setupBlock, slotBytes } from '../../kernels/resonanceLayout'
import type { Galaxy } from './galaxy'
import { packModel, packSetup, packStages, type SetupValues } from './kernelBlocks'
import { stagesOf } from './orbit'

export function kernelsFor(galaxy: Galaxy, h: number, encounters = 8) {
  const memory = new WebAssembly.Memory({ initial: 256, maximum: 256, shared: true })
  const module = new WebAssembly.Module(readFileSync(wasmFile))
  const kernels = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Kernels
  const run = <K extends KernelName>(kernel: K, args: KernelArguments<K>) => invoke(kernels, call(kernel, args))
  let next = 69632
  const allocate = (bytes: number) => {
    const pointer = next
    next += (bytes + 63) & ~63
    return pointer
  }
  const write = (data: ArrayBufferView) => {
    const pointer = allocate(data.byteLength)
    new Uint8Array(memory.buffer).set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), pointer)
    return pointer
  }
  const numbers = (pointer: number, length: number) => new Float64Array(memory.buffer, pointer, length)
  const stages = (step: number) =>
    write(packStages(stagesOf(step, galaxy.patternSpeed, galaxy.elementary), () => galaxy.bar))
  const model = write(packModel(galaxy))
  const forward = stages(h)
  const backward = stages(-h)
  const slot = allocate(slotBytes(encounters))
  const setup = allocate(setupBlock.bytes)
  const configure = (values: Partial<SetupValues>) => {
    const standard: SetupValues = {
      window: 1000 * h,
      timeStep: h,
      windowSteps: 1000,
      geometry: 'galactic',
      firstOrder: true,
      massFunction: false,
      maxwellian: false,
      librarySize: 256,
      seed: 1,
      smallestMass: 1e5,
      massSlope: -1.9,
      library: 0,
      model,
      forward,
      backward,
    }
    new Uint8Array(memory.buffer).set(packSetup({ ...standard, ...values }), setup)
  }
  configure({})
  return { run, allocate, write, numbers, model, forward, backward, slot, setup, configure }
}
