import type { RoomProps } from './lab'

type Told = Parameters<RoomProps['notify']>[0]

/**
 * Shows a notice whose words come when they are needed: the page does not wait for them.
 * @returns takes it away, also where it is not there yet
 */
export function lateNotice(
  words: () => Promise<Told>,
  notify: RoomProps['notify'],
  dismiss: RoomProps['dismiss'],
): () => void {
  let over = false
  let end = () => {}
  void words().then((told) => {
    if (over) return
    const id = notify(told)
    end = () => dismiss(id)
  })
  return () => {
    over = true
    end()
  }
}
