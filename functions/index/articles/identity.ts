import { createHash } from 'node:crypto';
import type { Outcome } from '../../normalise/file.ts';

type ArticleOutcome = Extract<Outcome, { article: unknown }>;

/** Hexadecimal characters that are kept: 160 bits, so no two articles meet by accident or by intent. */
const DIGEST_LENGTH = 40;
const WITH_SCHEME = /^[a-z][a-z\d+.-]*:./i;

/**
 * Returns what an article is recognised by when its file is read again: its id in the feed or wire; else its address, if it
 * has a path; else its title and text. Lists may give all their articles one address, so there the title belongs to it.
 * @param isOnly whether its file has no other article
 */
export function identityOf({ article, guid }: ArticleOutcome, key: string, isOnly: boolean): string {
  const { url, domain, title, body } = article;
  if (guid) return digest(['id', guid, ...(WITH_SCHEME.test(guid) ? [] : [domain ?? key])]);
  if (url && hasPath(url)) return digest(['address', url, ...(isOnly ? [] : [title])]);
  return digest(['text', title, body]);
}

/** The address of a whole site says nothing about an article. */
function hasPath(url: string): boolean {
  const { pathname = '/', search = '' } = URL.parse(url) ?? {};
  return pathname !== '/' || search !== '';
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex').slice(0, DIGEST_LENGTH);
}

/**
 * Yields the outcomes of a file, each with whether it is the file's only one. The first one waits for the second.
 * @param from the ordinal that the outcomes begin with
 */
export async function* withOnly(
  outcomes: AsyncIterable<Outcome>,
  from: number,
): AsyncGenerator<{ outcome: Outcome; isOnly: boolean }> {
  let first: Outcome | null = null;
  let isBegun = from > 0;
  try {
    for await (const outcome of outcomes) {
      if (!isBegun) {
        isBegun = true;
        first = outcome;
        continue;
      }
      if (first) yield { outcome: first, isOnly: false };
      first = null;
      yield { outcome, isOnly: false };
    }
  } catch (error) {
    if (first) yield { outcome: first, isOnly: false };
    throw error;
  }
  if (first) yield { outcome: first, isOnly: true };
}
