import type { ArticleStore } from './articles/article-store.ts';
import type { ReceiptStore } from './receipts.ts';

/** What a pass has claimed and written. `written`: numbers of articles that it may have written lie below it. */
export interface OwnPass {
  claim: number;
  written: number;
}

const MINUTE = 60_000;
/**
 * Milliseconds by which a pass raises a claim that is lower than the versions of the articles, at each attempt. Claims are
 * times, so they are lower where the clock was ahead before the receipts were lost. The last leap is 45 days.
 */
export const LEAPS: readonly number[] = [0, ...Array.from({ length: 9 }, (_, attempt) => MINUTE * 4 ** attempt)];

/** Articles whose versions are compared; beyond, another pass is cheaper than to ask for all. */
const MOST_COMPARED = 1_000;

/**
 * Returns how a pass ended whose write was refused. `claim too low`: no other pass has claimed the key since; so the claims
 * of the articles belong to a receipt that was lost.
 */
export async function howItEnded(
  mirror: ArticleStore & { receipts: ReceiptStore },
  key: string,
  own: OwnPass,
): Promise<'superseded' | 'overtaken' | 'claim too low'> {
  const later = (await mirror.receipts.read(key))?.receipt;
  if (later?.claim === own.claim) return 'claim too low';
  // The writes of this pass win over those of a lower claim, which was made after a loss, although it read later.
  if (!later || later.status === 'pending' || later.claim < own.claim) return 'overtaken';
  return (await outlived(mirror, key, own)) ? 'overtaken' : 'superseded';
}

/**
 * Whether writes of a pass are still there after a later pass has finished: that one did not know of them because receipts
 * were lost, or OpenSearch had forgotten its deletions when they arrived.
 */
async function outlived({ versions }: ArticleStore, key: string, own: OwnPass): Promise<boolean> {
  if (own.written > MOST_COMPARED) return true;
  return own.written > 0 && (await versions(key, own.written)).includes(own.claim);
}
