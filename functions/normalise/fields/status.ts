import type { Assumption } from '../../article.ts';

/**
 * What the state of a wire's item leaves to doubt.
 * @param status as the agency calls it: `usable` is none to speak of
 * @param held whether it was not meant for everyone from the beginning
 */
export function statusWarnings(status: string | undefined, held: Assumption | null): Assumption[] {
  const warnings = held === null ? [] : [held];
  return !status || status === 'usable'
    ? warnings
    : [`status_${status.replace(/\W+/g, '_').slice(0, 30)}`, ...warnings];
}
