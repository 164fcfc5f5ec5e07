/**
 * Ends the command with a sentence for the person who ran it. `status` 2 is wrong usage, 1 is an input
 * that nothing can be made of.
 */
export class Stop extends Error {
  override name = 'Stop'
  readonly status: 1 | 2

  constructor(status: 1 | 2, sentence: string) {
    super(sentence)
    this.status = status
  }
}
