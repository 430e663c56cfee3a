import type { Assumption } from '../../article.ts';

/**
 * Returns what is doubtful about a news agency's item because of its status.
 * @param status as the agency names it; `usable` means no doubt
 * @param held whether the item was not meant for everyone from the start
 */
export function statusWarnings(status: string | undefined, held: Assumption | null): Assumption[] {
  const warnings = held === null ? [] : [held];
  return !status || status === 'usable'
    ? warnings
    : [`status_${status.replace(/\W+/g, '_').slice(0, 30)}`, ...warnings];
}
