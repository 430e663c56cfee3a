import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../bench/data/random-numbers.ts';
import type { Article } from '../../../functions/article.ts';
import { article } from '../search/collection.ts';
import { withIndex } from '../with-index.ts';

/**
 * Totals of a hundred queries, compared with a scan of three hundred invented articles: words are told apart by blanks and
 * signs, and the logic of each query is written out beside its text, so that nothing of the search is used.
 */
const random = randomNumbers(20260101);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const BEGINNINGS = ['kar', 'tol', 'mir', 'ven', 'dob', 'lum', 'gaf', 'pol'];
const ENDS = ['ak', 'im', 'ok', 'um', 'ob'];
const VOCABULARY = BEGINNINGS.flatMap((beginning) => ENDS.map((end) => beginning + end));
const TAGS = ['night market', 'ferry', 'bridge'];
const SITES = ['gazette.example', 'courier.example', 'herald.example'];

/** The first words of the list are the most frequent ones, as in any text. */
const words = (count: number) =>
  Array.from({ length: count }, () => VOCABULARY[Math.floor(VOCABULARY.length * random() ** 2)]).join(' ');

const ARTICLES: readonly Article[] = Array.from({ length: 300 }, (_, at) =>
  article(`invented-${at}`, {
    title: words(3),
    summary: at % 3 === 0 ? words(4) : null,
    body: `${words(8)}. ${words(6)}, ${words(5)}.`,
    captions: at % 7 === 0 ? [words(3)] : [],
    authors: at % 2 === 0 ? [words(2)] : [],
    tags: at % 4 === 0 ? [pick(TAGS)] : [],
    domain: pick(SITES),
    language: at % 5 === 0 ? 'en' : 'und',
    publishedAt: `20${10 + (at % 10)}-06-15T12:00:00Z`,
  }),
);

const tokens = (text: string) => text.split(/[^a-z]+/).filter((word) => word !== '');
interface Texts {
  readonly title: string[][];
  readonly summary: string[][];
  readonly body: string[][];
  readonly author: string[][];
}
const textsOf = ({ title, summary, body, captions, authors }: Article): Texts => ({
  title: [tokens(title)],
  summary: summary === null ? [] : [tokens(summary)],
  body: [tokens(body), ...captions.map(tokens)],
  author: authors.map(tokens),
});

type Holds = (article: Article) => boolean;
interface Asked {
  readonly text: string;
  readonly holds: Holds;
}

const inText =
  (holds: (text: readonly string[]) => boolean): Holds =>
  (of) =>
    Object.values(textsOf(of)).flat().some(holds);
const places = (text: readonly string[], word: string) => text.flatMap((each, at) => (each === word ? [at] : []));

function word(): Asked {
  const one = pick(VOCABULARY);
  return { text: one, holds: inText((text) => text.includes(one)) };
}

function phrase(): Asked {
  const [one, other] = [pick(VOCABULARY.slice(0, 15)), pick(VOCABULARY.slice(0, 15))];
  const holds = inText((text) => places(text, one).some((at) => text[at + 1] === other));
  return { text: `"${one} ${other}"`, holds };
}

function beginning(sign: '*' | '!'): Asked {
  const start = pick(BEGINNINGS) + pick(['a', 'i', 'o', 'u']);
  return { text: `${start}${sign}`, holds: inText((text) => text.some((each) => each.startsWith(start))) };
}

function near(operator: string, most: number, isOrdered: boolean): Asked {
  const [one, other] = [pick(VOCABULARY.slice(0, 20)), pick(VOCABULARY.slice(20))];
  const between = (a: number, b: number) => (isOrdered ? b - a : Math.abs(b - a)) - 1;
  const holds = inText((text) =>
    places(text, one).some((a) => places(text, other).some((b) => between(a, b) >= 0 && between(a, b) <= most)),
  );
  return { text: `${one} ${operator} ${other}`, holds };
}

function spelledNearly(): Asked {
  const one = pick(VOCABULARY);
  const differs = (each: string) => [...each].filter((letter, at) => letter !== one[at]).length;
  const isNear = (each: string) => each.length === one.length && differs(each) <= 1;
  return { text: `${one}~1`, holds: inText((text) => text.some(isNear)) };
}

function inField(): Asked {
  const one = pick(VOCABULARY);
  const field = pick(['title', 'summary', 'body', 'author'] as const);
  return { text: `${field}:${one}`, holds: (of) => textsOf(of)[field].some((text) => text.includes(one)) };
}

function condition(): Asked {
  const [tag, site, year] = [pick(TAGS), pick(SITES), 2010 + Math.floor(random() * 10)];
  return pick<Asked>([
    { text: `tag:"${tag}"`, holds: ({ tags }) => tags.includes(tag) },
    { text: `site:${site}`, holds: ({ domain }) => domain === site },
    { text: `language:en`, holds: ({ language }) => language === 'en' },
    { text: `before:${year}`, holds: ({ publishedAt }) => Number(publishedAt?.slice(0, 4)) < year },
    { text: `after:${year}-06-15`, holds: ({ publishedAt }) => (publishedAt ?? '') >= `${year}-06-15` },
  ]);
}

const ATOMS: readonly (() => Asked)[] = [
  word,
  word,
  phrase,
  () => beginning('*'),
  () => beginning('!'),
  spelledNearly,
  inField,
  condition,
];

function anyQuery(depth: number): Asked {
  if (depth === 0) return pick(ATOMS)();
  const [one, other] = [anyQuery(depth - 1), anyQuery(depth - 1)];
  const both = (of: Article) => one.holds(of) && other.holds(of);
  const either = (of: Article) => one.holds(of) || other.holds(of);
  return pick<Asked>([
    { text: `(${one.text}) AND (${other.text})`, holds: both },
    { text: `(${one.text}) (${other.text})`, holds: both },
    { text: `+(${one.text}) && (${other.text})`, holds: both },
    { text: `(${one.text}) OR (${other.text})`, holds: either },
    { text: `(${one.text}) | (${other.text})`, holds: either },
    { text: `(${one.text}) -(${other.text})`, holds: (of) => one.holds(of) && !other.holds(of) },
    { text: `(${one.text}) NOT (${other.text})`, holds: (of) => one.holds(of) && !other.holds(of) },
  ]);
}

function plain(): Asked {
  const all = Array.from({ length: 2 + Math.floor(random() * 2) }, word);
  return { text: all.map(({ text }) => text).join(' '), holds: (of) => all.every(({ holds }) => holds(of)) };
}

/** A list of names that is one clause a field. */
function list(): Asked {
  const all = Array.from({ length: 18 }, (_, at) => VOCABULARY[2 * at + 4] ?? '');
  return { text: all.join(' OR '), holds: inText((text) => text.some((each) => all.includes(each))) };
}

const times = (count: number, make: () => Asked) => Array.from({ length: count }, make);
const QUERIES: readonly Asked[] = [
  ...ATOMS.flatMap((atom) => times(3, atom)),
  ...times(8, plain),
  ...times(4, () => near('w/2', 2, false)),
  ...times(3, () => near('NEAR/6', 6, false)),
  ...times(4, () => near('pre/4', 4, true)),
  ...times(2, () => near('/s', 25, false)),
  ...times(1, list),
  ...times(34, () => anyQuery(1)),
  ...times(20, () => anyQuery(2)),
];

const { search } = withIndex('search-evaluator', () => ARTICLES);

describe('the total', () => {
  it.each(QUERIES.map(({ text, holds }) => [text, ARTICLES.filter(holds).length] as const))(
    'of %s is %i',
    async (text, expected) => {
      const { totalResults, query } = await search(`q=${encodeURIComponent(text)}&typo=off&pageSize=1`);
      expect(totalResults, query.interpreted).toBe(expected);
    },
  );

  it('is asked for a hundred queries, most of which find something and not all', () => {
    const totals = QUERIES.map(({ holds }) => ARTICLES.filter(holds).length);
    expect(QUERIES).toHaveLength(100);
    expect(totals.filter((total) => total > 0 && total < ARTICLES.length).length).toBeGreaterThan(80);
  });
});
