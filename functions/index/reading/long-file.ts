/** A file takes too long to be read among the short ones: it goes to the queue of long files. */
export class LongFile extends Error {
  override readonly name = 'LongFile';

  constructor() {
    super('The file is long. It waits in the queue of long files.');
  }
}
