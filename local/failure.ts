/** The local stack can't be set up or kept running: one sentence that says what is wrong and what to do. */
export class SetupFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SetupFailure';
  }
}
