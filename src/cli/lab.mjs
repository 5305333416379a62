// `npm run lab`: the program as one file where that was built from these sources (`npm run build:cli`), else the sources themselves.
import { freshProgram } from './oneFile/fresh.mjs'

await import(freshProgram() ?? './process.mjs')
