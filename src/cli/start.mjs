// `npm start`: builds the lab, serves it with the headers that shared memory needs, and opens it.
import { build, preview } from 'vite'
import { freePort } from './freePort.mjs'

/** Where the lab is served, or at the next free port after it. */
const firstPort = 4173

await build({ logLevel: 'warn' })
const port = process.env.PORT ? Number(process.env.PORT) : await freePort(firstPort)
// A machine without a screen has nothing to open it with.
const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
const server = await preview({ preview: { port, strictPort: true, open: hasScreen && !process.env.CI } })
console.log(`Second Moment is open at ${server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`}`)
console.log('Press Ctrl+C to end it.')
