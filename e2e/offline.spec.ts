import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { checksumOf, expect, test } from './page'

const pages = resolve(fileURLToPath(new URL('..', import.meta.url)), process.env.SECOND_MOMENT_PAGES ?? 'dist')

/** What a page of the build may ask for, by name. */
const builtFiles = readdirSync(pages, { recursive: true, encoding: 'utf8' })
  .filter((file) => extname(file) !== '' && !/^\.vite|^(serviceWorker\.js|preview\.png)$|\.(bin|ttf|woff)$/.test(file))
  .sort()
const digestOf = (file: string) =>
  createHash('sha256')
    .update(readFileSync(join(pages, file)))
    .digest('hex')

/** @returns for each of the files, its name and the digest of what the page gets when it asks for it */
const keptOf = (page: Page, files: readonly string[]) =>
  page.evaluate(
    async (files) =>
      Promise.all(
        files.map(async (file) => {
          const bytes = await (await fetch(`./${file}?deep=1`)).arrayBuffer()
          const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
          return `${file} ${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
        }),
      ),
    files,
  )

/** Any static host: no headers but the type, the page somewhere below. @returns its address, how to end it, and to publish another build */
async function plainHost() {
  const folder = join(pages, '/')
  const types: Record<string, string> = {
    '.css': 'text/css',
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.json': 'application/json',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
    '.wasm': 'application/wasm',
    '.webmanifest': 'application/manifest+json',
  }
  const below = '/~lecturer/lab/'
  let newer = ''
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const name = pathname.startsWith(below) ? pathname.slice(below.length) || 'index.html' : '?'
    const file = join(folder, name)
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': types[extname(name)] ?? 'application/octet-stream' })
    if (name === 'serviceWorker.js') response.end(readFileSync(file, 'utf8') + newer)
    else createReadStream(file).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://localhost:${port}${below}`,
    end: () => {
      server.closeAllConnections()
      server.close()
    },
    publish: () => {
      newer = '\n// another build'
    },
  }
}

test.describe('kept for the next time', () => {
  test.use({ serviceWorkers: 'allow' })

  test('any host gives shared memory, every lab opens without a network, and an update waits', async ({ page }) => {
    const host = await plainHost()
    try {
      const run = '#/cluster?stars=20&steps=40&speed=100'
      await page.goto(host.address + run)
      // Once it is kept the page loads itself again, and shares memory.
      await expect.poll(() => page.evaluate(() => crossOriginIsolated).catch(() => false)).toBe(true)
      await expect(page.getByText('one core')).toHaveCount(0)
      const online = await checksumOf(page)

      // A build of the next term is published while this one is open.
      host.publish()
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
      const news = page.getByText('A newer version of this page is ready')
      await expect(news).toBeVisible()
      expect(await checksumOf(page)).toBe(online)
      await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Load it now' }).click()])
      expect(await checksumOf(page)).toBe(online)
      await expect(news).toHaveCount(0)

      host.end()
      await page.reload()
      expect(await checksumOf(page)).toBe(online)
      expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
      expect(await keptOf(page, builtFiles)).toEqual(builtFiles.map((file) => `${file} ${digestOf(file)}`))
      for (const lab of [
        'quantum?samples=2000&speed=100',
        'diffusion?particles=5&frames=60',
        'resonance?task=encounter&window=0.1',
      ]) {
        await page.goto(`${host.address}?deep=1#/${lab}`)
        expect(await checksumOf(page)).toMatch(/^sha256:/)
      }
    } finally {
      host.end()
    }
  })
})
