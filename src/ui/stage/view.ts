import { createContext } from 'react'

/**
 * Where the camera of a stage is, free of the world's scale: degrees around and from above, distance in units of the one that
 * frames the whole world, and what it looks at, in units of the world's radius.
 */
export type CameraView = readonly [azimuth: number, polar: number, distance: number, x: number, y: number, z: number]

export interface CameraLink {
  /** Where the camera is to go; undefined leaves it where it is. Another array is another wish. */
  readonly wanted: CameraView | undefined
  /** Told when a camera that somebody took in hand has come to rest. */
  readonly onRest: (view: CameraView) => void
}

/** Ties the camera of the stage below it to what the page remembers. */
export const CameraContext = createContext<CameraLink | undefined>(undefined)

/** Few digits, but enough that nobody sees a difference: an address is read by people. */
export const roundView = ([azimuth, polar, distance, ...target]: CameraView): CameraView => {
  const [x, y, z] = target.map((each) => Number(each.toFixed(4)))
  return [Number(azimuth.toFixed(2)), Number(polar.toFixed(2)), Number(distance.toPrecision(5)), x, y, z]
}
