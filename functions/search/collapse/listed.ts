import type { Ask } from '../lookup/found.ts';
import type { Listing } from './listing.ts';
import { type Related, relate } from './relate.ts';
import { Signatures, type Signed } from './signatures.ts';

/**
 * Look-ups one after another for whether a copy that ranks before an article is listed itself, which the copies before that
 * one tell. Where this is still not known then, the article is listed: better twice than not at all.
 */
const MOST_STEPS = 4;

/**
 * Tells which articles of a list are listed: those that are no copy of a listed one that ranks before them. A copy that is not
 * listed hides nothing: else a digest of two stories would hide the second one.
 */
export class Listed {
  readonly #ask: Ask;
  readonly #listing: Listing;
  readonly #known = new Signatures();

  constructor(ask: Ask, listing: Listing) {
    this.#ask = ask;
    this.#listing = listing;
  }

  /** Returns those articles that are listed, where all that rank before them were given before. */
  amongAll(articles: readonly Signed[]): Signed[] {
    return articles.filter((article) => this.#known.addFirst(article));
  }

  /** Returns those articles that may be listed: none of them is a copy of one that is known to be. */
  withoutKnown(articles: readonly Signed[]): Signed[] {
    return articles.filter((article) => !this.#known.hasCopyOf(article));
  }

  /** Returns those articles that are listed, with their copies, whatever ranks before them. */
  async lookUp(articles: readonly Signed[]): Promise<Related[]> {
    const related = new Map<string, Related>();
    let verdicts = new Map<string, Verdict>();
    let missing = articles;
    for (let step = 0; missing.length > 0 && step < MOST_STEPS; step++) {
      for (const each of await relate(this.#ask, this.#listing, missing)) related.set(each.article.hit._id, each);
      verdicts = new Map();
      for (const article of articles) judge(article, related, verdicts);
      missing = [...new Set(verdicts.values())].filter((verdict) => typeof verdict !== 'string');
    }
    for (const { article } of related.values())
      if (verdicts.get(article.hit._id) === 'listed') this.#known.add(article);
    return articles.flatMap(({ hit }) => (verdicts.get(hit._id) === 'hidden' ? [] : (related.get(hit._id) ?? [])));
  }
}

/** Whether an article is listed, or else the one whose copies have to be looked up to know. */
type Verdict = 'listed' | 'hidden' | Signed;

function judge(article: Signed, related: ReadonlyMap<string, Related>, verdicts: Map<string, Verdict>): Verdict {
  const id = article.hit._id;
  const known = verdicts.get(id);
  if (known !== undefined) return known;
  const verdict = judgeBy(related.get(id)?.before, (copy) => judge(copy, related, verdicts)) ?? article;
  verdicts.set(id, verdict);
  return verdict;
}

function judgeBy(before: readonly Signed[] | undefined, judgeCopy: (copy: Signed) => Verdict): Verdict | undefined {
  for (const copy of before ?? []) {
    const verdict = judgeCopy(copy);
    if (verdict !== 'hidden') return verdict === 'listed' ? 'hidden' : verdict;
  }
  return before && 'listed';
}
