import type { ShownReceipt } from '../../../functions/engine/receipt.ts';
import type { FileEntry } from './file-entry.ts';
import { showArticle } from './show-article.ts';
import { showTotal } from './total.ts';
import { errorOf, inWords, nameOf, reasonOf } from './words.ts';

export interface Uploaded {
  key: string;
  versionId: string | null;
  articleId: string;
}

interface Followed {
  readonly entry: FileEntry;
  readonly uploaded: Uploaded;
}

/** The number of receipts in one request. */
const AT_ONCE = 500;

/** Milliseconds between two requests: at least as long as the last one took, for each takes from the time of the files. */
const PAUSE = 250;
/** Milliseconds for which nothing may happen until files are no longer followed. */
const PATIENCE = 300_000;

/** Of few files it is shown when a search finds them; of many it would take longer than the files themselves. */
const FEW = 10;

const followed = new Map<string, Followed>();
let isFollowing = false;
let sinceIdle = 0;

/** Shows what becomes of an uploaded file. Receipts are asked for together. */
export function follow(entry: FileEntry, uploaded: Uploaded): void {
  followed.get(uploaded.key)?.entry.tell('replaced', inWords('replacedOne'));
  followed.set(uploaded.key, { entry, uploaded });
  sinceIdle++;
  if (!isFollowing) void followAll();
}

async function followAll(): Promise<void> {
  isFollowing = true;
  let changedAt = Date.now();
  while (followed.size > 0 && Date.now() - changedAt < PATIENCE) {
    const askedAt = Date.now();
    const settled = await look().catch(() => 0);
    showTotal();
    if (settled > 0) changedAt = Date.now();
    const pause = Math.max(PAUSE, Date.now() - askedAt);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  for (const { entry } of followed.values()) entry.tell('pending', inWords('lateOne'));
  followed.clear();
  isFollowing = false;
  sinceIdle = 0;
}

/** Asks for the receipts of the files that have waited longest. @returns how many are settled */
async function look(): Promise<number> {
  const asked = [...followed.values()].slice(0, AT_ONCE);
  const body = JSON.stringify(asked.map(({ uploaded }) => uploaded.key));
  const response = await fetch('/drop/receipts', { method: 'POST', body });
  if (!response.ok) return 0;
  const files = (await response.json()) as { receipt: ShownReceipt | null }[];
  return asked.filter((one, at) => settle(one, files[at]?.receipt ?? null)).length;
}

function settle(one: Followed, receipt: ShownReceipt | null): boolean {
  const { key, versionId } = one.uploaded;
  if (followed.get(key) !== one) return false;
  if (receipt === null || receipt.status === 'pending' || (receipt.versionId ?? versionId) !== versionId) {
    if (receipt?.lastError) one.entry.tell('pending', inWords('retriedOne'));
    // Files that still wait go to the end, so that slow ones don't delay the others.
    followed.delete(key);
    followed.set(key, one);
    return false;
  }
  followed.delete(key);
  one.entry.tell(receipt.status, withCount(nameOf(receipt.status), receipt.articles));
  for (const { code, message } of receipt.rejected.slice(0, 3)) one.entry.explain(reasonOf(code), message);
  if (receipt.lastError !== null) one.entry.explain(errorOf(receipt.lastErrorCode), receipt.lastError);
  if (receipt.articles > 0 && sinceIdle <= FEW) void reveal(one, receipt);
  return true;
}

async function reveal({ entry, uploaded }: Followed, { status, articles }: ShownReceipt): Promise<void> {
  const isFound = await showArticle(entry, uploaded.articleId).catch(() => false);
  if (isFound && status === 'indexed') entry.tell('searchable', withCount(inWords('searchableOne'), articles));
}

function withCount(text: string, n: number): string {
  return n === 0 ? text : `${text}: ${inWords(n === 1 ? 'article' : 'articles', { n })}`;
}
