import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'

/** Where Chromium has a graphics card of software, and what finds it. */
const folder = '/usr/lib/chromium'
const driver = `${folder}/vk_swiftshader_icd.json`
const present = existsSync(driver)
if (!present) console.warn(`Not tested: the shader. There is no ${driver}.`)

interface Report {
  readonly cases: readonly {
    readonly count: number
    readonly card: readonly number[]
    readonly twin: readonly number[]
  }[]
  readonly tooMany: string
  readonly wrong: string
  readonly lost: string
}

describe.skipIf(!present)('the shader on a graphics card of software', () => {
  let report: Report
  beforeAll(async () => {
    const fixture = fileURLToPath(new URL('./software.fixture.ts', import.meta.url))
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', fixture], {
      env: { ...process.env, LD_LIBRARY_PATH: folder, VK_ICD_FILENAMES: driver, VK_DRIVER_FILES: driver },
      maxBuffer: 2 ** 24,
    })
    report = JSON.parse(stdout) as Report
  })

  it('computes what its twin does', () => {
    expect(report.cases.map(({ count }) => count)).toEqual([1, 300, 600])
    for (const { card, twin } of report.cases) {
      let [off, size] = [0, 0]
      twin.forEach((value, k) => {
        off += (card[k] - value) ** 2
        size += value ** 2
      })
      // A card's reciprocal root may be off by two units in the last place.
      expect(Math.sqrt(off)).toBeLessThanOrEqual(1e-6 * Math.sqrt(size))
    }
  })

  it('says what it was refused', () => {
    expect(report.tooMany).toMatch(/size|memory/i)
    expect(report.wrong).toMatch(/pull/)
  })

  it('says when it is lost', () => {
    expect(report.lost).toBe('it failed')
  })
})
