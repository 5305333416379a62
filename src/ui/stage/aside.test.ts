import { Vector2, type WebGLRenderer, type WebGLRenderTarget } from 'three'
import { describe, expect, it, vi } from 'vitest'
import { Aside } from './aside'

/** A renderer that says what it is asked for, and finishes when it is told to. */
function slowRenderer() {
  const asked: string[] = []
  const card = { done: false }
  const context = {
    SYNC_STATUS: 1,
    UNSIGNALED: 2,
    SYNC_GPU_COMMANDS_COMPLETE: 3,
    fenceSync: () => ({}),
    flush: () => asked.push('flush'),
    deleteSync: () => undefined,
    getSyncParameter: () => (card.done ? 4 : 2),
  }
  const renderer = {
    getContext: () => context,
    getDrawingBufferSize: (size: Vector2) => size.set(30, 20),
    setRenderTarget: (target: WebGLRenderTarget | null) => asked.push(target ? 'aside' : 'canvas'),
    render: () => asked.push('copy'),
  }
  return { asked, card, aside: new Aside(renderer as unknown as WebGLRenderer) }
}

describe('a picture that is drawn aside', () => {
  it('is asked for when the page has shown what it has, and shown when it is finished', () => {
    vi.useFakeTimers()
    try {
      const { asked, card, aside } = slowRenderer()
      expect(aside.state).toBe('none')
      aside.draw(({ width, height }) => asked.push(`paint ${width} × ${height}`))
      expect(asked).toEqual([])
      expect(aside.state).toBe('drawing')
      vi.runAllTimers()
      expect(asked).toEqual(['paint 30 × 20', 'flush'])
      expect(aside.state).toBe('drawing')
      card.done = true
      expect(aside.state).toBe('finished')
      aside.show()
      expect(asked.slice(2)).toEqual(['canvas', 'copy'])
      expect(aside.state).toBe('none')
    } finally {
      vi.useRealTimers()
    }
  })

  it('is not painted any more when it has been forgotten', () => {
    vi.useFakeTimers()
    try {
      const { asked, aside } = slowRenderer()
      aside.draw(() => asked.push('paint'))
      aside.forget()
      vi.runAllTimers()
      expect(asked).toEqual([])
      expect(aside.state).toBe('none')
    } finally {
      vi.useRealTimers()
    }
  })

  it('is shown again on a canvas of another size, but not while the next one is drawn over it', () => {
    vi.useFakeTimers()
    try {
      const { asked, card, aside } = slowRenderer()
      expect(aside.repeat()).toBe(false)
      aside.draw(() => asked.push('paint'))
      expect(aside.repeat()).toBe(false)
      vi.runAllTimers()
      expect(aside.repeat()).toBe(false)
      card.done = true
      aside.show()
      const before = asked.length
      expect(aside.repeat()).toBe(true)
      expect(asked.slice(before)).toEqual(['canvas', 'copy'])
      // One that has not been begun is taken back.
      aside.draw(() => asked.push('paint'))
      aside.forget()
      expect(aside.repeat()).toBe(true)
    } finally {
      vi.useRealTimers()
    }
  })
})
