import { bandKeys } from '../../copies/bands.ts';
import { isCopy } from '../../copies/is-copy.ts';
import type { Signature } from '../../copies/signature.ts';
import { readSignature } from '../../copies/stored-signature.ts';
import type { Hit } from '../lookup/engine-search.ts';

/** The field of the signatures. It is no part of the stored document. */
export const SIGNATURE = 'copies.signature';

/** Returns the signature of a hit that was asked for it; null for one without. */
export function signatureOf({ fields }: Pick<Hit, 'fields'>): Signature | null {
  return readSignature(fields?.[SIGNATURE]?.[0]);
}

/** A hit with its signature, which is read only once. */
export interface Signed {
  readonly hit: Hit;
  readonly signature: Signature | null;
}

/** Reads the signature of a hit, and its id where only its values were asked for. */
export function signed(hit: Hit): Signed {
  const _id = hit._id ?? String(hit.fields?.['id']?.[0]);
  return { hit: { ...hit, _id }, signature: signatureOf(hit) };
}

export function idsOf(articles: readonly Signed[]): string[] {
  return articles.map(({ hit }) => hit._id);
}

interface Known {
  readonly article: Signed;
  readonly place: number;
  readonly signature: Signature;
}

/** Articles by their bands, so that an article is compared only with those that may be its copies. */
export class Signatures {
  readonly #byBand = new Map<number, Known[]>();
  #added = 0;

  add(article: Signed): void {
    const { signature } = article;
    if (signature === null) return;
    const known = { article, place: this.#added++, signature };
    for (const key of bandKeys(signature)) {
      const others = this.#byBand.get(key);
      if (others === undefined) this.#byBand.set(key, [known]);
      else others.push(known);
    }
  }

  /** Adds an article unless it is a copy of one that was added before, and returns whether it was added. */
  addFirst(article: Signed): boolean {
    if (this.hasCopyOf(article)) return false;
    this.add(article);
    return true;
  }

  /** Returns the copies of an article, in the order in which they were added; never itself. */
  copiesOf({ hit: { _id: id }, signature }: Signed): Signed[] {
    if (signature === null) return [];
    const near = new Set(bandKeys(signature).flatMap((key) => this.#byBand.get(key) ?? []));
    return [...near]
      .filter(({ article, signature: other }) => article.hit._id !== id && isCopy(other, signature))
      .sort((one, other) => one.place - other.place)
      .map(({ article }) => article);
  }

  hasCopyOf({ signature }: Signed): boolean {
    if (signature === null) return false;
    for (const key of bandKeys(signature)) {
      if (this.#byBand.get(key)?.some((known) => isCopy(known.signature, signature))) return true;
    }
    return false;
  }
}
