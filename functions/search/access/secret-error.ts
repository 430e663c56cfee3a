/**
 * The access secret can't be used. Logs have no messages of errors, so `code` says why; no property has a part of the
 * secret. `secret_not_served`: Secrets Manager answered with an error, whose status is `statusCode`.
 */
export class SecretError extends Error {
  override readonly name = 'SecretError';
  readonly code: 'secret_not_served' | 'secret_without_text' | 'secret_without_credentials';
  readonly statusCode: number | undefined;

  constructor(code: SecretError['code'], message: string, statusCode?: number) {
    super(message);
    this.code = code;
    this.statusCode = statusCode;
  }
}
