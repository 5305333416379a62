import { describe, expect, it } from 'vitest'
import { settingsOf } from '../../../experiments/testing'
import { quantum } from '..'
import type { WellValues } from './parameters'
import { prepare } from './prepare'

function prepared(given: Partial<WellValues>) {
  const answer = prepare(settingsOf(quantum, { samples: 1000, ...given }).values as WellValues, Math)
  if (!('prepared' in answer)) throw new Error('it was refused')
  return answer.prepared
}

describe('what is known before sampling', () => {
  it('is solved once for all seeds and samples, and anew for everything else', () => {
    const { table } = prepared({})
    expect(prepared({ seed: 2, samples: 5000 }).table).toBe(table)
    expect(prepared({ level: 1 }).table).not.toBe(table)
    expect(prepared({}).table).not.toBe(table)
    expect(prepared({})).toEqual(prepared({ seed: 2 }))
  })

  it('has chains start where each seed has them', () => {
    const chains = { method: 'metropolis' } as const
    const [one, two] = [1, 2].map((seed) => prepared({ ...chains, seed }))
    expect(two.table).toBe(one.table)
    expect(two.starts).not.toEqual(one.starts)
    expect(prepared({ ...chains, seed: 1 }).starts).toEqual(one.starts)
    expect(prepared({}).starts).toBeUndefined()
  })
})
