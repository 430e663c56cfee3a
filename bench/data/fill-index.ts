import type { Client } from '@opensearch-project/opensearch';

const AT_ONCE = 500;

/** Writes documents through an alias in batches and makes them searchable. @throws Error when one is refused */
export async function fillIndex(client: Client, alias: string, documents: Iterable<{ id: string }>): Promise<void> {
  let body: object[] = [];
  const send = async () => {
    const answer = await client.bulk({ body });
    if (answer.body.errors) throw new Error('OpenSearch refused a document of the bench.');
    body = [];
  };
  for (const document of documents) {
    body.push({ index: { _index: alias, _id: document.id } }, document);
    if (body.length >= 2 * AT_ONCE) await send();
  }
  if (body.length > 0) await send();
  await client.indices.refresh({ index: alias });
}
