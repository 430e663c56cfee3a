import type { Draft, DraftOrFault } from '../draft.ts';
import { faultOf } from '../parser-faults.ts';
import type { XmlElement } from './element.ts';
import type { XmlRecord } from './read-records.ts';

/** Returns the draft of a record. A record that is cut off, or that has no article, affects only itself. */
export function draftOf({ element, isCut }: XmlRecord, read: (element: XmlElement) => Draft): DraftOrFault {
  if (isCut) return { fault: { code: 'truncated', message: 'The file ends within this article.' } };
  try {
    return { draft: read(element) };
  } catch (error) {
    return faultOf(error);
  }
}
