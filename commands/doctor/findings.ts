import type { StatusAnswer } from '../../functions/operate/requests.ts';
import { faultOf } from '../command.ts';

/** What a check found. `todo` says what to do; null where all is well. */
export interface Finding {
  check: string;
  said: string;
  todo: string | null;
}

/** Hours after which the nightly comparison is overdue. */
const NIGHT_OVERDUE = 36;
const HOUR = 3_600_000;

/** Judges what the API answers to a caller without credentials. @param access the setting; null where it is not known */
export function judgeAccess(access: string | null, status: number, challenge: string | null): Finding {
  const check = 'Access';
  const said = `${access ?? 'unknown'}; a caller without credentials gets ${status}`;
  const isOpen = status === 200;
  if (isOpen && access === null)
    return {
      check,
      said,
      todo: 'Everyone may search, and the stack does not tell who shall. Deploy it with this version.',
    };
  if (isOpen && access !== 'public')
    return { check, said, todo: 'Everyone may search, although access is not public. Deploy the stack again.' };
  if (!isOpen && access === 'public') return { check, said, todo: 'Read the log of the search function.' };
  if (!isOpen && status !== 401 && status !== 403)
    return { check, said, todo: 'The API should answer 401 or 403. Read its access log.' };
  if (access === 'basic' && !challenge?.startsWith('Basic realm="'))
    return {
      check,
      said: `${said}, challenge ${challenge}`,
      todo: 'Browsers won’t ask for the password without WWW-Authenticate: Basic realm="...".',
    };
  return { check, said, todo: null };
}

/** Judges the index by what `status` says. @param now milliseconds since 1970 */
export function judgeIndex({ generations, codeVersion, shards, lastReconcile }: StatusAnswer, now: number): Finding[] {
  const searched = generations.find(({ isSearched }) => isSearched);
  const isCurrent = searched?.version === codeVersion && searched.shards === shards;
  const todo = searched ? 'npm run articles -- reindex' : 'npm run articles -- reconcile --repair';
  return [
    {
      check: 'Index',
      said: searched
        ? `${searched.index}, ${searched.articles} articles; version ${searched.version} of ${codeVersion}, shards ${searched.shards} of ${shards}`
        : 'no generation is searched',
      todo: isCurrent ? null : todo,
    },
    judgeReconcile(lastReconcile, now),
  ];
}

function judgeReconcile(last: StatusAnswer['lastReconcile'], now: number): Finding {
  const check = 'Reconcile';
  if (last === null) return { check, said: 'never yet: a new stack compares in its first night', todo: null };
  const { at, missing, stale, orphaned } = last;
  const said = `${at}: ${missing} missing, ${stale} stale, ${orphaned} orphaned`;
  if (now - Date.parse(at) > NIGHT_OVERDUE * HOUR)
    return { check, said, todo: 'The nightly comparison did not run. Read the log of the operate function.' };
  return { check, said, todo: missing + stale + orphaned > 0 ? 'npm run articles -- reconcile' : null };
}

/**
 * Judges who is told of alarms.
 * @param subscriptions of the topic: their ARNs, or a word for those that are not confirmed or were deleted; null without a topic
 * @param otherActions what alarms do beside telling the topic
 */
export function judgeAlarms(subscriptions: readonly string[] | null, otherActions = 0): Finding {
  const check = 'Alarms';
  if (subscriptions === null) return { check, said: 'the local stack tells nobody', todo: null };
  const confirmed = subscriptions.filter((arn) => arn.startsWith('arn:')).length;
  const pending = subscriptions.filter((arn) => arn.startsWith('Pending')).length;
  const others = otherActions > 0 ? `, ${otherActions} other actions` : '';
  const said = `${confirmed} confirmed subscriptions, ${pending} pending${others}`;
  if (pending > 0) return { check, said, todo: 'Somebody has to follow the link in the e-mail of AWS Notifications.' };
  const nobody = 'Nobody is told of alarms: set alarmEmail, or subscribe to the topic AlarmTopic.';
  return { check, said, todo: confirmed + otherActions > 0 ? null : nobody };
}

export function judgeDeadLetters(count: number): Finding {
  return {
    check: 'Dead letters',
    said: String(count),
    todo: count > 0 ? 'Fix the cause (status KEY tells it), then: npm run articles -- redrive' : null,
  };
}

/** A check that can't be made is a finding too: it must not hide what the others found. */
export function checked(check: string, made: Promise<Finding>): Promise<Finding> {
  const todo = 'Check your credentials and rights: docs/operating.md lists what the commands need.';
  return made.catch((error: unknown) => ({ check, said: faultOf(error), todo }));
}
