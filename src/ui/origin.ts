import { createContext } from 'react'
import type { Origin } from '../files/origin'
import { originFields, software } from '../files/origin'
import { withTexts } from '../files/png'

/** What made the numbers and pictures around; undefined where that is no run. */
export const OriginContext = createContext<Origin | undefined>(undefined)

/** Names and values of what made something, as in the files of numbers. */
export const madeBy = (origin: Origin | undefined): readonly (readonly [string, string])[] =>
  origin ? [['Software', software], ...originFields(origin)] : []

/** A picture that says what made it. */
export async function signed(picture: Blob, origin: Origin | undefined): Promise<Blob> {
  if (!origin) return picture
  const bytes = new Uint8Array(await picture.arrayBuffer())
  return new Blob([withTexts(bytes, madeBy(origin))], { type: picture.type })
}
