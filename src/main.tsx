import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { followAddress } from './app/address'
import { LastResort, watchFaults } from './app/faults'
import { createScriptInterface } from './app/script'

watchFaults()
followAddress()
window.lab = createScriptInterface()

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
