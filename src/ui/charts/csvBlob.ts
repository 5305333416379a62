import { type CsvColumn, csvPieces } from '../../files/csv'
import type { Origin } from '../../files/origin'

/** Milliseconds of one turn: a map may have a million cells. */
const turnTime = 10

/** A table as a file, made in turns. */
export async function csvBlob(columns: readonly CsvColumn[], origin: Origin | undefined): Promise<Blob> {
  const parts: Blob[] = []
  const pieces: string[] = []
  let end = performance.now() + turnTime
  for (const piece of csvPieces(columns, origin)) {
    pieces.push(piece)
    if (performance.now() < end) continue
    // What is a blob is bytes already: all of a long text at once would take as long as it took to write.
    parts.push(new Blob(pieces.splice(0)))
    await new Promise((resolve) => setTimeout(resolve))
    end = performance.now() + turnTime
  }
  return new Blob([...parts, ...pieces], { type: 'text/csv;charset=utf-8' })
}
