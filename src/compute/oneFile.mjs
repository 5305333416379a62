// The program is either this checkout or one bundled file (`npm run build:cli`), in which every thread starts from that file, too.

/* global oneFileVersion -- written in by the bundler, and only there */

/** Version of the program where it is one file; undefined in the checkout, which knows its own. */
export const versionOfFile = typeof oneFileVersion === 'string' ? oneFileVersion : undefined

/** Whether this program is one file. */
export const isOneFile = versionOfFile !== undefined

/** The file itself, where this program is one. */
export const theFile = () => new URL(import.meta.url)

/** What a thread that starts from the file has among its data, so that it knows which part it is: its name in cli/oneFile/entry.mjs. */
export const partOfFile = (part) => ({ part })
