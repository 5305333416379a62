import { asIs, type Said, say } from '../words/text'

/** What is said where one file is taken of several. */
export const onlyFirst = ([{ name }, ...others]: readonly File[]): Said =>
  say('Only {name} was taken of the {count} files: here it is one at a time.', {
    name: asIs(name.slice(0, 60)),
    count: 1 + others.length,
  })
