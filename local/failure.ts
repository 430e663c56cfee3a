/** The local stack can't start or can't go on. The message says what is wrong and what to do. */
export class SetupFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SetupFailure';
  }
}

/** Returns an error of the machine that the user can fix as a SetupFailure; any other error as it is. */
export function explained(error: unknown): unknown {
  const text = error instanceof Error ? `${'code' in error ? error.code : ''} ${error.message}` : '';
  if (/ENOSPC|No space left/.test(text))
    return new SetupFailure(
      'The disk is full. The local stack needs 1.5 GB in .local/. Free some space and run it again.',
      {
        cause: error,
      },
    );
  if (/EACCES|EPERM|EROFS/.test(text))
    return new SetupFailure(
      `The local stack can't write to .local/. Change its owner to the user who runs the stack, or delete it. (${text.trim()})`,
      { cause: error },
    );
  return error;
}
