import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { wasmFile } from './build.mjs'
import { layout } from './layout'

const fixture = fileURLToPath(new URL('barrier.fixture.mjs', import.meta.url))

it.each(['--liftoff-only', '--no-liftoff'])(
  'whoever naps at a barrier goes on waiting for the others (%s)',
  (compiler) => {
    const said = execFileSync(
      process.execPath,
      [compiler, fixture, wasmFile, JSON.stringify(layout), String(layout.controlEnd)],
      { encoding: 'utf8' },
    )
    expect(JSON.parse(said)).toEqual({ arrived: 1, answer: 0, generation: 5 })
  },
)
