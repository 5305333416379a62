const name = 'second-moment-keys'

let off: boolean | undefined

/** Whether a letter or a sign alone does something: whoever speaks to the computer, or rests a hand on the keys, can switch that off. */
export function singleKeysCount(): boolean {
  try {
    off ??= localStorage.getItem(name) === 'off'
  } catch {
    off = false
  }
  return !off
}

/** Switches them on or off, and remembers it where the browser keeps anything. */
export function setSingleKeys(on: boolean): void {
  off = !on
  try {
    if (on) localStorage.removeItem(name)
    else localStorage.setItem(name, 'off')
  } catch {
    // Then it lasts as long as the page.
  }
}
