import { describe, expect, it } from 'vitest'
import { countingLab, deadly } from './counting.fixture'
import { drive } from './drive'

describe.each([true, false])('a run without a page (played back: %s)', (paced) => {
  it('is closed at its end', async () => {
    const { lab, opened } = countingLab({ paced })
    const { document } = await drive(lab, [['length', 5]], 'typed')
    expect(document.result).toEqual({ sum: 10, warnings: [] })
    expect(opened.map(({ disposed }) => disposed)).toEqual([true])
  })

  it('is closed where it breaks off or is stopped', async () => {
    const { lab, opened, delay } = countingLab({ paced })
    delay((run) => {
      run.fault = new Error('out of order')
      return Promise.resolve(run)
    })
    await expect(drive(lab, [], 'typed')).rejects.toThrow('out of order')
    delay((run) => Promise.resolve(run))
    const abort = new AbortController()
    const stopped = drive(lab, [['length', 1000]], 'typed', {
      signal: abort.signal,
      onProgress: () => abort.abort(new Error('enough')),
    })
    await expect(stopped).rejects.toThrow('enough')
    expect(opened.map(({ disposed }) => disposed)).toEqual([true, true])
  })

  it('is closed, and so is the one in whose place it came, where its memory died with a worker', async () => {
    const { lab, opened, delay } = countingLab({ paced })
    delay((run) => {
      if (opened.length === 1) run.fault = deadly(true)
      return Promise.resolve(run)
    })
    const { document } = await drive(lab, [['length', 5]], 'typed')
    expect(document.result).toEqual({ sum: 10, warnings: [] })
    expect(opened.map(({ disposed }) => disposed)).toEqual([true, true])
  })
})
