import { globSync, readFileSync, statSync } from 'node:fs';
import { randomNumbers } from '../../../bench/data/random-numbers.ts';
import type { Article } from '../../../functions/article.ts';
import { article } from '../search/collection.ts';

export const random = randomNumbers(20260101);
export const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
export const TAGS = ['night market', 'ferry', 'bridge'];
export const SITES = ['gazette.example', 'courier.example', 'herald.example'];
const LONGEST = 4_000;

/** The clients of AWS describe themselves in the same words. */
const FILES = globSync(['*', '@*/*', 'aws-cdk-lib/*'].map((folder) => `node_modules/${folder}/README.md`))
  .filter((path) => !/aws-sdk|smithy/.test(path) && statSync(path).size > 1_000)
  .sort()
  .filter((_, at, { length }) => Math.floor((at * 300) / length) !== Math.floor(((at - 1) * 300) / length));

export const ARTICLES: readonly Article[] = FILES.map((path, at) => {
  const [title = '', ...paragraphs] = readFileSync(path, 'utf8').trim().split('\n');
  return article(`text-${at}`, {
    title,
    summary: at % 3 === 0 ? (paragraphs.find((paragraph) => /^\w/.test(paragraph)) ?? null) : null,
    body: paragraphs.join('\n').slice(0, LONGEST),
    authors: at % 2 === 0 ? [pick(['Maria Lindqvist', 'Jonas Haverkamp'])] : [],
    tags: at % 4 === 0 ? [pick(TAGS)] : [],
    domain: pick(SITES),
    language: at % 5 === 0 ? 'eo' : 'und',
    publishedAt: `20${10 + (at % 10)}-06-15T12:00:00Z`,
  });
});

const bare = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
/** Letters and digits are words of their own. */
export const tokens = (text: string) => bare(text).match(/\p{L}+|\p{N}+/gu) ?? [];
interface Texts {
  readonly title: string[][];
  readonly summary: string[][];
  readonly body: string[][];
  readonly author: string[][];
}
export const textsOf = ({ title, summary, body, captions, authors }: Article): Texts => ({
  title: [tokens(title)],
  summary: summary === null ? [] : [tokens(summary)],
  body: [tokens(body), ...captions.map(tokens)],
  author: authors.map(tokens),
});

/** Words of five letters or more that some of the texts have: shorter ones may be abbreviations of several others. */
export const COUNTS = new Map<string, number>();
for (const { title, body } of ARTICLES)
  for (const each of new Set(tokens(`${title} ${body}`)))
    if (/^[a-z]{5,}$/.test(each) && !each.includes('sk')) COUNTS.set(each, (COUNTS.get(each) ?? 0) + 1);
export const VOCABULARY = [...COUNTS]
  .filter(([, count]) => count >= 8 && count <= 200)
  .sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1))
  .map(([each]) => each);

/** What is written with marks within it, or with capitals, is also found as one word, and as two. */
interface Joined {
  readonly words: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}
export type Place = 'title' | 'body';
/** What stands between two blanks and is longer is an address. */
const LONGEST_RUN = 80;
const joinedOf = (whole: string): Joined => {
  const text = whole
    .split(/\s+/u)
    .filter(({ length }) => length <= LONGEST_RUN)
    .join(' ');
  const marked = text.match(/[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011.&:,/][\p{L}\p{M}\p{N}]+)+/gu) ?? [];
  const words = marked
    .map((run) => run.split(/[^\p{L}\p{M}\p{N}]/u))
    .filter(({ length }) => length <= 4)
    .map((parts) => bare(parts.join('')));
  const capitals = text.match(/\p{L}*\p{Ll}\p{Lu}\p{L}*/gu) ?? [];
  const pairs = capitals.map((word) => bare(word.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')));
  return { words: new Set(words), pairs: new Set(pairs) };
};
const JOINED = new Map(
  ARTICLES.map(({ id, title, summary, body, captions }) => [
    id,
    { title: joinedOf(title), body: joinedOf([summary ?? '', body, ...captions].join('\n')) },
  ]),
);
const PLACES = ['title', 'body'] as const;
export const isJoined = (of: Article, word: string, places: readonly Place[] = PLACES) =>
  places.some((place) => JOINED.get(of.id)?.[place].words.has(word));
export const isPair = (of: Article, one: string, other: string) =>
  PLACES.some((place) => JOINED.get(of.id)?.[place].pairs.has(`${one} ${other}`));
