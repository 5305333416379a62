import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { kernels } from './src/kernels/build.mjs'

/** Shared memory needs a cross-origin isolated page; the lab loads nothing from elsewhere, so require-corp costs nothing. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** A hash of everything that decides what the page computes: what is stored by one build is read by no other. */
function hashOfSources(): string {
  const hash = createHash('sha256')
  const files = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
  for (const file of ['package-lock.json', ...files.sort()]) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

export default defineConfig({
  define: { 'import.meta.env.sources': JSON.stringify(hashOfSources()) },
  // Relative addresses: the built folder works under any path of any static host.
  base: './',
  plugins: [
    react({ compiler: true, include: /\/src\/(app|rooms|ui)\/.*\.tsx?$/, refreshInclude: /\.tsx?$/ }),
    kernels(),
  ],
  worker: { format: 'es' },
  build: { target: 'es2023', manifest: true, chunkSizeWarningLimit: 1500 },
  server: { headers: isolation },
  preview: { headers: isolation, port: 4173 },
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
