import { describe, expect, it } from 'vitest';
import { articleId } from '../../../functions/article.ts';
import { sendBulk } from '../../../functions/engine/bulk.ts';
import { liveGenerations } from '../../../functions/engine/generations.ts';
import { rememberedBytes } from '../../../functions/engine/remembered-deletions.ts';
import { withoutIndex } from '../with-index.ts';

const { client, names } = withoutIndex('remembered');
const DELETIONS = 4_000;

describe('deletions that OpenSearch remembers', () => {
  it('are counted with some 170 bytes each, of articles that never were too, after a refresh and a flush', async () => {
    const aliases = await liveGenerations(client, names);
    const before = await rememberedBytes(client, aliases);
    const [alias = ''] = aliases;
    const ids = Array.from({ length: DELETIONS }, (_, number) => articleId('a.jsonl', number));
    await sendBulk(
      client,
      ids.map((id) => ({ action: 'delete', alias, id, version: 1 })),
    );
    await client.indices.refresh({ index: names.articles });
    await client.indices.flush({ index: names.articles });
    const bytes = (await rememberedBytes(client, aliases)) - before;
    expect(bytes / DELETIONS).toBeGreaterThan(100);
    expect(bytes / DELETIONS).toBeLessThan(300);
  });
});
