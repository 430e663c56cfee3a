import type { ReceiptStatus } from '../../../../engine/receipt.ts';
import { count, counted } from './numbers.ts';

/** The name of each status of a file, and what it means to somebody who waits for an article. */
export const statuses: Readonly<Record<ReceiptStatus, { name: string; meaning: string }>> = {
  indexed: { name: 'Indexed', meaning: 'All articles of the file are searchable.' },
  partly: { name: 'Partly indexed', meaning: 'Some articles of the file were rejected.' },
  rejected: { name: 'Rejected', meaning: 'The file has no article that can be indexed.' },
  pending: { name: 'Pending', meaning: 'The file is waiting or being indexed. After an error it is tried again.' },
  deleted: { name: 'Deleted', meaning: 'The file was deleted from the bucket, and its articles from the index.' },
  archived: { name: 'Archived', meaning: 'The file is in an archive of S3. Its articles stay as they were.' },
  unreadable: { name: 'Unreadable', meaning: 'S3 does not let the file be read. Its articles stay as they were.' },
  ignored: { name: 'Ignored', meaning: 'A folder marker, or a file that a file manager made for itself.' },
};

export const files = {
  title: 'Files',
  titleOf: (key: string) => `${key} – Files`,
  label: 'Look up a file by its key in the bucket, or by the beginning of it',
  placeholder: 'folder/name.md',
  button: 'Look up',
  unknown: <T>(example: T): (T | string)[] => [
    'No file with this key is known. Check the key: upper and lower case matter, and folders are part of it, as in ',
    example,
    '. A new file appears here after about a second.',
  ],
  all: 'All files',
  where: 'Where you are',
  withStatus: (status: string) => `With status: ${status}`,
  anyStatus: 'Any status',
  byFolder: 'By folder',
  folders: 'Folders',
  deleted: (number: number) => `${counted(number, 'deleted file')}`,
  noFiles: 'There are no such files.',
  moreFolders: (shown: number) =>
    `Only the first ${count(shown)} folders are shown. Look up the beginning of a key to see others.`,
  next: 'More files',
  articlesInFile: 'Articles in this file',
  showing: (shown: number, all: number) => `Showing ${count(shown)} of ${counted(all, 'article')}.`,
  none: 'No file has been uploaded yet.',
  status: 'Status',
  files: 'Files',
  meaning: 'Meaning',
  rejections: 'Latest rejections',
  noRejections: 'No file was rejected.',
  otherArticles: (number: number) => `; ${counted(number, 'other article')} indexed`,
  moreReasons: (number: number) => `and ${counted(number, 'more reason')}`,
  articleNumber: (number: number) => `Article ${count(number)}: `,
};

/** What a receipt says. */
export const receipt = {
  status: 'Status',
  articles: 'Articles',
  leftOut: 'Left out',
  pieces: (number: number) => counted(number, 'piece of text', 'pieces of text'),
  rejected: 'Rejected',
  reason: 'Reason',
  lastError: 'Last error',
  attempts: (number: number) => `, after ${counted(number, 'attempt')}`,
  format: 'Format',
  size: 'Size',
  uploaded: 'Uploaded',
  outcomes: { Indexed: 'Indexed', Handled: 'Handled' },
  tookMs: (milliseconds: number) => `in ${count(milliseconds)} ms`,
  version: 'Version',
};
