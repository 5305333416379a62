import { useMediaQuery } from '@mantine/hooks'

/** A phone, upright or on its side: one column, parameters in a sheet. */
export const narrowPage = '(max-width: 700px), (max-height: 480px)'
/** A finger and nothing else: no pointer that hovers, and most likely no keys. */
export const fingersOnly = '(hover: none) and (pointer: coarse)'

/** Whether a media query holds now, from the first render on. */
export const useMedia = (query: string): boolean => useMediaQuery(query, false, { getInitialValueInEffect: false })
