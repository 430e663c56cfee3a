import type { ArticleContent } from '../article.ts';

/** One dropped file, as its bytes arrive. */
export interface SourceFile {
  key: string;
  /** As the uploader declared it, or null. */
  contentType: string | null;
  uploadedAt: Date;
  bytes: AsyncIterable<Uint8Array>;
}

/** What the normaliser makes of one position in a file: an article, or the reason why there is none. */
export type Outcome =
  | { ordinal: number; format: string; charset: string | null; article: ArticleContent }
  | { ordinal: number; format: string; rejection: FaultReason };

/** Why a file or an article can't be indexed: a stable code for programs, a sentence for people. */
export interface FaultReason {
  code: string;
  message: string;
}

/** The file as a whole can't be read, now or ever. The message is meant for the person who dropped it. */
export class FileFault extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FileFault';
    this.code = code;
  }
}
