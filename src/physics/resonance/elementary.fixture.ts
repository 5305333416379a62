// The elementary functions of the compiled module, for the tests of this folder.
import { readFileSync } from 'node:fs'
import { wasmFile } from '../../kernels/build.mjs'
import { elementaryFunctions } from '../../kernels/elementary'

export const elementary = elementaryFunctions(new WebAssembly.Module(readFileSync(wasmFile)))
