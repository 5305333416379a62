import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { followAddress } from './app/address'
import { fetchOthers } from './app/definitions'
import { LastResort, watchFaults } from './app/faults'
import { createScriptInterface } from './app/script'

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

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LastResort>
        <App />
      </LastResort>
    </StrictMode>,
  )
}
