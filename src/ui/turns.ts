type Come = () => void

/** Who waits, in order. */
const waiting = new Set<Come>()
/** Whose turn it is. */
let now: Come | undefined

function callNext() {
  ;[now] = waiting
  if (!now) return
  waiting.delete(now)
  setTimeout(now)
}

/** Asks for a turn: `come` is called in a task of its own, once nobody else has one. */
export function queue(come: Come): void {
  waiting.add(come)
  if (!now) callNext()
}

/** Gives a turn back, whether it was had or not. */
export function leave(come: Come): void {
  waiting.delete(come)
  if (come === now) callNext()
}
