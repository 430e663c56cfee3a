import type { NamedFile } from './dropped-files.ts';
import { FileEntry } from './file-entry.ts';
import { follow, type Uploaded } from './follow.ts';
import { addToTotal, showTotal } from './total.ts';
import { inWords } from './words.ts';

/** Browsers open six connections to one server: one is left to ask for receipts. */
const AT_ONCE = 5;

/** What goes in one request: with a request for each, small files would take twice as long. */
const MOST_TOGETHER = 20;
const MOST_BYTES_TOGETHER = 1_000_000;

interface Waiting {
  readonly file: File;
  readonly entry: FileEntry;
}

const waiting: Waiting[] = [];
let workers = 0;

/**
 * Uploads files, several at once, and follows what becomes of them. No upload waits for an earlier file to be indexed.
 * @param skipped how many hidden files were dropped with them
 */
export function upload(files: readonly NamedFile[], list: HTMLElement, skipped: number): void {
  const added = files.map(({ key, file }) => ({ file, entry: new FileEntry(key, inWords('uploadingOne')) }));
  for (const { entry } of added) entry.addTo(list);
  for (const { file, entry } of added) {
    if (file instanceof File) waiting.push({ file, entry });
    else fail(entry, file.message);
  }
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
  for (let next = takeNext(); next.length > 0; next = takeNext()) await send(next);
  workers--;
  if (workers === 0) removeEventListener('beforeunload', askFirst);
}

/** The files of the next request; a large one goes alone. */
function takeNext(): Waiting[] {
  let bytes = 0;
  const tooMany = waiting.findIndex(({ file }, place) => {
    bytes += file.size;
    return place === MOST_TOGETHER || (place > 0 && bytes > MOST_BYTES_TOGETHER);
  });
  return waiting.splice(0, tooMany < 0 ? waiting.length : tooMany);
}

function askFirst(event: Event): void {
  event.preventDefault();
}

async function send(files: readonly Waiting[]): Promise<void> {
  const answers = await put(files).catch((error: unknown): Answer[] => {
    const reason = error instanceof Error ? error.message : String(error);
    return files.map(() => ({ reason }));
  });
  for (const [place, { entry }] of files.entries()) {
    const answer = answers[place] ?? { reason: '' };
    if ('reason' in answer) fail(entry, answer.reason);
    else {
      entry.tell('pending', inWords('waitingOne'));
      follow(entry, answer);
    }
  }
  showTotal();
}

function fail(entry: FileEntry, reason: string): void {
  entry.tell('failed', inWords('failedOne'));
  entry.explain(undefined, reason);
}

type Answer = Uploaded | { reason: string };

async function put(files: readonly Waiting[]): Promise<Answer[]> {
  const [first] = files;
  if (files.length === 1 && first) {
    const address = `/drop/files?${new URLSearchParams({ key: first.entry.key })}`;
    return [await answerTo<Uploaded>(address, { method: 'PUT', body: first.file })];
  }
  const form = new FormData();
  form.append('keys', JSON.stringify(files.map(({ entry }) => entry.key)));
  for (const { file } of files) form.append('file', file);
  return answerTo<Answer[]>('/drop/files', { method: 'POST', body: form });
}

async function answerTo<T>(address: string, request: RequestInit): Promise<T> {
  const response = await fetch(address, request);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as T;
}
