// Which port a server may take.
import { createServer } from 'node:net'

/** Where a browser looks for "localhost", in either order: a port is free only where nobody listens at any of them. */
const hosts = ['127.0.0.1', '::1', '0.0.0.0', '::']

/** @returns the port that was bound, or undefined where somebody else has it */
function tryToListen(port, host) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', ({ code }) => resolve(code === 'EADDRINUSE' || code === 'EACCES' ? undefined : port))
    probe.listen({ port, host, exclusive: true }, () => {
      const bound = probe.address().port
      probe.close(() => resolve(bound))
    })
  })
}

async function isFree(port) {
  for (const host of hosts) if ((await tryToListen(port, host)) === undefined) return false
  return true
}

/**
 * A port that nobody listens at.
 * @param first the lowest that will do; without it the system picks one of its own
 */
export async function freePort(first) {
  for (;;) {
    const port = first ?? (await tryToListen(0, '127.0.0.1'))
    if (port > 65_535) throw new Error('there is no free port left')
    if (port !== undefined && (await isFree(port))) return port
    if (first !== undefined) first++
  }
}
