import { readFileSync } from 'node:fs';
import type { Client } from '@opensearch-project/opensearch';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DATE_TEXT } from '../../../functions/search/dates/date-text.ts';
import { CITATION_PATH } from '../../../functions/search/routes/articles/citation.ts';
import { createApp } from '../../../functions/search/routes/routes.ts';
import { ANSWERS } from '../../../openapi/answers/answers.ts';
import { EXAMPLES } from '../../../openapi/examples.ts';
import { generatedFiles } from '../../../openapi/generated-files.ts';
import { OPERATIONS } from '../../../openapi/operations.ts';

interface Described {
  name: string;
  schema?: { default?: unknown };
}

const asset = { name: 'x', contentType: 'text/plain', text: async () => '' };

const watches = { setting: 'write', store: () => Promise.reject(new Error('The store is not needed.')) } as const;

const served = (serveReceipts: boolean, withPages = true, withWatches = true) =>
  createApp({
    client: {} as Client,
    names: { articles: 'articles', receipts: 'receipts' },
    configuration: { publicAccess: true, serveReceipts },
    clock: () => 0,
    ...(withWatches && { watches }),
    ...(withPages && { assets: { style: asset, script: asset, icon: asset } }),
  });

describe('what is made of the schemas', () => {
  it.each(generatedFiles())('is current (if not: npm run openapi): $path', ({ path, content }) => {
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  it.each(Object.entries(EXAMPLES))('has examples that are answers: %s', (name, example) => {
    expect(v.safeParse(ANSWERS[name as keyof typeof ANSWERS], example).issues).toBeUndefined();
  });
});

describe('the OpenAPI document', () => {
  it('is one, version 3.1', async () => {
    const response = await served(true).request('/openapi.json');
    const validator = new Validator();
    const result = await validator.validate((await response.json()) as Record<string, unknown>);
    expect(result).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('describes what is served, and nothing else', async () => {
    const served_ = served(true).routes.filter(
      ({ method, path }) => ['GET', 'POST'].includes(method) && path !== '/*' && path !== '/assets/x',
    );
    const paths = served_.map(({ path }) =>
      path.replace(CITATION_PATH, '/articles/{id}.{format}').replace(/:(\w+)/, '{$1}'),
    );
    expect([...new Set(paths)].sort()).toEqual(Object.keys(OPERATIONS).sort());
    const pathsOf = async (app: ReturnType<typeof served>) =>
      Object.keys(((await (await app.request('/openapi.json')).json()) as { paths: object }).paths);
    const without = (...left: string[]) => Object.keys(OPERATIONS).filter((path) => !left.includes(path));
    expect(await pathsOf(served(false))).toEqual(without('/objects', '/files'));
    expect(await pathsOf(served(true, false))).toEqual(without('/', '/files', '/follow', '/opensearch.xml'));
    expect((await pathsOf(served(true, true, false))).filter((path) => /watch|follow/.test(path))).toEqual([]);
  });

  it('has defaults that are valid values', async () => {
    const document = (await (await served(true).request('/openapi.json')).json()) as {
      components: { parameters: Record<string, Described> };
      paths: Record<string, Record<'get' | 'post', { parameters: Described[] }>>;
    };
    const inPaths = Object.values(document.paths)
      .flatMap((methods) => Object.values(methods))
      .flatMap(({ parameters }) => parameters);
    const ajv = new Ajv2020({ strict: false });
    for (const { name, schema } of [...Object.values(document.components.parameters), ...inPaths]) {
      if (schema?.default !== undefined) expect([name, ajv.validate(schema, schema.default)]).toEqual([name, true]);
    }
  });

  it('tells types, limits and defaults as they are checked', async () => {
    const document = (await (await served(true).request('/openapi.json')).json()) as {
      components: { parameters: Record<string, { schema: object }> };
    };
    const schemaOf = (name: string) => document.components.parameters[name]?.schema;
    expect(schemaOf('pageSize')).toEqual({ type: 'integer', minimum: 0, maximum: 100, default: 10 });
    expect(schemaOf('hasDate')).toEqual({ type: 'boolean' });
    expect(schemaOf('highlight')).toEqual({ type: 'boolean', default: true });
    expect(schemaOf('q')).toEqual({ type: 'string', maxLength: 4000, default: '' });
    expect(schemaOf('sort')).toEqual({ type: 'string', enum: ['relevance', 'newest', 'oldest', 'added'] });
    expect(schemaOf('tag')).toEqual({ type: 'array', items: { type: 'string' }, maxItems: 100, default: [] });
  });

  it.each([
    '24h',
    '7d',
    'today',
    '2014',
    '2014-03',
    '2014-03-30',
    '2014-03-30T12:00:00Z',
    '2014-03-30T12:00:00.5+02:00',
  ])('knows the form of a date: %s', (date) => {
    const pattern = new RegExp(DATE_TEXT, 'u');
    expect(pattern.test(date)).toBe(true);
    expect(pattern.test(`${date}x`)).toBe(false);
  });
});
