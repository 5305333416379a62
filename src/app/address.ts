import { addressOf, openAddress, useApp } from './store'

/** How long the address bar waits for a slider to come to rest, in ms. */
const delay = 250

/**
 * The address bar and the state follow each other from here on. Every address that somebody opens is obeyed, even the one that was
 * written last: only others change the hash with an event, `replaceState` does it without.
 * @returns what ends it
 */
export function followAddress(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The hash as the page knows it. Another one is an address that has arrived and whose event is on its way. */
  let known = location.hash
  const write = () => {
    clearTimeout(timer)
    timer = undefined
    // An address that arrived while this was waiting wins: what it says is read in a moment.
    if (location.hash !== known) return
    const hash = addressOf(useApp.getState().lab)
    if (hash !== known) history.replaceState(null, '', hash)
    known = location.hash
  }
  const read = () => {
    known = location.hash
    openAddress(known)
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
