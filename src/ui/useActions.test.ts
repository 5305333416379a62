import { describe, expect, it } from 'vitest'
import { actionForKey, belongsToElement, keyName, pressedKey } from './useActions'

/** An element of which only the tag or role matters: it matches selectors that mention it. */
const element = (...marks: string[]) => ({
  closest: (selector: string) =>
    selector.split(', ').some((part) => marks.includes(part.replace(/:not\([^)]*\)/g, ''))) ? ({} as Element) : null,
})

describe('keys', () => {
  const actions = [
    { id: 'play', keys: [' '] },
    { id: 'reset', keys: ['r'] },
    { id: 'faster', keys: [']'], disabled: true },
  ]
  it('find their action in either case', () => {
    expect(actionForKey(actions, 'R')?.id).toBe('reset')
    expect(actionForKey(actions, ' ')?.id).toBe('play')
    expect(actionForKey(actions, 'q')).toBeUndefined()
  })
  it('find no disabled action', () => {
    expect(actionForKey(actions, ']')).toBeUndefined()
  })
  it('tell what is taken back from what is made again', () => {
    const press = (key: string, ...held: ('ctrlKey' | 'metaKey' | 'shiftKey')[]) =>
      pressedKey({
        key,
        ...Object.fromEntries(
          ['ctrlKey', 'metaKey', 'shiftKey'].map((name) => [name, held.some((each) => each === name)]),
        ),
      } as never)
    expect(press('z', 'ctrlKey')).toBe('Ctrl+z')
    expect(press('Z', 'ctrlKey', 'shiftKey')).toBe('Ctrl+Shift+z')
    expect(press('z', 'metaKey')).toBe('Ctrl+z')
    expect(press('?', 'shiftKey')).toBe('?')
  })
  it('have names', () => {
    expect([' ', '.', 'r', 'ArrowLeft', 'Escape'].map(keyName)).toEqual(['Space', '.', 'R', '←', 'Esc'])
  })
  it('belong to what is being typed in, chosen from or pressed', () => {
    expect(belongsToElement(element('input'), 'r')).toBe(true)
    expect(belongsToElement(element('textarea'), '.')).toBe(true)
    expect(belongsToElement(element('[role="combobox"]'), 'p')).toBe(true)
    expect(belongsToElement(element('button'), ' ')).toBe(true)
    expect(belongsToElement(element('button'), 'r')).toBe(false)
    expect(belongsToElement(element('[role="slider"]'), 'ArrowLeft')).toBe(true)
    expect(belongsToElement(element('[role="slider"]'), ' ')).toBe(false)
    expect(belongsToElement(element('div'), ' ')).toBe(false)
    expect(belongsToElement(element('input'), 'Ctrl+z')).toBe(true)
    expect(belongsToElement(element('input', '[data-settled]'), 'Ctrl+z')).toBe(false)
    expect(belongsToElement(element('input', '[data-settled]'), 'z')).toBe(true)
  })
})
