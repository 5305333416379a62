import { describe, expect, it } from 'vitest'
import { finderOf } from './finder'

const find = finderOf([
  { name: 'radius', text: 'A.' },
  { name: 'Lagrangian radius', also: ['Lagrangian radii'], text: 'B.' },
  { name: 'ΔE_J', also: ['|ΔE_J|'], text: 'C.' },
  { name: 'D', text: 'D.' },
])
const told = (text: string) => find(text).flatMap(({ text, explanation }) => (explanation ? [text] : []))

describe('terms in a text', () => {
  it('are found whatever stands around them, the longer one first', () => {
    expect(told('The Lagrangian radius grows')).toEqual(['Lagrangian radius'])
    expect(told('Radius of the sphere')).toEqual(['Radius'])
    expect(told('⟨|ΔE_J|⟩, simulated')).toEqual(['|ΔE_J|'])
  })

  it('are found once, and not inside of other words or symbols', () => {
    expect(told('radius by radius')).toEqual(['radius'])
    expect(told('radiused D_R 2D')).toEqual([])
    expect(told('D = 1')).toEqual(['D'])
    expect(told('𝒳D D𝒳 D')).toEqual(['D'])
    expect(find('𝒳D D')[0]).toEqual({ text: '𝒳D ' })
  })

  it('leave the text as it is', () => {
    const text = 'Lagrangian radii, D and ΔE_J: all of them'
    expect(
      find(text)
        .map(({ text }) => text)
        .join(''),
    ).toBe(text)
  })
})
