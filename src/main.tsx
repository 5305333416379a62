import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { followAddress } from './app/address'
import { fetchOthers } from './app/definitions'
import { LastResort, watchFaults } from './app/faults'
import { recallLanguage } from './app/memory'
import { createScriptInterface } from './app/script'
import { notify } from './app/store'
import { readAddress } from './files/address'
import { languages, speak } from './words/language'

/** ms until a first run is under way. */
const settled = 8000

const search = new URLSearchParams(location.search)
const notes = search.get('notes')
const root = document.getElementById('root')
if (root && notes !== null)
  void Promise.all([import('./rooms/lessons'), speakFirst()]).then(([{ showNotes }]) => showNotes(root, notes))
else void speakFirst().then(start)

/** Chooses the language: what the address says, or whoever opens it. English is there at once. */
async function speakFirst(): Promise<void> {
  const wanted = readAddress(location.hash).page.lang ?? search.get('lang') ?? recallLanguage()
  const language = languages.find((each) => each === wanted) ?? 'en'
  document.documentElement.lang = language
  if (language !== 'en')
    await speak(language).catch(() => {
      // Without a connection, say: the page goes on in English.
      document.documentElement.lang = 'en'
    })
}

function start() {
  watchFaults()
  followAddress()
  // Before the page counts as loaded: scripts may ask for the schema of any lab.
  fetchOthers()
  window.lab = createScriptInterface()
  // While the room is fetched and drawn: what nearly every run computes with.
  void import('./app/ahead').then(
    ({ getReady }) => getReady(),
    () => undefined,
  )

  // Later: what is kept for the next time must not take time from this one, unless workers wait for it. (One file is all there already.)
  if (import.meta.env.PROD && import.meta.env.MODE !== 'single') {
    const offline = () => import('./app/offline/goOffline')
    if (search.has('reset')) void offline().then(({ reset }) => reset())
    else
      setTimeout(
        () => void offline().then(({ goOffline }) => goOffline(notify).catch(() => undefined)),
        crossOriginIsolated ? settled : 0,
      )
  }

  if (root) {
    createRoot(root).render(
      <StrictMode>
        <LastResort>
          <App />
        </LastResort>
      </StrictMode>,
    )
  }
}
