import { type FaultReason, FileFault } from './file.ts';

/**
 * Parsers throw a TypeError or a RangeError at what they were not made for: a value of another kind, a nesting deeper than
 * the stack is. To read the file again would fail again, so that is a fault of the file. All other errors stay what they are.
 */
export function throwFault(error: unknown): never {
  if (!isParserError(error)) throw error;
  throw new FileFault('parser_failed', `The file can't be read: its parser failed (${error.name}).`, { cause: error });
}

/** Why one of many articles can't be read. @throws what is no fault of the article */
export function faultOf(error: unknown): { fault: FaultReason } {
  if (isParserError(error))
    return {
      fault: { code: 'parser_failed', message: `The article can't be read: its parser failed (${error.name}).` },
    };
  if (!(error instanceof FileFault)) throw error;
  return { fault: { code: error.code, message: error.message } };
}

/** Bytes whose own errors are never taken for those of a parser that reads them. */
export async function* withOwnErrors(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    throw isParserError(error) ? new Error(error.message, { cause: error }) : error;
  }
}

function isParserError(error: unknown): error is TypeError | RangeError {
  return error instanceof TypeError || error instanceof RangeError;
}
