/**
 * Names that belong to the doors: what an address says beside the parameters, and the command line's own flags. No parameter may have
 * one of them, or one would shadow the other; what somebody defines is carried with a prefix where it has.
 */
export const doorNames: ReadonlySet<string> = new Set([
  'v',
  'preset',
  'run',
  'theme',
  'present',
  'embed',
  'origins',
  'at',
  'view',
  'sum',
  'lesson',
  'step',
  'lang',
  'lock',
  'duel',
  'hide',
  'charts',
  'setups',
  'quiz',
  'json',
  'out',
  'help',
  'workers',
])

/** Names that every object of JavaScript has: what somebody defines has them only behind a prefix. */
export const inheritedNames: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype))
