/** What arrays can be written as. */
export const arrayFormats = ['npz', 'npy', 'csv', 'json'] as const
export type ArrayFormat = (typeof arrayFormats)[number]

/** The format that a file name asks for, by its ending. */
export function formatOf(fileName: string): ArrayFormat | undefined {
  return arrayFormats.find((format) => fileName.toLowerCase().endsWith(`.${format}`))
}
