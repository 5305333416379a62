/**
 * Names that belong to the doors: what an address says beside the parameters, and the command line's own flags. No parameter may have
 * one of them, and no typed definition, or one would shadow the other.
 */
export const doorNames: ReadonlySet<string> = new Set([
  'v',
  'preset',
  'run',
  'theme',
  'present',
  'embed',
  'at',
  'view',
  'sum',
  'lesson',
  'step',
  'lang',
  'lock',
  'json',
  'out',
  'help',
  'workers',
])

/** Names that every object of JavaScript has: not to be had by what somebody defines. */
export const inheritedNames: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype))
