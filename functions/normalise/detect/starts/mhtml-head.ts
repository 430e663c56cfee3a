const HEAD = /^(?:[!-9;-~]{1,76}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}\s*\n/;
const LONGEST_HEAD = 32 * 1024;
/** What a message has that was sent or is to be sent. */
const OF_MESSAGES =
  /^(?:To|Cc|Bcc|Sender|Reply-To|Received|Delivered-To|Return-Path|Message-ID|In-Reply-To|Newsgroups|X-Unsent|List-ID):/im;
const FROM = /^From:([^\n]*(?:\n[ \t][^\n]*)*)/im;
const LOCATION = /^Content-Location:/im;

/**
 * Whether a text begins as a saved page (MHTML, RFC 2557). It has the form of an e-mail, but nobody sent it: browsers
 * name themselves as its sender, in the language of their user, and word processors name none.
 */
export function startsAsMhtml(start: string): boolean {
  const beginning = start.slice(0, LONGEST_HEAD).replaceAll('\r\n', '\n');
  const head = HEAD.exec(beginning)?.[0] ?? '';
  const type = /^Content-Type:\s*(multipart\/related|text\/html)/im.exec(head)?.[1]?.toLowerCase();
  if (type === undefined) return false;
  if (/^Snapshot-Content-Location:/im.test(head)) return true;
  const from = FROM.exec(head)?.[1] ?? '';
  if (from.includes('@')) return false;
  if (/^[\s<"]{0,4}Saved by\b/i.test(from)) return true;
  return !OF_MESSAGES.test(head) && LOCATION.test(type === 'text/html' ? head : beginning);
}
