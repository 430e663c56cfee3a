import { describe, expect, it } from 'vitest';
import { publishedMetas } from '../../../../../functions/normalise/html/facts/published-metas.ts';

const DAY = '2014-06-05';

describe('the date of publication in a meta element', () => {
  it.each([
    'bt:pubdate',
    'creation_date',
    'prism.publicationdate',
    'pub_date',
    'published-date',
    'shareaholic:article_published_time',
    'vr:published_time',
    'weibo:article:create_at',
  ])('is found under its name: %s', (name) => {
    expect(publishedMetas(new Map([[name, [DAY]]]))).toEqual([DAY]);
  });

  it.each([
    'expires-date',
    'last-modified-date',
    'dcterms.modified',
    'update_time',
    'event:start_time',
    'build-time',
    'author',
    'datecreated',
  ])('is no other date: %s', (name) => {
    expect(publishedMetas(new Map([[name, [DAY]]]))).toEqual([]);
  });

  it('has to be a date', () => {
    expect(publishedMetas(new Map([['pub_date', ['yesterday']]]))).toEqual([]);
  });
});
