/** How many digits stand behind the point of a text's last number. */
const decimals = (text: string) => /\.(\d*)(?:[eE][-+]?\d+)?\s*$/.exec(text)?.[1].length ?? 0

/**
 * Notices a last line that stops inside its last number: it has fewer decimals than any line before. Only where nothing ends the line can
 * that have happened.
 */
export class LastNumber {
  #fewest = Number.POSITIVE_INFINITY
  #newest = Number.POSITIVE_INFINITY

  see(text: string): void {
    this.#fewest = Math.min(this.#fewest, this.#newest)
    this.#newest = decimals(text)
  }

  /** @param openLine the last line, if no line end follows it */
  cutOff(openLine: string | undefined): boolean {
    return openLine !== undefined && Number.isFinite(this.#fewest) && this.#newest < this.#fewest
  }
}
