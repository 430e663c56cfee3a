import { describe, expect, it } from 'vitest';
import { parseAuthors } from '../../../../../functions/normalise/fields/authors.ts';
import { isIntroducedByline } from '../../../../../functions/normalise/fields/bylines.ts';
import { withoutMorePeople } from '../../../../../functions/normalise/fields/names/more-people.ts';

describe('further people who are not named', () => {
  it.each([
    'Ada Michalak and 2 others',
    'Ada Michalak and one other',
    'Ada Michalak, and others',
    'Ada Michalak et al.',
    'Ada Michalak und 2 weitere',
    'Ada Michalak u. a.',
    'Ada Michalak et 3 autres',
    'Ada Michalak y 2 más',
    'Ada Michalak y otros',
    'Ada Michalak e altri 2',
    'Ada Michalak e mais 2',
    'Ada Michalak en 2 anderen',
    'Ada Michalak och 2 till',
    'Ada Michalak i inni',
    'Ada Michalak и др.',
    'Ada Michalak ve diğerleri',
  ])('are no authors: %s', (byline) => {
    expect(parseAuthors([byline])).toEqual(['Ada Michalak']);
  });

  it.each([
    ['박준석 기자 외 1명', ['박준석']],
    ['홍길동, 김철수 기자 외 2명', ['홍길동', '김철수']],
    ['홍길동 기자 등', ['홍길동']],
    ['王小明等3人', ['王小明']],
    ['山田太郎ほか2人', ['山田太郎']],
    ['山田太郎 他2名', ['山田太郎']],
  ])('are no authors where no space is needed: %s', (byline, authors) => {
    expect(parseAuthors([byline])).toEqual(authors);
    expect(isIntroducedByline(`By ${byline}`)).toBe(true);
  });

  it.each([
    'Ada Michalak',
    'Ana Otros',
    'Anders Andre',
    'Ada Michalak and Bo Lind',
    '外山太郎',
    '小林さくら',
    '김외명',
  ])('are not found in a name: %s', (name) => {
    expect(withoutMorePeople(name)).toBe(name);
  });
});

describe('an occupation behind a Korean, Japanese or Chinese name', () => {
  it.each([
    ['홍길동 기자', ['홍길동']],
    ['홍길동·김철수 기자', ['홍길동', '김철수']],
    ['홍길동 선임기자', ['홍길동']],
    ['홍길동 산업부 기자', ['홍길동']],
    ['홍길동 워싱턴특파원', ['홍길동']],
    ['王小明 记者', ['王小明']],
    ['王小明记者', ['王小明']],
    ['山田太郎記者', ['山田太郎']],
    ['山田太郎特派員', ['山田太郎']],
  ])('is no part of it: %s', (byline, authors) => {
    expect(parseAuthors([byline])).toEqual(authors);
  });

  it.each(['기자', '특파원', '記者', '本报记者'])('is nobody without a name: %s', (role) => {
    expect(parseAuthors([role])).toEqual([]);
  });
});
