/** A rectangle in px. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Corners of a curve in px, x and y in turn. */
export type Trace = readonly number[]

/** Whether the straight line between two points meets a box (Liang and Barsky 1984). */
export function meets({ left, top, right, bottom }: Box, x0: number, y0: number, x1: number, y1: number): boolean {
  if (Math.max(x0, x1) < left || Math.min(x0, x1) > right || Math.max(y0, y1) < top || Math.min(y0, y1) > bottom)
    return false
  let enter = 0
  let leave = 1
  for (const [step, room] of [
    [x0 - x1, x0 - left],
    [x1 - x0, right - x0],
    [y0 - y1, y0 - top],
    [y1 - y0, bottom - y0],
  ]) {
    if (step === 0) {
      if (room < 0) return false
    } else if (step < 0) enter = Math.max(enter, room / step)
    else leave = Math.min(leave, room / step)
  }
  return enter <= leave
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** The first of some places that no curve runs through and no other label takes. @returns undefined where there is none */
export function freePlace<P extends Box>(
  places: readonly P[],
  traces: readonly Trace[],
  taken: readonly Box[],
): P | undefined {
  return places.find(
    (place) =>
      !taken.some((other) => overlap(place, other)) &&
      !traces.some((trace) => {
        if (trace.length === 2) return meets(place, trace[0], trace[1], trace[0], trace[1])
        for (let i = 0; i + 3 < trace.length; i += 2) {
          if (meets(place, trace[i], trace[i + 1], trace[i + 2], trace[i + 3])) return true
        }
        return false
      }),
  )
}
