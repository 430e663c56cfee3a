import type { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { articleId } from '../../functions/article.ts';
import { liveGenerations } from '../../functions/engine/generations.ts';
import { INDEX_NAMES } from '../../functions/engine/names.ts';
import { remembersMany } from '../../functions/engine/remembered-deletions.ts';
import { indexBatch } from '../../functions/index/index-batch.ts';
import { normalise } from '../../functions/normalise/normalise.ts';
import {
  beginReindex,
  dropGenerations,
  reindexProgress,
  swapGenerations,
} from '../../functions/operate/generations.ts';
import { keepReport } from '../../functions/operate/kept.ts';
import { listRejections, readReceipts } from '../../functions/operate/read-receipts.ts';
import { readStatus } from '../../functions/operate/read-status.ts';
import { openWorld } from '../../functions/operate/reconcile/open-world.ts';
import { rangeEnds } from '../../functions/operate/reconcile/receipt-pages.ts';
import { NOTHING_YET, reconcile } from '../../functions/operate/reconcile/reconcile.ts';
import { createApp } from '../../functions/search/routes/routes.ts';
import { domainNameOf } from '../../infra/engine/domain-name.ts';
import { allows, roleStatements } from '../template/privileges/policies.ts';
import { synthesise, text } from '../template/synthesise.ts';
import { TestBucket } from './test-bucket.ts';
import { withoutIndex } from './with-index.ts';

const { client, names } = withoutIndex('permissions');
const bucket = new TestBucket();
const template = synthesise();
const domain = `arn:${text({ Ref: 'AWS::Partition' })}:es:${text({ Ref: 'AWS::Region' })}:${text({ Ref: 'AWS::AccountId' })}:domain/${domainNameOf('ArticleSearch')}`;

/** What OpenSearch was really asked, as `ACTION PATH` with the names of a deployed stack. */
const asked = new Set<string>();
client.on('request', (_, { meta }) => {
  const { method, path } = meta.request.params;
  const action = `es:ESHttp${method.charAt(0)}${method.slice(1).toLowerCase()}`;
  const deployed = path
    .replaceAll(names.articles, INDEX_NAMES.articles)
    .replaceAll(names.receipts, INDEX_NAMES.receipts);
  asked.add(`${action} ${decodeURIComponent(deployed).slice(1)}`);
});

const mirror = (key: string) =>
  indexBatch({ read: bucket.read, normalise, client, names, until: Date.now() + 10_000 }, [key]);

/** What a role would have been refused. */
function refused(rolePrefix: string): string[] {
  const granted = roleStatements(template, rolePrefix);
  return [...asked].filter((request) => {
    const [action = '', path = ''] = request.split(' ');
    return !allows(granted, action, `${domain}/${path}`);
  });
}

describe('all that is asked of OpenSearch is allowed', () => {
  it('to the index function: from the first file in an empty domain to the last deletion', async () => {
    asked.clear();
    for (const content of ['# One', '# Two\n\nText.', '[{"title": "a"}, {"title": "b"}]']) {
      bucket.put('a.md', content);
      await mirror('a.md');
    }
    bucket.delete('a.md');
    await mirror('a.md');
    expect(await remembersMany(client, await liveGenerations(client, names))).toBe(false);
    expect(asked.size).toBeGreaterThan(3);
    expect(refused('Ingest')).toEqual([]);
    expect(refused('SearchApi')).not.toEqual([]);
  });

  it('to the search function: on every route', async () => {
    bucket.put('b.md', '# Bilby\n\nA text that is long enough to be like another.');
    await mirror('b.md');
    await client.indices.refresh({ index: names.articles });
    const configuration = { publicAccess: false, serveReceipts: true };
    const asset = { name: 'x', contentType: 'text/plain', text: async () => '' };
    const assets = { style: asset, script: asset, icon: asset };
    const app = createApp({ client, names, configuration, clock: Date.now, assets });
    asked.clear();
    const routes = app.routes.filter(({ method, path }) => method === 'GET' && path !== '/*').map(({ path }) => path);
    const id = articleId('b.md', 0);
    for (const path of new Set(routes))
      for (const accept of ['*/*', 'text/html', 'application/json'])
        for (const query of ['', '?q=bilbi', '?q=bilby&facets=tag&interval=auto&from=2000&sort=newest', '?key=b.md']) {
          const { status } = await app.request(`${path.replace(':id', id)}${query}`, { headers: { accept } });
          expect(status, path).toBeLessThan(500);
        }
    expect(new Set(routes).size).toBeGreaterThan(5);
    expect(refused('SearchApi')).toEqual([]);
    expect(refused('Ingest')).not.toEqual([]);
  });

  it('to the operate function: status, receipts, reconciling, a whole reindex', async () => {
    const files = { send: async () => ({ Contents: [{ Key: 'c.md', Size: 1, ETag: '"x"' }] }) } as unknown as S3Client;
    const empty = { isBusy: async () => false, waiting: async () => 0, oldestAt: async () => Date.now() };
    const queue = { send: async () => undefined, ...empty };
    const parts = { s3: files, bucketName: 'bucket', prefix: '', client, names, queue };
    asked.clear();
    const world = await openWorld(parts, null, 0);
    const span = { after: null, soFar: NOTHING_YET, repair: true, until: Date.now() + 60_000 };
    const { counts } = await reconcile(world, span);
    expect(counts).toMatchObject({ missing: 1, orphaned: 1 });
    await keepReport(client, names, { ...counts, at: new Date().toISOString() });
    await readStatus(client, names, '');
    await readReceipts(client, names, ['b.md']);
    await listRejections(client, names, null);
    // As many ranges as receipts: the keys of a sample are looked at.
    expect(await rangeEnds(client, names.receipts, 1)).not.toEqual([]);
    const { building } = await beginReindex(client, names);
    await reindexProgress(client, names, building ?? '');
    await swapGenerations(client, names, building ?? '');
    expect(await dropGenerations(client, names)).toMatchObject({ dropped: [expect.any(String)] });
    expect(refused('OperateRole')).toEqual([]);
    expect(refused('SearchApi')).not.toEqual([]);
  });
});
