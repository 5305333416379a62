import { useEffect, useState } from 'react'
import type { PageSettings } from '../../files/address'
import type { namesFile } from '../../rooms/keptRuns'
import { t } from '../../words/language'
import type { fetchLab } from '../definitions'
import type { lookUp } from '../script'
import type { addressOf, change, openAddress, proposed, setLock, useApp } from '../store'
import type { Around, DrivenPage } from './bridge'
import { startBridge } from './bridge'
import styles from './Frame.module.css'

/** What the shell hands to it: imported from here, which comes later, they would be cut out of what the first load brings in one piece. */
interface FrameProps {
  readonly useApp: typeof useApp
  readonly addressOf: typeof addressOf
  readonly openAddress: typeof openAddress
  readonly proposed: typeof proposed
  readonly change: typeof change
  readonly setLock: typeof setLock
  readonly fetchLab: typeof fetchLab
  readonly lookUp: typeof lookUp
  readonly namesFile: typeof namesFile
}

function drivenBy(shell: FrameProps): DrivenPage {
  const { getState, subscribe } = shell.useApp
  const state = () => {
    const { lab, states } = getState()
    return lab && states.get(lab.name)
  }
  return {
    origins: () => getState().page.origins,
    open: () => {
      const { lab } = getState()
      return lab && { lab, values: state()?.values, address: shell.addressOf(lab, {}) }
    },
    // A promise whatever happens: a name that nobody knows rejects it.
    fetch: async (name) => shell.fetchLab(shell.lookUp(name)),
    openAddress: shell.openAddress,
    problemsOf: (lab, given) => shell.proposed(lab, given).problems,
    change: shell.change,
    setLock: shell.setLock,
    offered: () => getState().offered?.(),
    isPrivate: () => {
      const now = state()
      return now !== undefined && shell.namesFile(now)
    },
    subscribe: (listener) => subscribe(listener),
  }
}

const around: Around = {
  send: (message, origin) => window.parent.postMessage(message, origin),
  listen: (heard) => {
    const listen = ({ source, data, origin }: MessageEvent<unknown>) => {
      if (source === window.parent) heard(data, origin)
    }
    addEventListener('message', listen)
    return () => removeEventListener('message', listen)
  },
  measure: (changed) => {
    const root = document.getElementById('root')
    if (!root) return () => {}
    const observer = new ResizeObserver(() => changed(Math.ceil(root.getBoundingClientRect().height)))
    observer.observe(root)
    return () => observer.disconnect()
  },
}

/** Settings of the page that mean nothing outside a frame. */
const ofFrames = new Set(['embed', 'origins', 'lock'])

/** What a page in a frame has besides its lab: the line to the page around it, and the way to a page of its own. */
export function Frame(shell: FrameProps) {
  const { lab, page } = shell.useApp()
  // All of it is the same for as long as the page is open.
  const [driven] = useState(() => drivenBy(shell))
  useEffect(() => (window.parent === window ? undefined : startBridge(driven, around)), [driven])
  const elsewhere = Object.fromEntries(Object.entries(page).filter(([name]) => !ofFrames.has(name))) as PageSettings
  return (
    <footer className={styles.footer} data-sm-interface>
      <a href={lab && shell.addressOf(lab, elsewhere)} target="_blank" rel="noreferrer">
        {t('Open in Second Moment')}
      </a>
    </footer>
  )
}
