import type { notify } from '../store'

/** Says something to whoever looks at the page. */
type Tell = typeof notify

/** That the page was loaded again to become isolated, in this tab: a second time would do no more than the first. */
const triedKey = 'second-moment-isolation'

function firstTry(): boolean {
  try {
    if (sessionStorage.getItem(triedKey) !== null) return false
    sessionStorage.setItem(triedKey, 'tried')
    return true
  } catch {
    // Nothing can be remembered, so nothing may be tried: it would be tried for ever.
    return false
  }
}

/** Resolves when a worker controls this page. */
const controlled = () =>
  new Promise<void>((resolve) => {
    const { serviceWorker } = navigator
    if (serviceWorker.controller) resolve()
    else serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true })
  })

function watchUpdates(registration: ServiceWorkerRegistration, tell: Tell) {
  const { serviceWorker } = navigator
  let asked = false
  const tellOf = (waiting: ServiceWorker) =>
    tell({
      kind: 'info',
      text: 'A newer version of this page is ready. What is open goes on with the old one until the page is loaded again.',
      action: {
        label: 'Load it now',
        onClick: () => {
          asked = true
          waiting.postMessage('take over')
        },
      },
    })
  const controls = () => serviceWorker.controller !== null
  if (registration.waiting && controls()) tellOf(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && controls()) tellOf(worker)
    })
  })
  // The first one changes nothing; the next brings its own files, and a page of the build before misses what it has not fetched yet.
  if (!controls()) return
  serviceWorker.addEventListener('controllerchange', () => {
    if (asked) location.reload()
    else
      tell({
        kind: 'warning',
        text: 'A newer version of this page was loaded in another tab. What runs here goes on; labs that were not open yet come when the page is loaded again.',
        action: { label: 'Load it now', onClick: () => location.reload() },
      })
  })
}

/**
 * Keeps all files of this build in the browser: the page then opens without a network, every lab of it, and its workers share memory on
 * any host, whatever headers that sends. In a frame of somebody else's page, and where it is not secure, browsers allow no such thing.
 */
export async function goOffline(tell: Tell): Promise<void> {
  if (!('serviceWorker' in navigator) || !isSecureContext || window.top !== window.self) return
  const registration = await navigator.serviceWorker.register('./serviceWorker.js')
  if (!crossOriginIsolated) {
    await controlled()
    if (firstTry()) location.reload()
    return
  }
  watchUpdates(registration, tell)
}

/** Gives back what is kept, but for what people have stored themselves, and opens the page as its host sends it. */
export async function reset(): Promise<void> {
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? []
  const own = registrations.filter(({ scope }) => location.href.startsWith(scope))
  const scopes = own.map(({ scope }) => scope)
  await Promise.all(own.map((registration) => registration.unregister()))
  // Caches are named after the scope that they belong to.
  const names = 'caches' in window ? await caches.keys() : []
  await Promise.all(names.filter((name) => scopes.some((scope) => name.endsWith(scope))).map((n) => caches.delete(n)))
  try {
    sessionStorage.removeItem(triedKey)
  } catch {
    // Then there was nothing to remember it by either.
  }
  const address = new URL(location.href)
  address.searchParams.delete('reset')
  location.replace(address)
}
