import { clientsClaim } from 'workbox-core'
import { addPlugins, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { headers } from '../security/headers.mjs'

// What stands between the page and the network once the page has been open: every file of one build, as they were together. Built by
// build.mjs, which writes in the list of files.

/** Of the service worker's world, what is used here: its types do not go together with the page's. */
interface World {
  readonly location: Location
  skipWaiting(): Promise<void>
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
}
const world = globalThis as unknown as World

declare const filesOfTheBuild: { readonly url: string; readonly revision: string | null }[]

/** Whatever the host sends: a page with these shares memory between its workers, and may do what it must and no more. */
function isolated(response: Response): Response {
  const own = new Headers(response.headers)
  for (const [name, value] of Object.entries(headers)) own.set(name, value)
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers: own })
}

// The first one takes over the page that is open, which has nothing to lose by it. Later ones wait until no page of the build before is
// left, or until they are told to: what runs is never changed under it.
clientsClaim()
world.addEventListener('message', ({ data }) => {
  if (data === 'take over') void world.skipWaiting()
})

addPlugins([{ handlerWillRespond: ({ response }) => Promise.resolve(isolated(response)) }])
precacheAndRoute(filesOfTheBuild, {
  // Nothing of an address is for the server.
  ignoreURLParametersMatching: [/.*/],
})

// The page itself, however it is called; not what happens to lie beside it on the same host. "?reset" goes past all this.
const { pathname } = new URL('./', world.location.href)
const page = new RegExp(`^${pathname.replace(/[^\w/]/g, '\\$&')}(index\\.html)?(\\?.*)?$`)
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('index.html'), { allowlist: [page], denylist: [/[?&]reset\b/] }),
)
