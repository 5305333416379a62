// Chunks of CommonJS as one file that loads each when it is asked for.
//
// Parsing all of the program takes longer than most commands. So the chunks lie in a comment, which is no sooner parsed than read, and the
// head (unpack.mjs) compiles those that are needed. One file all the same: nothing has to be found beside it.
import { readFileSync } from 'node:fs'

const head = readFileSync(new URL('./unpack.mjs', import.meta.url), 'utf8')

/** What a chunk must not hold where it lies: what ends a comment, and what makes the whole text take twice its bytes in memory. */
const strange = /[^\n -~]|(?<=\*)\//g
const escaped = (letter) => `\x01${letter.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * @param banner first line of the file, a comment
 * @param chunks name and code, the one first that is to be run
 * @returns the text of the file
 */
export function pack(banner, chunks) {
  const texts = chunks.map(({ code }) => code.replace(strange, escaped))
  const tail = '\n*/\n'
  // Places are counted from the end, so that the table's own length does not matter.
  let left = texts.reduce((sum, { length }) => sum + length, tail.length)
  const places = chunks.map(({ fileName }, i) => {
    const start = left
    left -= texts[i].length
    return [fileName, [start, left]]
  })
  const table = `const chunksOfFile = ${JSON.stringify(Object.fromEntries(places))}`
  return `${[banner, table, head, '/*', texts.join('')].join('\n')}${tail}`
}
