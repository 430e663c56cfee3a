import { isObject, type JsonObject, stringIn } from '../../record/values.ts';

/** How Slack writes when something was sent: seconds since 1970 with six decimals, which make it an id as well. */
const MOMENT = /^(\d{9,10})\.\d{6}$/;

/** Whether an object is a message of a channel of Slack. */
export function isSlackMessage({ type, ts }: JsonObject): boolean {
  return type === 'message' && momentOf(ts) !== null;
}

/** A message with its moment and who sent it under the names of an article, and its marks as people see them. */
export function readableSlackMessage(message: JsonObject): JsonObject {
  // The blocks say the text again; "user" is the id of somebody.
  const { ts, user: _, user_profile, edited, blocks, ...others } = message;
  const text = stringIn(message['text']) ?? '';
  return {
    ...others,
    text: withoutMarks(text),
    ...(text === '' ? { blocks } : {}),
    author: nameIn(user_profile) ?? nameIn(message['bot_profile']) ?? message['username'],
    publishedAt: momentOf(ts),
    modifiedAt: isObject(edited) ? momentOf(edited['ts']) : null,
  };
}

function momentOf(ts: unknown): string | null {
  const seconds = typeof ts === 'string' ? MOMENT.exec(ts)?.[1] : undefined;
  return seconds === undefined ? null : new Date(Number(seconds) * 1000).toISOString();
}

function nameIn(profile: unknown): string | null {
  if (!isObject(profile)) return null;
  const names = ['real_name', 'display_name', 'name'].map((name) => stringIn(profile[name]));
  return names.find((name) => name) ?? null;
}

/** `<https://herald.example|the story>`, `<@U024BE7LH>`, `<#C024BE7LR|general>`, `<!here>`. */
const MARK = /<([@#!]?)([^<>|\n]{1,3000})(?:\|([^<>\n]{1,3000}))?>/g;

function withoutMarks(text: string): string {
  return text.replace(MARK, (_, kind: string, target: string, label: string | undefined) => {
    const sign = kind === '!' ? '@' : kind;
    const shown = label ?? target;
    return shown.startsWith(sign) ? shown : sign + shown;
  });
}
