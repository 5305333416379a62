import { describe, expect, it, vi } from 'vitest'
import { asIs } from '../../words/text'
import { BesideHub } from './beside'

const run = { name: asIs('Explicit Euler'), token: '--sm-series-4' } as const
const measured = (name: string) => ({ name: asIs(name), kind: 'measured' as const, x: [1], y: [2] })

describe('curves of runs beside another one', () => {
  it('are found by the chart they belong to, in the colour of their run, measured ones only', () => {
    const hub = new BesideHub()
    const heard = vi.fn()
    hub.subscribe(heard)
    hub.show('energy', run, [measured('energy error'), { name: asIs('theory'), kind: 'theory', x: [1], y: [1] }])
    expect(heard).toHaveBeenCalledOnce()
    expect(hub.of('energy')).toMatchObject([
      { name: asIs('Explicit Euler'), group: 'Explicit Euler', token: run.token },
    ])
    expect(hub.of('energy')).toBe(hub.of('energy'))
    hub.show('radii', run, [measured('10 %'), measured('50 %')])
    expect(hub.of('radii').map(({ name }) => name)).toEqual(['10 %, Explicit Euler', '50 %, Explicit Euler'])
    hub.drop('energy', run)
    expect(hub.of('energy')).toEqual([])
    expect(hub.of('radii')).toHaveLength(2)
  })
})
