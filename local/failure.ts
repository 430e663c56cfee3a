/** The local stack can't be set up or kept running: one sentence that says what is wrong and what to do. */
export class SetupFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SetupFailure';
  }
}

/** A fault of the machine as a sentence, when it is one that a person can mend; any other fault as it is. */
export function explained(error: unknown): unknown {
  const text = error instanceof Error ? `${'code' in error ? error.code : ''} ${error.message}` : '';
  if (/ENOSPC|No space left/.test(text))
    return new SetupFailure(
      'The disk is full. The local stack needs 1.5 GB below .local/; make room and run it again.',
      {
        cause: error,
      },
    );
  if (/EACCES|EPERM|EROFS/.test(text))
    return new SetupFailure(
      `The local stack can't write where it keeps its state; give .local/ to the user who runs it, or remove it. (${text.trim()})`,
      { cause: error },
    );
  return error;
}
