import { isUnreadable, outcomeWord, type Rejection, type ShownReceipt } from '../../../engine/receipt.ts';
import { writtenDate } from '../dates.ts';
import { type Content, type Html, html, type InWords } from '../markup.ts';
import type { Words } from '../words/english/english.ts';

/** Returns what the receipt of one file says. */
export function receiptFacts(receipt: ShownReceipt): Html {
  const { status, articles, leftOut, size, format, uploadedAt, indexedAt, tookMs, lastError, lastErrorCode, attempts } =
    receipt;
  const facts: [Content, Content][] = [
    [label('status'), ({ statuses }) => html`<strong>${statuses[status].name}.</strong> ${statuses[status].meaning}`],
    [label('articles'), ({ numbers }) => numbers.count(articles)],
    [label('leftOut'), leftOut > 0 && (({ receipt: words }) => words.pieces(leftOut))],
    [label('rejected'), receipt.rejectedCount > 0 && rejections(receipt)],
    [
      label(isUnreadable(status) ? 'reason' : 'lastError'),
      lastError &&
        html`${errorText(lastErrorCode, lastError)}${attempts > 1 && (({ receipt: words }) => words.attempts(attempts))}`,
    ],
    [label('format'), format],
    [label('size'), size !== null && (({ numbers }) => numbers.fileSize(size))],
    [label('uploaded'), uploadedAt && dated(uploadedAt)],
    [
      ({ receipt: words }) => words.outcomes[outcomeWord(status)],
      indexedAt &&
        html`${dated(indexedAt)}${tookMs !== null && html` <span class="note">${({ receipt: words }) => words.tookMs(tookMs)}</span>`}`,
    ],
    [label('version'), receipt.versionId && html`<code>${receipt.versionId}</code>`],
  ];
  const known = facts.filter(([, value]) => value !== null && value !== false && value !== '');
  return html`<dl class="about">${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function label(
  name:
    | 'status'
    | 'articles'
    | 'leftOut'
    | 'rejected'
    | 'reason'
    | 'lastError'
    | 'format'
    | 'size'
    | 'uploaded'
    | 'version',
): InWords {
  return ({ receipt: words }) => words[name];
}

function dated(moment: string): InWords {
  return ({ dates }) => writtenDate(moment, 'second', dates);
}

/** Receipts have sentences in English, whatever the language of the page is. */
function inEnglish(text: string): InWords {
  return (_, { tag }) => (tag === 'en' ? text : html`<span lang="en" dir="ltr">${text}</span>`);
}

/** Returns why something was rejected: the reason in the language of the page, where it has one, and the message. */
export function rejectionText({ code, message }: Pick<Rejection, 'code' | 'message'>): InWords {
  return ({ rejections }) => explained(rejections[code], message);
}

/** The same of a receipt's last error. */
export function errorText(code: string | null | undefined, message: string): InWords {
  return ({ errors }) => explained(errors[code ?? ''], message);
}

function explained(reason: string | undefined, message: string): Content {
  return reason === undefined ? inEnglish(message) : html`${reason} <span class="note">${inEnglish(message)}</span>`;
}

function rejections({ rejected }: ShownReceipt): Html {
  return html`<ul>${rejected.map(({ ordinal, code, message }) => html`<li>${ordinal !== null && (({ files }: Words) => files.articleNumber(ordinal + 1))}${rejectionText({ code, message })} <code>${code}</code></li>`)}</ul>`;
}
