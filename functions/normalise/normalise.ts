import type { Assumption } from '../article.ts';
import { composeArticle } from './compose.ts';
import type { Draft } from './draft.ts';
import { type FaultReason, FileFault, type Outcome, type SourceFile } from './file.ts';
import { LIMITS } from './limits.ts';
import { faultOf, withOwnErrors } from './parser-faults.ts';
import { type Position, positionsOf } from './positions.ts';
import { Expansion } from './streams/expansion.ts';

/**
 * Yields the articles of a file in order, each at its ordinal. A bad article does not affect the others.
 * @param from the first ordinal to yield; what comes before it is skipped, and not read where possible
 * @throws FileFault when the file as a whole can't be read; articles yielded before remain valid
 */
export async function* normalise(file: SourceFile, from = 0): AsyncGenerator<Outcome> {
  const expansion = new Expansion();
  const { key: name, contentType } = file;
  const bytes = expansion.reading(withOwnErrors(file.bytes));
  let ordinal = 0;
  for await (const position of positionsOf({ name, contentType, bytes }, expansion)) {
    if (ordinal === LIMITS.articles)
      throw new FileFault('too_many_articles', `The file has more than ${LIMITS.articles} articles.`);
    if (ordinal >= from) yield await outcomeOf(position, ordinal, file.uploadedAt);
    ordinal++;
  }
  if (ordinal === 0) throw new FileFault('no_articles', 'There is no article in the file.');
}

async function outcomeOf({ name, format, read }: Position, ordinal: number, uploadedAt: Date): Promise<Outcome> {
  const { charset, warnings, found } = await read();
  if ('fault' in found) return rejected(ordinal, format, found.fault);
  const composed = await composeArticle(withWarnings(found.draft, warnings), { key: name, uploadedAt, format }).catch(
    faultOf,
  );
  if ('fault' in composed) return rejected(ordinal, format, composed.fault);
  const { parserFault, guid } = found.draft;
  const { article } = composed;
  return { ordinal, format, charset, article, ...guidOf(guid), ...(parserFault && { parserFault }) };
}

/** An id that is longer serves as little as none: nobody writes such ids. */
const LONGEST_GUID = 2_000;

function guidOf(written: string | null | undefined): { guid?: string } {
  const guid = written?.trim();
  return guid && guid.length <= LONGEST_GUID ? { guid } : {};
}

function rejected(ordinal: number, format: string, { code, message, parserFault }: FaultReason): Outcome {
  return { ordinal, format, rejection: { code, message }, ...(parserFault && { parserFault }) };
}

function withWarnings(draft: Draft, warnings: readonly Assumption[]): Draft {
  return warnings.length === 0 ? draft : { ...draft, warnings: [...warnings, ...draft.warnings] };
}
