/** For Mantine's fields: they set `aria-describedby` themselves, to what they print, and drop the one that they are given. */
export const described = (ids: string | undefined) =>
  ids ? { attributes: { input: { 'aria-describedby': ids } } } : {}
