import { addressOf, openAddress, useApp } from './store'

/** How long the address bar waits for a slider to come to rest, in ms. */
const delay = 250

/** Entries of the browser's history that changes of parameters have made, up to this one. */
const depth = () => (history.state as { readonly depth?: number } | null)?.depth ?? 0

/**
 * The address bar and the state follow each other from here on. Every address that somebody opens is obeyed, even the one that was
 * written last: only others change the hash with an event, the history's own methods do it without. Every change of parameters that
 * has come to rest is a place to go back to.
 * @returns what ends it
 */
export function followAddress(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The hash as the page knows it. Another one is an address that has arrived and whose event is on its way. */
  let known = location.hash
  let { states } = useApp.getState()
  const write = (changed: boolean) => {
    clearTimeout(timer)
    timer = undefined
    // An address that arrived while this was waiting wins: what it says is read in a moment.
    if (location.hash !== known) return
    const hash = addressOf(useApp.getState().lab)
    if (hash === known) return
    if (changed) history.pushState({ depth: depth() + 1 }, '', hash)
    else history.replaceState(history.state, '', hash)
    known = location.hash
  }
  const read = () => {
    known = location.hash
    openAddress(known)
    states = useApp.getState().states
    write(false)
  }
  read()
  addEventListener('hashchange', read)
  const unsubscribe = useApp.subscribe((state, before) => {
    if (state.states === before.states && state.page === before.page && state.lab === before.lab) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      const changed = useApp.getState().states !== states
      states = useApp.getState().states
      write(changed)
    }, delay)
  })
  return () => {
    clearTimeout(timer)
    removeEventListener('hashchange', read)
    unsubscribe()
  }
}

/** Takes back the last change of parameters that was made on this page. */
export function undo(): void {
  if (depth() > 0) history.back()
}

/** Makes it again. */
export const redo = () => history.forward()
