import type { XmlElement } from '../../xml/element.ts';

/**
 * The address that relative ones of an element are meant from.
 * @param elements the elements around it from the root on, and itself: any of them may state `xml:base`
 * @param page the feed's own page, for feeds that state none
 */
export function baseOf(elements: readonly (XmlElement | undefined)[], page: string | null): string | null {
  let base: string | null = null;
  for (const element of elements) {
    const stated = element?.attributes['xml:base'];
    if (stated) base = absolute(stated, base ?? page);
  }
  return base ?? page;
}

/** An address as it is meant; what is none stays as it is. */
export function absolute<Address extends string | null | undefined>(
  address: Address,
  base: string | null,
): Address | string {
  if (!address || /\s/.test(address.trim())) return address;
  return URL.parse(address.trim(), base ?? undefined)?.href ?? address;
}
