import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { serviceWorker } from './src/app/offline/build.mjs'
import { security } from './src/app/security/build.mjs'
import { headers } from './src/app/security/headers.mjs'
import { singleFile } from './src/app/single/build.mjs'
import { programVersion } from './src/cli/sources.mjs'
import { kernels } from './src/kernels/build.mjs'

/** Who opens the lab is not told how long its parts took to build. */
const checks = { bundlerTimings: false }

export default defineConfig({
  define: { 'import.meta.env.program': JSON.stringify(programVersion()) },
  // Relative addresses: the built folder works under any path of any static host.
  base: './',
  plugins: [
    react({ compiler: true, include: /\/src\/(app|rooms|ui)\/.*\.tsx?$/, refreshInclude: /\.tsx?$/ }),
    kernels(),
    security(),
    serviceWorker(),
    singleFile(),
  ],
  worker: { format: 'es', rolldownOptions: { checks } },
  build: {
    target: 'es2023',
    manifest: true,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { checks },
    // Kernels are files, however small: the page's policy lets nothing be fetched out of a data: address.
    assetsInlineLimit: (file) => (file.endsWith('.wasm') ? false : undefined),
  },
  server: { headers },
  preview: { headers, port: 4173 },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'lint/*.test.ts'],
    environment: 'node',
    // One process for many files: starting a process and loading the modules anew took longer than most files' tests. No test
    // may leave anything behind in a module or a global.
    isolate: false,
    // All cores: left to itself Vitest keeps one free, which is half of two.
    maxWorkers: '100%',
    globalSetup: ['src/kernels/build.setup.mjs', 'src/compute/nodeWorkerBuild.setup.mjs'],
    // Upper limits only: on a machine that many share, a second of work took a minute.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
