/** Stars `first` ≤ i < `last`, which are in a balance of their own. */
export interface Part {
  readonly first: number
  readonly last: number
}

/** What a part's masses are multiplied by while another is measured, and a star’s that belongs to another for now: a power of two, so small that its energy does not show in the sum. */
export const weightless = 2 ** -100
