import { summariseError } from '../error-summary.ts';
import { type FaultReason, FileFault } from './file.ts';

/**
 * The fault of a file whose parser failed with an error that nobody expects. The file is rejected, since another attempt
 * would fail again; the error goes along with it, because it may be a bug of the parser or of this code.
 */
export function parserFailed(error: unknown): FileFault {
  return new FileFault(
    'parser_failed',
    `The file can't be read: its parser failed (${nameOf(error)}).`,
    summariseError(error),
  );
}

/** Throws a FileFault for what a parser throws at input that it was not made for. @throws any other error as it is */
export function throwFault(error: unknown): never {
  throw isParserError(error) ? parserFailed(error) : error;
}

/** Why one of many articles can't be read. @throws what is no fault of the article */
export function faultOf(error: unknown): { fault: FaultReason } {
  if (isParserError(error)) {
    const message = `The article can't be read: its parser failed (${error.name}).`;
    return { fault: { code: 'parser_failed', message, parserFault: summariseError(error) } };
  }
  if (!(error instanceof FileFault)) throw error;
  return { fault: reasonOf(error) };
}

/** A fault as plain data. */
export function reasonOf({ code, message, parserFault }: FaultReason): FaultReason {
  return { code, message, ...(parserFault && { parserFault }) };
}

/** Bytes whose own errors are never taken for those of a parser that reads them. */
export async function* withOwnErrors(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    throw isParserError(error) ? new Error(error.message, { cause: error }) : error;
  }
}

/** Parsers throw these two at a value of another kind than they expect, or at a nesting deeper than the stack is. */
function isParserError(error: unknown): error is TypeError | RangeError {
  return error instanceof TypeError || error instanceof RangeError;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
