import type { NamedFile } from './dropped-files.ts';
import { FileEntry } from './file-entry.ts';
import { follow, type Uploaded } from './follow.ts';
import { addToTotal, showTotal } from './total.ts';
import { inWords } from './words.ts';

/** Browsers open six connections to one server: one is left to ask for receipts. */
const AT_ONCE = 5;

const waiting: { file: File; entry: FileEntry }[] = [];
let workers = 0;

/**
 * Uploads files, several at once, and follows what becomes of them. No upload waits for an earlier file to be indexed.
 * @param skipped how many hidden files were dropped with them
 */
export function upload(files: readonly NamedFile[], list: HTMLElement, skipped: number): void {
  const added = files.map(({ key, file }) => ({ file, entry: new FileEntry(key, inWords('uploadingOne')) }));
  for (const { entry } of added) entry.addTo(list);
  waiting.push(...added);
  addToTotal(
    added.map(({ entry }) => entry),
    skipped,
  );
  while (workers < AT_ONCE && waiting.length > 0) void work();
}

/** Uploads files until none is left. Leaving the page before asks first: the others would not be uploaded. */
async function work(): Promise<void> {
  workers++;
  addEventListener('beforeunload', askFirst);
  for (let next = waiting.shift(); next; next = waiting.shift()) await send(next.entry, next.file);
  workers--;
  if (workers === 0) removeEventListener('beforeunload', askFirst);
}

function askFirst(event: Event): void {
  event.preventDefault();
}

async function send(entry: FileEntry, file: File): Promise<void> {
  try {
    const address = `/drop/files?${new URLSearchParams({ key: entry.key })}`;
    const response = await fetch(address, { method: 'PUT', body: file });
    if (!response.ok) throw new Error(await response.text());
    entry.tell('pending', inWords('waitingOne'));
    follow(entry, (await response.json()) as Uploaded);
  } catch (error) {
    entry.tell('failed', inWords('failedOne'));
    entry.explain(undefined, error instanceof Error ? error.message : String(error));
  }
  showTotal();
}
