import type { Ask } from '../lookup/found.ts';
import type { Listing } from './listing.ts';
import { type Related, relate } from './relate.ts';
import { idsOf, Signatures, type Signed } from './signatures.ts';

/**
 * Look-ups one after another for whether a copy that ranks before an article is listed itself, which the copies before that
 * one tell. Where this is still not known then, the article is listed: better twice than not at all.
 */
const MOST_STEPS = 8;
/** Copies of each article that are looked up in a step, those that rank first. Mostly the first of them is listed. */
const OF_EACH = 20;

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
    let verdicts: ReadonlyMap<string, Verdict> = new Map();
    let missing = articles;
    for (let step = 0; missing.length > 0 && step < MOST_STEPS; step++) {
      for (const each of await relate(this.#ask, this.#listing, missing)) related.set(each.article.hit._id, each);
      verdicts = verdictsOn(related);
      missing = missingFor(related, verdicts);
    }
    for (const [id, { article }] of related) if (verdicts.get(id) === 'listed') this.#known.add(article);
    return articles.flatMap(({ hit }) => (verdicts.get(hit._id) === 'hidden' ? [] : (related.get(hit._id) ?? [])));
  }
}

/** Whether an article is listed, as far as the copies are known that tell it. */
type Verdict = 'listed' | 'hidden' | 'unknown';

function verdictsOn(related: ReadonlyMap<string, Related>): ReadonlyMap<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  const judge = (id: string): Verdict => {
    const verdict = verdicts.get(id) ?? judgeBy(related.get(id), judge);
    verdicts.set(id, verdict);
    return verdict;
  };
  for (const id of related.keys()) judge(id);
  return verdicts;
}

function judgeBy(related: Related | undefined, judge: (id: string) => Verdict): Verdict {
  if (related === undefined) return 'unknown';
  const before = new Set(idsOf(related.before).map(judge));
  if (before.has('listed')) return 'hidden';
  return before.has('unknown') ? 'unknown' : 'listed';
}

/** Returns the copies that have to be looked up for the verdicts that are unknown. */
function missingFor(related: ReadonlyMap<string, Related>, verdicts: ReadonlyMap<string, Verdict>): Signed[] {
  const missing = new Map<string, Signed>();
  for (const [id, { before }] of related) {
    if (verdicts.get(id) !== 'unknown') continue;
    for (const copy of before.filter(({ hit }) => !related.has(hit._id)).slice(0, OF_EACH))
      missing.set(copy.hit._id, copy);
  }
  return [...missing.values()];
}
