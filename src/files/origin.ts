/** What made a file: enough to make it again, and to see that it is the same. */
export interface Origin {
  /** Of the address, command line and files; an old one stays readable. */
  readonly version: string
  /** Hash of the address that gives the run; it belongs behind the address of any copy of the page. */
  readonly address: string
  /** All parameters that decide its numbers, as JSON: defaults may change. */
  readonly parameters: string
  readonly seed?: string
  /** Only of a finished run that its address describes. */
  readonly checksum?: string
  /** Where the run stood, if that was not its end: "step 12 of 2000". */
  readonly moment?: string
  /** The plan of a sweep, as JSON: address and parameters are then of what all its cells have in common. */
  readonly plan?: string
  /** Labels of parameters that were changed while it ran: then the address alone does not give it again. */
  readonly changedOnTheWay?: string
  /** The version of the program that computed its beginning, where that is another: it went on from a checkpoint. */
  readonly begunBy?: string
}

/** Who made it. */
export const software = 'Second Moment'

/** Names and values, in the order in which they are read. */
export function originFields(origin: Origin): (readonly [string, string])[] {
  const { version, address, seed, checksum, moment, changedOnTheWay, begunBy, plan, parameters } = origin
  const fields = { version, address, seed, checksum, moment, changedOnTheWay, begunBy, plan, parameters }
  return Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined)
}
