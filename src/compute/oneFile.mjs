// The program is either this checkout or one bundled file (`npm run build:cli`), in which every thread starts from that file, too.

/* global oneFileVersion -- written in by the bundler, and only there */

/** Version of the program where it is one file; undefined in the checkout, which knows its own. */
export const versionOfFile = typeof oneFileVersion === 'string' ? oneFileVersion : undefined

/** Whether this program is one file. */
export const isOneFile = versionOfFile !== undefined

/** The file itself, where this program is one. */
export const theFile = () => new URL(import.meta.url)

/**
 * What a thread starts from that is to be a part of the file, which knows by a global which one it is: asking Node whether this is a thread
 * takes as long as a tenth of the start.
 * @param part its name in cli/oneFile/entry.mjs
 */
export const partOfFile = (part) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`globalThis.partOfProgram=${JSON.stringify(part)};import(${JSON.stringify(theFile().href)})`)}`,
  )
