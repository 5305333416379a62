import { useMediaQuery } from '@mantine/hooks'

/** A phone, upright or on its side: one column, parameters in a sheet. */
export const narrowPage = '(max-width: 700px), (max-height: 480px)'
/** Of those, the ones that have room for charts side by side: on its side, or a laptop at twice the size. */
export const lowPage = '(min-width: 600px)'
/** A frame in which parameters have their place beside the stage. */
export const wideFrame = '(min-width: 880px)'
/** A finger and nothing else: no pointer that hovers, and most likely no keys. */
export const fingersOnly = '(hover: none) and (pointer: coarse)'
/** What parameters mean stands below each of them (`controls.module.css`): beside the panel there is no room for it, or nothing that hovers. */
export const meaningsBelow = '(max-width: 700px), (pointer: coarse)'

/** Whether a media query holds now, from the first render on. */
export const useMedia = (query: string): boolean => useMediaQuery(query, false, { getInitialValueInEffect: false })
