import { describe, expect, it } from 'vitest';
import type { SearchAnswer } from '../../../../functions/search/answer/answer.ts';
import { type FacetCounts, readFacets } from '../../../../functions/search/lookup/facets.ts';
import { facetLists } from '../../../../functions/search/page/results/facet-lists.ts';
import { readSearch } from '../../../../functions/search/parameters/read-search.ts';

const buckets = (counts: Record<string, number>) =>
  Object.entries(counts).map(([key, doc_count]) => ({ key, doc_count }));

describe('the languages found', () => {
  it('count their regions, as the filter finds them', () => {
    const language = { buckets: buckets({ 'en-us': 9, en: 5, 'en-gb': 3, de: 2 }), sum_other_doc_count: 0 };
    expect(readFacets({ facets: ['language'], facetSize: 10 }, { language })['language']).toEqual({
      values: [
        { value: 'en', count: 17 },
        { value: 'en-US', count: 9 },
        { value: 'en-GB', count: 3 },
        { value: 'de', count: 2 },
      ],
      otherCount: 0,
    });
  });

  it('that are not listed are counted once', () => {
    const many = Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [`q${String.fromCharCode(97 + at)}`, 20 - at]),
    );
    const language = { buckets: buckets({ ...many, en: 5, 'en-gb': 3, de: 2, 'de-at': 1 }), sum_other_doc_count: 0 };
    const { values, otherCount } = readFacets({ facets: ['language'], facetSize: 10 }, { language })[
      'language'
    ] as FacetCounts;
    expect(values.at(-1)).toEqual({ value: 'en', count: 8 });
    expect(otherCount).toBe(3);
  });
});

describe('values that differ only in case or accents', () => {
  it('are one, in its most frequent spelling', () => {
    const written = { buckets: buckets({ 'Ada Quay': 9, 'JOSÉ PIM': 4, 'Jose Pim': 2 }) };
    const author = { buckets: [{ key: 'jose pim', doc_count: 6, written }], sum_other_doc_count: 1 };
    expect(readFacets({ facets: ['author'], facetSize: 10 }, { author })['author']).toEqual({
      values: [{ value: 'JOSÉ PIM', count: 6 }],
      otherCount: 1,
    });
  });

  it.each([
    ["conor o'brien", 'Conor O’Brien'],
    ['saint-denis', 'Saint–Denis'],
    ['"zeit"', '„Zeit“'],
    ['adebayo\u0300', 'Adébáyọ̀'],
    ['co2', 'CO²'],
  ])('are shown as written, however the index folds them: %s', (key, spelling) => {
    const tag = {
      buckets: [{ key, doc_count: 1, written: { buckets: buckets({ Another: 3, '…': 2, [spelling]: 1 }) } }],
      sum_other_doc_count: 0,
    };
    expect(readFacets({ facets: ['tag'], facetSize: 10 }, { tag })['tag']?.values[0]?.value).toBe(spelling);
  });

  it('are shown folded, where no spelling is known', () => {
    const author = { buckets: [{ key: 'x', doc_count: 1, written: { buckets: [] } }], sum_other_doc_count: 0 };
    expect(readFacets({ facets: ['author'], facetSize: 10 }, { author })['author']?.values[0]?.value).toBe('x');
  });
});

describe('the lists beside the results', () => {
  const lists = (address: string, tag: FacetCounts) => {
    const given = new URLSearchParams(address);
    const read = readSearch(given, Date.now());
    if (!read.ok) throw new Error('The test asks for something wrong.');
    return facetLists(given, read.value, { facets: { tag } } as unknown as SearchAnswer)
      .map(String)
      .join('');
  };
  const tag: FacetCounts = {
    values: [
      { value: 'Ukraine', count: 5 },
      { value: 'Crimea', count: 2 },
    ],
    otherCount: 7,
  };

  it('have what each value finds, and how many articles have others', () => {
    const page = lists('q=war', tag);
    expect(page).toContain('tag=Crimea');
    expect(page).toContain('others: 7');
  });

  it('keep the other values when one is chosen, to add them', () => {
    const page = lists('q=war&tag=ukraine', tag);
    expect(page).toContain('<a href="/?q=war" aria-current="true"><bdi class="value">Ukraine');
    expect(page).toContain('<a href="/?q=war&amp;tag=ukraine&amp;tag=Crimea"><bdi class="value">Crimea');
  });

  it('exclude a value, which is then chosen no longer', () => {
    expect(lists('q=war', tag)).toContain('class="exclude" href="/?q=war&amp;excludeTag=Crimea"');
    expect(lists('q=war&tag=ukraine&excludeTag=x', tag)).toContain(
      'href="/?q=war&amp;excludeTag=x&amp;excludeTag=Ukraine"',
    );
  });

  it('lead to all values', () => {
    expect(lists('q=war&tag=ukraine&sort=newest', tag)).toContain('href="/values/tag?q=war"');
  });
});
