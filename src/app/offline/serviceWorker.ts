import { headers } from '../security/headers.mjs'

// What stands between the page and the network once the page has been open: every file of one build, as they were together. Built by
// build.mjs, which writes in where each file lies. They come as one: five hundred requests, each kept by itself, cost a machine of two cores
// ten seconds of its run, and a lecture hall of three hundred its network.

/** A file of the build: its name, relative to the page, and where it begins and ends, in bytes. */
export interface Place {
  readonly url: string
  readonly type: string
  readonly start: number
  readonly end: number
}
declare const filesOfTheBuild: { readonly pack: string; readonly places: readonly Place[] }
// Read once: it is written in wherever it stands.
const kept = filesOfTheBuild

interface Lasting extends Event {
  waitUntil(until: Promise<unknown>): void
}
interface Asked extends Event {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}
/** Of the service worker's world, what is used here: its types do not go together with the page's. */
interface World {
  readonly location: Location
  readonly registration: ServiceWorkerRegistration
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
}
const world = globalThis as unknown as World

const { scope } = world.registration
/** All caches of a page are named after where it lies: several may share a host. */
const ofScope = `-${scope}`
const cacheName = `second-moment-${kept.pack}${ofScope}`

/** Fetches all files and keeps them. What does not arrive whole, or is something else, does not unpack: then nothing is installed. */
async function keep(): Promise<void> {
  const cache = await caches.open(cacheName)
  if (await cache.match(kept.pack)) return
  const { ok, status, body } = await fetch(kept.pack, { cache: 'no-store' })
  if (!ok || body === null) throw new Error(`the files of the page did not come: ${status}`)
  await cache.put(kept.pack, new Response(body.pipeThrough(new DecompressionStream('gzip'))))
}

let read: Promise<Blob | undefined> | undefined
async function everything(): Promise<Blob | undefined> {
  read ??= caches.match(kept.pack, { cacheName }).then((response) => response?.blob())
  return read
}

/** Whatever the host sends: a page with these shares memory between its workers, and may do what it must and no more. */
async function answer(request: Request, { start, end, type }: Place): Promise<Response> {
  const files = await everything().catch(() => undefined)
  if (files) return new Response(files.slice(start, end, type), { headers: { ...headers, 'Content-Type': type } })
  // The browser has thrown away what was kept.
  read = undefined
  const { body, status, statusText, headers: sent } = await fetch(request)
  const own = new Headers(sent)
  for (const [name, value] of Object.entries(headers)) own.set(name, value)
  return new Response(body, { status, statusText, headers: own })
}

const places = new Map(kept.places.map((place) => [new URL(place.url, world.location.href).href, place]))
const page = new URL('index.html', world.location.href).href

/** The file that is asked for, if it is one of the page's: the page itself lies at its folder too. Nothing of an address is for the server,
 * but "?reset", which goes past all this. */
function placeOf({ url, method, mode }: Request): Place | undefined {
  const { origin, pathname, searchParams } = new URL(url)
  if (method !== 'GET' || (mode === 'navigate' && searchParams.has('reset'))) return undefined
  const address = origin + pathname
  return places.get(address === scope ? page : address)
}

world.addEventListener('install', (event) => event.waitUntil(keep()))
world.addEventListener('activate', (event) => {
  const sweep = async () => {
    for (const name of await caches.keys()) if (name.endsWith(ofScope) && name !== cacheName) await caches.delete(name)
  }
  // The first one takes over the page that is open, which has nothing to lose by it. Later ones wait until no page of the build before is
  // left, or until they are told to: what runs is never changed under it.
  event.waitUntil(Promise.all([world.clients.claim(), sweep()]))
})
world.addEventListener('message', ({ data }) => {
  if (data === 'take over') void world.skipWaiting()
})
world.addEventListener('fetch', (event) => {
  const place = placeOf(event.request)
  if (place) event.respondWith(answer(event.request, place))
})
