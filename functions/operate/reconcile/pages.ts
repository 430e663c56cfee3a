/** One request's worth of items in key order, and whether more follow. */
export interface Page<Item> {
  items: Item[];
  isLast: boolean;
}

/** Gives the page that follows a key; the first one where it is null. */
export type FetchPage<Item> = (after: string | null) => Promise<Page<Item>>;

/** Items of all pages after a key, in key order. The next page is on its way while one is worked through. */
export async function* readPages<Item extends { key: string }>(
  fetchPage: FetchPage<Item>,
  after: string | null,
): AsyncGenerator<Item> {
  let coming = fetchPage(after);
  for (;;) {
    const { items, isLast } = await coming;
    const last = items.at(-1);
    if (!isLast && last) coming = fetchPage(last.key);
    // Whoever stops reading leaves a page behind that nobody awaits.
    coming.catch(() => undefined);
    yield* items;
    if (isLast || !last) return;
  }
}
