import { decodeXML } from 'entities/decode';
import type { ArticleItem } from '../search/answer/item.ts';
import type { WatchItem } from '../search/watches/watch-answer.ts';
import type { KeptMatch, KeptWatch } from '../search/watches/watch-store.ts';

/** What is published to the topic. Filter policies choose by the attribute `watch`. */
export interface Message {
  readonly subject: string;
  /** The name of the watch. */
  readonly watch: string;
  /** JSON. */
  readonly body: string;
}

/** SNS allows subjects of fewer than 100 characters, in ASCII. */
const LONGEST_SUBJECT = 99;

/** Returns the message about one match. */
export function matchMessage(
  { name, title: watchTitle }: KeptWatch,
  { matchId, matchedAt }: Pick<KeptMatch, 'matchId' | 'matchedAt'>,
  article: ArticleItem,
  origin: string,
): Message {
  const { title, siteName, domain, publishedAt, url } = article;
  const body = {
    matchId,
    watch: name,
    watchTitle,
    matchedAt,
    title,
    outlet: siteName ?? domain,
    publishedAt,
    passage: passageOf(article),
    permalink: article.permalink ?? `${origin}/articles/${article.id}`,
    url,
  };
  return { subject: subjectOf(`${name}: ${title}`), watch: name, body: JSON.stringify(body) };
}

/** Returns the one message that stands for very many matches. */
export function manyMessage({ name, title }: KeptWatch, matches: number, matchId: string, origin: string): Message {
  const body = { matchId, watch: name, watchTitle: title, matches, link: `${origin}/watches/${name}` };
  return { subject: subjectOf(`${name}: ${matches} articles`), watch: name, body: JSON.stringify(body) };
}

/** Returns a message that shows whether messages arrive. @param now milliseconds since 1970 */
export function testMessage({ name, title, permalink }: WatchItem, now: number): Message {
  const matchedAt = new Date(now).toISOString();
  const body = { matchId: `test-${now}`, watch: name, watchTitle: title, matchedAt, isTest: true, link: permalink };
  return { subject: subjectOf(`${name}: a test`), watch: name, body: JSON.stringify(body) };
}

/** Returns the words that were found with what is around them, or the summary, as plain text. */
function passageOf({ highlights, summary }: ArticleItem): string | null {
  const [first] = highlights.body ?? [];
  return first === undefined ? summary : decodeXML(first.replace(/<\/?mark>/g, ''));
}

/** Accents are left out; letters of other scripts become `?`. */
function subjectOf(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").replace(/[“”„]/g, '"');
  const ascii = plain
    .replace(/[–—]/g, '-')
    .replace(/[^\x20-\x7e]+/g, '?')
    .trim();
  return ascii.slice(0, LONGEST_SUBJECT);
}
