import { runOnCommandLine } from './commandLine'
import { expect, openCluster, test } from './page'

/** The article's stars and method, for fewer steps than its fifty thousand. */
const parameters = { preset: 'article', steps: 60, seed: 7 }

test('command line and page give the same document for 1, 2 and 3 workers', async ({ page }) => {
  const expected = await runOnCommandLine('cluster', { ...parameters, workers: 2 })
  expect(expected.checksum).toMatch(/^sha256:[0-9a-f]{64}$/)

  await openCluster(page, '?stars=10&run=0')
  for (const workers of [1, 2, 3]) {
    const document = await page.evaluate(([given, count]) => window.lab.run('cluster', given, { workers: count }), [
      parameters,
      workers,
    ] as const)
    expect(document.checksum).toBe(expected.checksum)
    expect(document.result).toEqual(expected.result)
    expect(document.parameters).toEqual({ ...expected.parameters, workers })
    expect(document.timing.workers).toBe(workers)
  }
})

test('a run of the script interface reports progress and can be cancelled', async ({ page }) => {
  await openCluster(page, '?stars=10&run=0')
  const outcome = await page.evaluate(async () => {
    const abort = new AbortController()
    const fractions: number[] = []
    const outcome = await window.lab
      .run(
        'cluster',
        { stars: 1000, steps: 1_000_000 },
        {
          signal: abort.signal,
          onProgress: ({ fraction }) => {
            fractions.push(fraction)
            if (fractions.length === 3) abort.abort()
          },
        },
      )
      .catch((error: Error) => error.name)
    return { outcome, fractions }
  })
  expect(outcome.outcome).toBe('AbortError')
  expect(outcome.fractions.length).toBeGreaterThanOrEqual(3)
})
