import type { Search } from '../search/parameters/search.ts';
import { identitiesFound } from '../search/watches/articles-by-identity.ts';
import type { KeptWatch } from '../search/watches/watch-store.ts';
import { manyMessage } from './message.ts';
import { loadUnsent, MOST_MESSAGES, mark, type UnsentMatch } from './outbox.ts';
import type { Parts } from './parts.ts';

const READ_TOGETHER = 1_000;

/**
 * Lets the first of very many matches lead the others. It is stored with their number before anything is published, and marked
 * as sent after all others: whoever goes on after a death publishes the same message with the same id. Matches whose article
 * is gone are no part of them.
 * @returns null where so few are left that each has a message of its own
 */
export async function lead(parts: Parts, watch: KeptWatch, search: Search): Promise<UnsentMatch | null> {
  let first: UnsentMatch | undefined;
  let last: UnsentMatch | undefined;
  let count = 0;
  let page: UnsentMatch[];
  do {
    page = await loadUnsent(parts, watch, { size: READ_TOGETHER, after: last?.sort });
    const identities = page.map(({ identity }) => identity);
    const found = await identitiesFound(parts.client, parts.names.articles, search, identities);
    const there = page.filter(({ identity }) => found.has(identity));
    const gone = page.filter(({ identity }) => !found.has(identity));
    await mark(parts, gone, 'gone', true);
    first ??= there[0];
    last = page.at(-1) ?? last;
    count += there.length;
  } while (page.length === READ_TOGETHER);
  if (first === undefined || last === undefined || count <= MOST_MESSAGES) return null;
  const together = { count, upTo: last.matchedAt };
  await mark(parts, [first], 'leads', true, together);
  return { ...first, state: 'leads', together };
}

/** Publishes one message for all that a match leads. */
export async function sendTogether(parts: Parts, watch: KeptWatch, leader: UnsentMatch): Promise<void> {
  const { count, upTo } = leader.together ?? { count: 1, upTo: leader.matchedAt };
  await parts.publish(manyMessage(watch, count, leader.matchId, parts.origin));
  let page: UnsentMatch[];
  do {
    page = await loadUnsent(parts, watch, { size: READ_TOGETHER, upTo });
    await mark(parts, page, 'sent', true);
  } while (page.length === READ_TOGETHER);
  await mark(parts, [leader], 'sent', true);
}
