/** Smallest type of a formula that has to fit, over that of the page: what is wider still scrolls. */
const smallest = 0.6

/** The width that each was fitted to, in px. */
const widths = new WeakMap<Element, number>()

/** What a formula's place is asked and told. */
export type Place = Pick<HTMLElement, 'clientWidth' | 'scrollWidth'> & {
  readonly style: Pick<CSSStyleDeclaration, 'fontSize'>
} & Element

/**
 * Makes what is wider than its place so much smaller that all of it is seen. All are asked before any is changed, and changed before any is
 * asked again: one after the other, the page would be laid out anew for each.
 */
export function fit(places: readonly Place[]): void {
  const now = places.map((place) => place.clientWidth)
  const others = places.filter((place, index) => (widths.get(place) ?? 0) !== now[index])
  places.forEach((place, index) => widths.set(place, now[index]))
  for (const { style } of others) style.fontSize = ''
  const needed = others.map((place) => place.scrollWidth)
  others.forEach((place, index) => {
    const width = widths.get(place) ?? 0
    if (needed[index] > width) place.style.fontSize = `${Math.max(smallest, (0.99 * width) / needed[index])}em`
  })
}

/** Who is fitted with the next frame. */
const waiting = new Set<Place>()
let observer: ResizeObserver | undefined

function fitWaiting() {
  const places = [...waiting]
  waiting.clear()
  fit(places)
  observer ??= new ResizeObserver((entries) => fit(entries.map(({ target }) => target as Place)))
  for (const place of places) observer.observe(place)
  // The formulas' own letters may come after them: only now has the page asked for them.
  void document.fonts.ready.then(() => {
    for (const place of places) widths.delete(place)
    fit(places.filter((place) => place.isConnected))
  })
}

/** Keeps a formula as small as its place wants it. @returns what ends that */
export function fitted(place: Place): () => void {
  // With the next frame, which lays the page out anyway: asked now, the formulas would have it laid out twice.
  if (waiting.size === 0) requestAnimationFrame(fitWaiting)
  waiting.add(place)
  widths.delete(place)
  return () => {
    waiting.delete(place)
    observer?.unobserve(place)
  }
}
