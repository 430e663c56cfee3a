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

/** States of a post that its author has not published, as programs that write blogs name them. */
const UNPUBLISHED = /^(?:draft|scheduled|pending|private|future|unpublished|in[_ ]?review)$/i;
const THROWN_AWAY = /^(?:trash(?:ed)?|auto-draft|deleted)$/i;
const STATUS = /^(?:post_?)?_?(?:status|state)$/i;
const IS_DRAFT = /^(?:is_?)?draft$/i;
const IS_PUBLISHED = /^(?:is_?)?published$/i;

/** Names of a post that are looked at. */
const MOST_NAMES = 200;

/** Warnings for a post of a blog's database that is not published. A date of its own is that of its making. */
export function postWarnings(post: Readonly<Record<string, unknown>>): Assumption[] {
  const status = statusOf(post, UNPUBLISHED);
  if (status !== undefined) return statusWarnings(status, null);
  const isDraft = namesOf(post).some(
    (name) =>
      (IS_DRAFT.test(name) && isFlag(post[name], 'true')) || (IS_PUBLISHED.test(name) && isFlag(post[name], 'false')),
  );
  return isDraft ? statusWarnings('draft', null) : [];
}

/** Whether a post of a blog's database was thrown away. */
export function isThrownAway(post: Readonly<Record<string, unknown>>): boolean {
  return statusOf(post, THROWN_AWAY) !== undefined;
}

function statusOf(post: Readonly<Record<string, unknown>>, form: RegExp): string | undefined {
  const states = namesOf(post).map((name) => (STATUS.test(name) ? post[name] : null));
  return states.find((state): state is string => typeof state === 'string' && form.test(state))?.toLowerCase();
}

function namesOf(post: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(post).slice(0, MOST_NAMES);
}

/** Tables have texts for flags. */
function isFlag(value: unknown, flag: 'true' | 'false'): boolean {
  return typeof value === 'boolean'
    ? String(value) === flag
    : typeof value === 'string' && value.toLowerCase() === flag;
}
