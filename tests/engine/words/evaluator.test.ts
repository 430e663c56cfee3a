import { describe, expect, it } from 'vitest';
import type { Article } from '../../../functions/article.ts';
import { withIndex } from '../with-index.ts';
import {
  ARTICLES,
  COUNTS,
  isJoined,
  isPair,
  pick,
  random,
  SITES,
  TAGS,
  textsOf,
  tokens,
  VOCABULARY,
} from './evaluated-texts.ts';

/**
 * Totals of a hundred queries, compared with a scan of three hundred texts by as many people: what the packages that are
 * installed here say about themselves. Words are told apart by blanks and signs, and the logic of each query is written out
 * beside its text, so that nothing of the search is used.
 */

type Holds = (article: Article) => boolean;
interface Asked {
  readonly text: string;
  readonly holds: Holds;
  /** The word, where nothing else is asked for. */
  readonly word?: string;
}

const inText =
  (holds: (text: readonly string[]) => boolean): Holds =>
  (of) =>
    Object.values(textsOf(of)).flat().some(holds);
const places = (text: readonly string[], word: string) => text.flatMap((each, at) => (each === word ? [at] : []));

/** The more frequent words are picked more often, as people do. */
const anyWord = (from = VOCABULARY) => from[Math.floor(from.length * random() ** 2)] ?? '';
const has = (word: string): Holds => {
  const written = inText((text) => text.includes(word));
  return (of) => written(of) || isJoined(of, word);
};

function word(): Asked {
  const one = anyWord();
  return { text: one, holds: has(one), word: one };
}

/** All of several things. Two words in a row are also found where they are written as one. */
const allOf =
  (asked: readonly Asked[]): Holds =>
  (of) => {
    const isOne = (at: number) => {
      const [one, other] = [asked[at]?.word, asked[at + 1]?.word];
      return one !== undefined && other !== undefined && isPair(of, one, other);
    };
    return asked.every(({ holds }, at) => holds(of) || isOne(at - 1) || isOne(at));
  };

/** Two words of a text with at most so many others between them. */
function twoWords(between: number): [string, string] {
  const all = tokens(pick(ARTICLES).body);
  const pairs = all.map((one, at) => [one, all[at + 1 + Math.floor(random() * (between + 1))] ?? ''] as const);
  const [one, other] =
    pick(pairs.filter(([one, other]) => COUNTS.has(one) && COUNTS.has(other) && one !== other)) ?? [];
  return [one ?? 'bridge', other ?? 'ferry'];
}

function phrase(): Asked {
  const [one, other] = twoWords(0);
  const written = inText((text) => places(text, one).some((at) => text[at + 1] === other));
  return { text: `"${one} ${other}"`, holds: (of) => written(of) || isPair(of, one, other) };
}

function beginning(sign: '*' | '!'): Asked {
  const start = anyWord().slice(0, 4);
  return { text: `${start}${sign}`, holds: inText((text) => text.some((each) => each.startsWith(start))) };
}

function near(operator: string, most: number, isOrdered: boolean): Asked {
  const [one, other] = twoWords(most + 1);
  const between = (a: number, b: number) => (isOrdered ? b - a : Math.abs(b - a)) - 1;
  const holds = inText((text) =>
    places(text, one).some((a) => places(text, other).some((b) => between(a, b) >= 0 && between(a, b) <= most)),
  );
  return { text: `${one} ${operator} ${other}`, holds };
}

function spelledNearly(): Asked {
  const one = anyWord();
  const isNear = (each: string) => {
    const at = [...one, ''].findIndex((letter, place) => letter !== each[place]);
    const [here, there] = [one.slice(at), each.slice(at)];
    const swapped = `${here.charAt(1)}${here.charAt(0)}${here.slice(2)}`;
    return [here.slice(1), here].includes(there.slice(1)) || here.slice(1) === there || swapped === there;
  };
  return { text: `${one}~1`, holds: inText((text) => text.some(isNear)) };
}

function inField(): Asked {
  const field = pick(['title', 'summary', 'body', 'author'] as const);
  const words = ARTICLES.flatMap((of) => textsOf(of)[field].flat()).filter((each) => COUNTS.has(each));
  const one = field === 'author' ? pick(['maria', 'haverkamp']) : pick(words);
  const places = field === 'title' || field === 'body' ? [field] : [];
  const isIn: Holds = (of) => textsOf(of)[field].some((text) => text.includes(one)) || isJoined(of, one, places);
  return { text: `${field}:${one}`, holds: isIn };
}

function condition(): Asked {
  const [tag, site, year] = [pick(TAGS), pick(SITES), 2010 + Math.floor(random() * 10)];
  return pick<Asked>([
    { text: `tag:"${tag}"`, holds: ({ tags }) => tags.includes(tag) },
    { text: `site:${site}`, holds: ({ domain }) => domain === site },
    { text: `language:eo`, holds: ({ language }) => language === 'eo' },
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
  const both = allOf([one, other]);
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
  return { text: all.map(({ text }) => text).join(' '), holds: allOf(all) };
}

/** A list of names that is one clause a field. */
function list(): Asked {
  const all = Array.from({ length: 18 }, (_, at) => has(VOCABULARY[VOCABULARY.length - 1 - 9 * at] ?? ''));
  const words = all.map((_, at) => VOCABULARY[VOCABULARY.length - 1 - 9 * at] ?? '');
  return { text: words.join(' OR '), holds: (of) => all.some((holds) => holds(of)) };
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
