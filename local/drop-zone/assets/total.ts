import type { FileEntry, State } from './file-entry.ts';
import { inWords } from './words.ts';

const KINDS = ['indexed', 'rejected', 'partly', 'failed', 'others', 'waiting'] as const;

const KIND_OF: Partial<Record<State, (typeof KINDS)[number]>> = {
  indexed: 'indexed',
  searchable: 'indexed',
  rejected: 'rejected',
  partly: 'partly',
  failed: 'failed',
  uploading: 'waiting',
  pending: 'waiting',
};

/** Milliseconds between two announcements to those who hear the page: a thousand files must not be a thousand. */
const BETWEEN_ANNOUNCEMENTS = 5_000;

const entries: FileEntry[] = [];
let hidden = 0;
let announcedAt = 0;
let isPlanned = false;

/** Adds files to the total. @param skipped how many hidden files were dropped with them */
export function addToTotal(added: readonly FileEntry[], skipped: number): void {
  entries.push(...added);
  hidden += skipped;
  showTotal();
}

/** Shows how many files are done, and in which way, soon: many changes at once are shown as one. */
export function showTotal(): void {
  if (isPlanned) return;
  isPlanned = true;
  setTimeout(() => {
    isPlanned = false;
    show();
  }, 100);
}

function show(): void {
  const total = document.querySelector<HTMLElement>('#total');
  const bar = total?.querySelector('progress');
  const text = total?.querySelector('p');
  if (!total || !bar || !text) return;
  const counts = countByKind();
  const done = entries.length - counts.waiting;
  total.hidden = false;
  bar.max = Math.max(1, entries.length);
  bar.value = done;
  const shown = KINDS.filter((kind) => counts[kind] > 0 || kind === 'indexed' || kind === 'rejected');
  const parts = shown.map((kind) => inWords(kind, { n: counts[kind] }));
  if (hidden > 0) parts.push(inWords('hidden', { n: hidden }));
  text.textContent = `${inWords('total', { n: done, of: entries.length })}: ${parts.join(', ')}`;
  announce(text.textContent, counts.waiting === 0);
}

function countByKind(): Record<(typeof KINDS)[number], number> {
  const counts = { indexed: 0, rejected: 0, partly: 0, failed: 0, others: 0, waiting: 0 };
  for (const { state } of entries) counts[KIND_OF[state] ?? 'others']++;
  return counts;
}

function announce(text: string, isLast: boolean): void {
  if (!isLast && performance.now() - announcedAt < BETWEEN_ANNOUNCEMENTS) return;
  announcedAt = performance.now();
  const status = document.querySelector('#status');
  if (status) status.textContent = text;
}
