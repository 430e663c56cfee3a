import { expect, it } from 'vitest';
import { valuesPage } from '../../../../functions/search/page/values/values-page.ts';
import { readListing } from '../../../../functions/search/values/values-parameters.ts';

const asset = { name: 'x', contentType: 'text/plain', text: '' };
const site = { assets: { style: asset, script: asset, icon: asset }, receipts: false };

it('the list of values goes on with as many values as before', () => {
  const given = new URLSearchParams('q=ferry&prefix=a&pageSize=2');
  const listing = readListing(given, 0);
  if (!listing.ok) throw new Error('The test asks for something wrong.');
  const list = { facet: 'author' as const, values: [], nextAfter: 'ada & co' };
  const page = valuesPage(site, { given, listing: listing.value, list }).toString();
  expect(page).toContain('href="/values/author?q=ferry&amp;prefix=a&amp;pageSize=2&amp;after=ada+%26+co">More');
});
