import type { ArticleContent } from '../article.ts';
import type { ErrorSummary } from '../error-summary.ts';

/** One dropped file, as its bytes arrive. */
export interface SourceFile {
  key: string;
  /** As the uploader declared it, or null. */
  contentType: string | null;
  uploadedAt: Date;
  bytes: AsyncIterable<Uint8Array>;
}

/** What the normaliser makes of one position in a file: an article, or the reason why there is none. */
export type Outcome = { parserFault?: ErrorSummary } & (
  | { ordinal: number; format: string; charset: string | null; article: ArticleContent }
  | { ordinal: number; format: string; rejection: Pick<FaultReason, 'code' | 'message'> }
);

/** Why a file or an article can't be indexed: a stable code for programs, a sentence for people. */
export interface FaultReason {
  code: string;
  message: string;
  /** The unexpected error of a parser, which may be a fault of this code and not of the file: somebody has to look. */
  parserFault?: ErrorSummary;
}

/** The file as a whole can't be read, now or ever. The message is meant for the person who dropped it. */
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
