import { addressOf, openAddress, useApp } from './store'

/** How long the address bar waits for a slider to come to rest, in ms. */
const delay = 250

/** The address bar and the state follow each other from here on. @returns what ends it */
export function followAddress(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let written = ''
  const write = () => {
    timer = undefined
    const { lab } = useApp.getState()
    written = addressOf(lab)
    if (written !== location.hash) history.replaceState(null, '', written)
  }
  const read = () => {
    clearTimeout(timer)
    timer = undefined
    if (location.hash === written) return
    openAddress(location.hash)
    write()
  }
  read()
  addEventListener('hashchange', read)
  const unsubscribe = useApp.subscribe((state, before) => {
    if (state.states === before.states && state.page === before.page && state.lab === before.lab) return
    clearTimeout(timer)
    timer = setTimeout(write, delay)
  })
  return () => {
    clearTimeout(timer)
    removeEventListener('hashchange', read)
    unsubscribe()
  }
}
