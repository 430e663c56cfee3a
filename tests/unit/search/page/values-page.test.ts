import { expect, it } from 'vitest';
import { valuesPage } from '../../../../functions/search/page/values/values-page.ts';
import { readListing } from '../../../../functions/search/values/values-parameters.ts';

const asset = { name: 'x', contentType: 'text/plain', text: async () => '' };
const site = { assets: { style: asset, script: asset, icon: asset }, receipts: false };

it('the list of values goes on with as many values as before, and says how the search was widened', () => {
  const given = new URLSearchParams('q=ferry&prefix=a&pageSize=2');
  const listing = readListing(given, 0);
  if (!listing.ok) throw new Error('The test asks for something wrong.');
  const query = { input: 'ferry', interpreted: 'ferry', mode: 'typo' as const, from: null, to: null };
  const list = {
    facet: 'author' as const,
    values: [],
    nextAfter: 'ada & co',
    query,
    warnings: [],
    didYouMean: { text: 'fairy' },
  };
  const page = valuesPage(site, { given, listing: listing.value, list }).toString();
  expect(page).toContain('href="/values/author?q=ferry&amp;prefix=a&amp;pageSize=2&amp;after=ada+%26+co">More');
  expect(page).toContain('Similar spellings are included.');
  expect(page).toContain('href="/values/author?q=ferry&amp;prefix=a&amp;pageSize=2&amp;typo=off"');
  expect(page).toContain('href="/values/author?prefix=a&amp;pageSize=2&amp;q=fairy"');
});
