import { describe, expect, it } from 'vitest'
import { QUALITY_LADDER, QualityGovernor } from './quality'

function feed(governor: QualityGovernor, milliseconds: number, frames: number): number {
  let changes = 0
  for (let frame = 0; frame < frames; frame++) if (governor.sample(milliseconds)) changes++
  return changes
}

describe('quality governor', () => {
  it('keeps the finest picture while frames are quick', () => {
    const governor = new QualityGovernor(false)
    expect(feed(governor, 16.7, 5000)).toBe(0)
    expect(governor.level).toBe(0)
  })

  it('steps down rung by rung while frames are slow, and stops at the last', () => {
    const governor = new QualityGovernor(false)
    expect(feed(governor, 80, 24)).toBe(1)
    expect(governor.level).toBe(1)
    feed(governor, 80, 24 * 50)
    expect(governor.level).toBe(QUALITY_LADDER.length - 1)
  })

  it('is not moved by a single slow frame or by a tab in the background', () => {
    const governor = new QualityGovernor(false)
    feed(governor, 16, 10)
    governor.sample(300)
    feed(governor, 16, 30)
    governor.sample(60_000)
    feed(governor, 16, 100)
    expect(governor.level).toBe(0)
    expect(governor.sample(Number.NaN)).toBe(false)
  })

  it('starts a software renderer lower and lets it climb when it can', () => {
    const governor = new QualityGovernor(true)
    expect(governor.level).toBeGreaterThan(0)
    const { level } = governor
    feed(governor, 16, 24 * 8)
    expect(governor.level).toBe(level - 1)
  })

  it('stays where it is between fast and slow', () => {
    const governor = new QualityGovernor(true)
    const { level } = governor
    feed(governor, 30, 24 * 100)
    expect(governor.level).toBe(level)
  })

  it('draws plainer where a software renderer stalls the page now and then, and only there', () => {
    const now = (governor: QualityGovernor, windows: number, stalls: number) => {
      for (let window = 0; window < windows; window++)
        for (let frame = 0; frame < 24; frame++) governor.sample(frame < stalls ? 60 : 25)
      return governor.level
    }
    const start = new QualityGovernor(true).level
    expect(now(new QualityGovernor(true), 3, 1)).toBe(start + 1)
    expect(now(new QualityGovernor(true), 1000, 0)).toBe(start)
    expect(now(new QualityGovernor(false), 1000, 1)).toBe(0)
    // Two in two hundred frames are no habit.
    const seldom = new QualityGovernor(true)
    for (let frame = 0; frame < 192 * 50; frame++) seldom.sample(frame % 96 === 0 ? 60 : 25)
    expect(seldom.level).toBe(start)
  })

  it('waits longer each time a finer level turns out too slow', () => {
    const governor = new QualityGovernor(true)
    // A machine on which the rung it starts from is fast and the one above it slow.
    const { level: fast } = governor
    const ups: number[] = []
    for (let frame = 0; frame < 24 * 1500; frame++) {
      const before = governor.level
      if (governor.sample(before >= fast ? 16 : 60) && governor.level < before) ups.push(frame / 24)
    }
    const waits = ups.slice(1).map((at, index) => at - (ups[index] ?? 0))
    expect(waits.length).toBeGreaterThanOrEqual(3)
    for (const [index, wait] of waits.slice(0, 2).entries()) expect(waits[index + 1]).toBeGreaterThan(3 * wait)
    // In the end it tries once in some minutes.
    expect(waits.at(-1)).toBeGreaterThan(500)
  })

  it('gets plainer from rung to rung, never finer', () => {
    for (let rung = 1; rung < QUALITY_LADDER.length; rung++) {
      const finer = QUALITY_LADDER[rung - 1]
      const plainer = QUALITY_LADDER[rung]
      expect(plainer?.pixelRatio).toBeLessThanOrEqual(finer?.pixelRatio ?? 0)
      expect(plainer?.glow).toBeLessThanOrEqual(finer?.glow ?? 0)
      expect(plainer?.everyNth).toBeGreaterThanOrEqual(finer?.everyNth ?? 0)
    }
  })
})
