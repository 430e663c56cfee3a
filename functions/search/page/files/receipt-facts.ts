import { isUnreadable, outcomeWord, type ReceiptStatus, type ShownReceipt } from '../../../engine/receipt.ts';
import { writtenDate } from '../dates.ts';
import { type Content, type Html, html } from '../markup.ts';
import { count, counted, fileSize } from '../wording.ts';

/** The name of each status, and what it means to somebody who waits for an article. */
export const STATUSES: Readonly<Record<ReceiptStatus, { name: string; meaning: string }>> = {
  indexed: { name: 'Indexed', meaning: 'All articles of the file are searchable.' },
  partly: { name: 'Partly indexed', meaning: 'Some articles of the file were rejected.' },
  rejected: { name: 'Rejected', meaning: 'The file has no article that can be indexed.' },
  pending: { name: 'Pending', meaning: 'The file is waiting or being indexed. After an error it is tried again.' },
  deleted: { name: 'Deleted', meaning: 'The file was deleted from the bucket, and its articles from the index.' },
  archived: { name: 'Archived', meaning: 'The file is in an archive of S3. Its articles stay as they were.' },
  unreadable: { name: 'Unreadable', meaning: 'S3 does not let the file be read. Its articles stay as they were.' },
  ignored: { name: 'Ignored', meaning: 'A folder marker, or a file that a file manager made for itself.' },
};

/** Returns what the receipt of one file says. */
export function receiptFacts(receipt: ShownReceipt): Html {
  const { status, articles, leftOut, size, format, uploadedAt, indexedAt, tookMs, lastError, attempts } = receipt;
  const facts: [string, Content][] = [
    ['Status', html`<strong>${STATUSES[status].name}.</strong> ${STATUSES[status].meaning}`],
    ['Articles', count(articles)],
    ['Left out', leftOut > 0 && counted(leftOut, 'piece of text', 'pieces of text')],
    ['Rejected', receipt.rejectedCount > 0 && rejections(receipt)],
    [
      isUnreadable(status) ? 'Reason' : 'Last error',
      lastError && html`${lastError}${attempts > 1 && `, after ${counted(attempts, 'attempt')}`}`,
    ],
    ['Format', format],
    ['Size', size !== null && fileSize(size)],
    ['Uploaded', uploadedAt && writtenDate(uploadedAt, 'second')],
    [
      outcomeWord(status),
      indexedAt &&
        html`${writtenDate(indexedAt, 'second')}${tookMs !== null && html` <span class="note">in ${count(tookMs)} ms</span>`}`,
    ],
    ['Version', receipt.versionId && html`<code>${receipt.versionId}</code>`],
  ];
  const known = facts.filter(([, value]) => value !== null && value !== false && value !== '');
  return html`<dl class="about">${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function rejections({ rejected }: ShownReceipt): Html {
  return html`<ul>${rejected.map(({ ordinal, code, message }) => html`<li>${ordinal !== null && `Article ${count(ordinal + 1)}: `}${message} <code>${code}</code></li>`)}</ul>`;
}
