import { describe, expect, it } from 'vitest';
import type { SearchAnswer } from '../../../functions/search/answer/answer.ts';
import type { problemBody } from '../../../functions/search/http/problem.ts';
import { NAME_OF } from './catalogue.ts';
import { GRAMMAR_LINES, WARNED_LINES } from './grammar-lines.ts';
import { ORDERED_LINES, PARAMETER_LINES, REFUSED_LINES } from './parameter-lines.ts';

/** Asks an API that has the catalogue. */
export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** The searches of the API's description that are told by the articles they find, or by why they are refused. */
export function describeLines(ask: Ask): void {
  describe.each(Object.entries(PARAMETER_LINES))('the parameters %s', (_, lines) => {
    it.each(lines)('%s: %j', async (query, expected) => {
      expect(namesIn(await search(ask, query)).sort()).toEqual(expected);
    });
  });

  it.each(ORDERED_LINES)('in order, %s: %j', async (query, expected) => {
    expect(namesIn(await search(ask, query))).toEqual(expected);
  });

  it.each(REFUSED_LINES.map(([query, ...told]) => ({ query, told })))('$query is refused', async ({ query, told }) => {
    const [parameters, detail = ''] = told;
    const response = await ask(`/search?${encoded(query)}`);
    expect(response.status).toBe(400);
    const { errors = [] } = (await response.json()) as ReturnType<typeof problemBody>;
    expect(errors.map(({ parameter }) => parameter).sort()).toEqual(parameters);
    expect(errors[0]?.detail).toContain(detail);
  });

  describe.each(Object.entries(GRAMMAR_LINES))('the query language: %s', (_, lines) => {
    it.each(lines)('%s: %j', async (q, expected) => {
      expect(namesIn(await search(ask, `q=${q}&typo=off`)).sort()).toEqual(expected);
    });
  });

  it.each(WARNED_LINES)('%s is warned of: %s at %i', async (q, code, position, interpreted) => {
    const { warnings, query } = await search(ask, `q=${q}&typo=off`);
    expect(warnings).toContainEqual({ code, message: expect.stringMatching(/\w/), position });
    expect(query).toMatchObject({ input: q, interpreted });
  });
}

/** @param query names and values, not yet encoded but for `%` */
export async function search(ask: Ask, query: string): Promise<SearchAnswer> {
  const response = await ask(`/search?${encoded(query)}`);
  expect(response.status, query).toBe(200);
  return (await response.json()) as SearchAnswer;
}

export function namesIn({ articles }: Pick<SearchAnswer, 'articles'>): string[] {
  return articles.map(({ title }) => NAME_OF.get(title) ?? title);
}

function encoded(query: string): string {
  return query.replaceAll('+', '%2B').replaceAll('#', '%23').replaceAll(' ', '+');
}
