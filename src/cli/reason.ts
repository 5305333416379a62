import { messageOf } from '../parameters/message'

/** What the system says, without its code and without the name that stands in the sentence anyway. */
export const reasonOf = (error: unknown) =>
  messageOf(error)
    .replace(/^E[A-Z]+: /, '')
    .replace(/, \w+( '.*)?$/, '')
