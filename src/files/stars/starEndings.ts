/** Endings of files of stars, for a file picker. */
export const starEndings = ['.csv', '.tsv', '.txt', '.dat', '.npz', '.gz'] as const
