import type { ArticleContent } from '../article.ts';
import type { ErrorSummary } from '../error-summary.ts';

/** One dropped file. Its content is a stream of bytes. */
export interface SourceFile {
  key: string;
  /** As the uploader declared it, or null if not declared. */
  contentType: string | null;
  uploadedAt: Date;
  bytes: AsyncIterable<Uint8Array>;
}

/** The result for one position in a file: an article, or the reason why there is none. */
export type Outcome = { parserFault?: ErrorSummary } & (
  | { ordinal: number; format: string; charset: string | null; article: ArticleContent; guid?: string }
  | { ordinal: number; format: string; rejection: Pick<FaultReason, 'code' | 'message'> }
);

/** Why a file or an article can't be indexed: a stable code for programs and a sentence for people. */
export interface FaultReason {
  code: string;
  message: string;
  /**
   * The unexpected error of a parser. It may be a bug in this code rather than a fault of the file, so somebody should
   * look at it.
   */
  parserFault?: ErrorSummary;
}

/**
 * The file as a whole can't be read, and a retry would not help. The message is written for the person who dropped the
 * file.
 */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  readonly code: string;
  readonly parserFault?: ErrorSummary;

  constructor(code: string, message: string, parserFault?: ErrorSummary) {
    super(message);
    this.code = code;
    if (parserFault) this.parserFault = parserFault;
  }
}
