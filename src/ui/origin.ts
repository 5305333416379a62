import { createContext } from 'react'
import type { Origin } from '../files/origin'
import { originFields, software } from '../files/origin'
import { withTexts } from '../files/png'

/** What made the numbers and pictures around; undefined where that is no run. */
export const OriginContext = createContext<Origin | undefined>(undefined)

/** A picture that says what made it. */
export async function signed(picture: Blob, origin: Origin | undefined): Promise<Blob> {
  if (!origin) return picture
  const bytes = new Uint8Array(await picture.arrayBuffer())
  return new Blob([withTexts(bytes, [['Software', software], ...originFields(origin)])], { type: picture.type })
}
