import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser } from './e2e/browser'

const port = Number(process.env.SECOND_MOMENT_PORT ?? 4173)

export default defineConfig({
  testDir: 'e2e',
  // Two cores: browsers beside each other would take each other's workers' time.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1280, height: 800 },
    launchOptions: { executablePath: findBrowser(), args: browserArguments },
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
})
