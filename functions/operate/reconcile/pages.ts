/** The items of one request, in the order of their keys. */
export interface Page<Item> {
  items: Item[];
  isLast: boolean;
}

/** Returns the page after a key; the first page where it is null. */
export type FetchPage<Item> = (after: string | null) => Promise<Page<Item>>;

/** Yields the items of all pages after a key, in the order of their keys. It requests the next page in advance. */
export async function* readPages<Item extends { key: string }>(
  fetchPage: FetchPage<Item>,
  after: string | null,
): AsyncGenerator<Item> {
  let coming = fetchPage(after);
  for (;;) {
    const { items, isLast } = await coming;
    const last = items.at(-1);
    if (!isLast && last) coming = fetchPage(last.key);
    // A reader that stops early does not await the last page: its error must not be an unhandled rejection.
    coming.catch(() => undefined);
    yield* items;
    if (isLast || !last) return;
  }
}
