// `npm start`: builds the lab, serves it with the headers that shared memory needs, and opens it.
import { createServer } from 'node:net'
import { build, preview } from 'vite'

/** The first free port from this one on. */
const firstPort = 4173

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)))
  })

async function freePort(port) {
  return (await isFree(port)) ? port : freePort(port + 1)
}

await build({ logLevel: 'warn' })
const port = process.env.PORT ? Number(process.env.PORT) : await freePort(firstPort)
// A machine without a screen has nothing to open it with.
const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
const server = await preview({ preview: { port, strictPort: true, open: hasScreen && !process.env.CI } })
console.log(`Second Moment is open at ${server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`}`)
console.log('Press Ctrl+C to end it.')
