import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser, preferShell } from './e2e/browser'
import { freePort } from './src/cli/freePort.mjs'

// Playwright reads this file again in every process that it starts. The first to read it picks the port; the others inherit it.
if (process.env.SECOND_MOMENT_PORT === undefined) {
  preferShell()
  process.env.SECOND_MOMENT_PORT = String(await freePort())
}
const address = `http://localhost:${process.env.SECOND_MOMENT_PORT}`
/** What is tested: the folder that `vite build` wrote. */
const pages = process.env.SECOND_MOMENT_PAGES ?? 'dist'
const vite = fileURLToPath(new URL('node_modules/vite/bin/vite.js', import.meta.url))

export default defineConfig({
  testDir: 'e2e',
  // One at a time: browsers beside each other would take each other's workers' time.
  workers: 1,
  // Upper limits only, wide enough for one busy core: a test that passes waits for what it means, never for these.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: address,
    viewport: { width: 1280, height: 800 },
    // Every story has a browser that was never here before: keeping the page for next time would cost each of them a second.
    serviceWorkers: 'block',
    // Without a graphics processor a camera that turns keeps a core busy drawing it.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: findBrowser(), args: browserArguments },
    // One that is made only to be thrown away where a test passes costs as much as a story's step.
    screenshot: process.env.SECOND_MOMENT_SCREENSHOTS ? 'only-on-failure' : 'off',
  },
  webServer: {
    command: `"${process.execPath}" "${vite}" preview --outDir "${pages}" --port ${process.env.SECOND_MOMENT_PORT} --strictPort`,
    url: address,
    reuseExistingServer: false,
    timeout: 120_000,
  },
})
