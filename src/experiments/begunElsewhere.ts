import { say } from '../words/text'

/** What is said of a run that went on from a checkpoint of another version of the program. */
export const begunElsewhere = (begunBy: string) =>
  say(
    'This run goes on from a checkpoint of another version of the program ({begunBy}): its last digits may be others than those of a run from the start, so it has no checksum.',
    { begunBy },
  )
