import type { FileEntry } from './file-entry.ts';

interface Uploaded {
  key: string;
  versionId: string | null;
  articleId: string;
}

interface Receipt {
  status: 'pending' | 'indexed' | 'partly' | 'rejected' | 'ignored' | 'deleted';
  versionId: string | null;
  articles: number;
  rejected: { message: string }[];
  lastError: string | null;
}

/** Milliseconds between two requests, and for how long a file is followed. */
const PAUSE = 200;
const PATIENCE = 300_000;

const OUTCOMES = {
  indexed: 'Indexed',
  partly: 'Partly indexed',
  rejected: 'Rejected',
  ignored: 'Ignored',
  deleted: 'Deleted',
} as const;

/** Uploads a file, and shows its status until it is searchable. */
export async function follow(entry: FileEntry, file: File): Promise<void> {
  try {
    const uploaded = await send(entry.key, file);
    entry.tell('pending', 'Waiting to be indexed …');
    const receipt = await settled(uploaded, entry);
    if (receipt.status === 'pending') return entry.tell('pending', 'Still waiting. Check it later under Files.');
    entry.tell(receipt.status, withCount(OUTCOMES[receipt.status], receipt.articles));
    for (const { message } of receipt.rejected.slice(0, 3)) entry.explain(message);
    if (receipt.articles > 0) await showArticle(uploaded, receipt, entry);
  } catch (error) {
    entry.tell('failed', 'Failed');
    entry.explain(error instanceof Error ? error.message : String(error));
  }
}

async function send(key: string, file: File): Promise<Uploaded> {
  const response = await fetch(`/drop/files?${new URLSearchParams({ key })}`, { method: 'PUT', body: file });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** Waits for the receipt of this version. */
async function settled({ key, versionId }: Uploaded, entry: FileEntry): Promise<Receipt> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const receipt = await readReceipt(key);
    const isOfThis = receipt !== null && receipt.status !== 'pending' && (receipt.versionId ?? versionId) === versionId;
    if (isOfThis || (receipt !== null && Date.now() > until)) return receipt;
    if (receipt?.lastError) entry.tell('pending', 'Failed. It will be tried again …');
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

async function readReceipt(key: string): Promise<Receipt | null> {
  const file = await getJson<{ receipt: Receipt | null }>(`/drop/files?${new URLSearchParams({ key })}`);
  return file?.receipt ?? null;
}

/** Waits until a search finds the article, and links to it. It is searchable a moment after it is indexed. */
async function showArticle({ articleId }: Uploaded, receipt: Receipt, entry: FileEntry): Promise<void> {
  const article = await getJson<{ title: string }>(`/articles/${articleId}`);
  if (article === null) return;
  const words = article.title.replace(/["“”„‟«»＂〝〞]/g, ' ');
  const search = new URLSearchParams({
    q: `"${words.slice(0, 200)}"`,
    searchIn: 'title',
    typo: 'off',
    pageSize: '100',
  });
  for (let looks = 0; looks < 50; looks++) {
    const found = await getJson<{ articles: { id: string }[] }>(`/search?${search}`);
    if (found?.articles.some(({ id }) => id === articleId)) {
      entry.tell('searchable', withCount('Searchable', receipt.articles));
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  entry.link(`/articles/${articleId}`, article.title);
}

function withCount(text: string, articles: number): string {
  return articles === 0 ? text : `${text}: ${articles} ${articles === 1 ? 'article' : 'articles'}`;
}

/** Returns the JSON of an answer; null when the request failed. */
async function getJson<T>(path: string): Promise<T | null> {
  const response = await fetch(path, { headers: { Accept: 'application/json' } });
  return response.ok ? ((await response.json()) as T) : null;
}
