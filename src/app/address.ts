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
    const { lab, page } = useApp.getState()
    // An address that arrived while this was waiting wins: what it says is read in a moment.
    if (location.hash !== known || !lab) return
    const hash = addressOf(lab)
    if (hash === known) return
    // A frame's history is that of the page around it: going back there is not to step through parameters here.
    if (changed && !page.embed) history.pushState({ depth: depth() + 1 }, '', hash)
    else history.replaceState(history.state, '', hash)
    known = location.hash
  }
  /** While an address waits for its lab it stands in the bar, and what happens meanwhile to what is open does not. */
  const settle = (opened: boolean) => {
    if (useApp.getState().awaited) return
    const changed = !opened && useApp.getState().states !== states
    states = useApp.getState().states
    write(changed)
  }
  const unsubscribe = useApp.subscribe((state, before) => {
    if (state.opened !== before.opened) settle(true)
    // It did not come: what the page still shows is what the bar says.
    else if (before.awaited) settle(false)
    else if (state.states !== before.states || state.page !== before.page || state.lab !== before.lab) {
      clearTimeout(timer)
      timer = setTimeout(settle, delay, false)
    }
  })
  const read = () => {
    known = location.hash
    void openAddress(known)
  }
  read()
  addEventListener('hashchange', read)
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
