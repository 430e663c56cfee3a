import type { FormatName } from './format-name.ts';

/** Formats that their first bytes tell beyond doubt. */
export const SIGNATURES: [string, FormatName][] = [
  ['%PDF-', 'pdf'],
  ['PK\x03\x04', 'zip'],
  ['\x1f\x8b', 'gzip'],
  ['\x28\xb5\x2f\xfd', 'zstd'],
  ['\xfd7zXZ\0', 'xz'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'msg'],
  ['bplist00', 'webarchive'],
  ['WARC/', 'warc'],
  ['filedesc://', 'arc'],
  ['{\\rtf', 'rtf'],
];

/** Files that hold no text to read, with the name that people know them by. */
export const UNREADABLE: [string, string][] = [
  ['PK\x05\x06', 'an empty ZIP archive'],
  ['PK\x07\x08', 'one volume of a split ZIP archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['RIFF', 'a picture or recording'],
  ['ID3', 'a recording'],
  ['OggS', 'a recording'],
  ['SQLite format 3', 'a database'],
  ['PAR1', 'a Parquet table'],
];

/** A bzip2 file begins with three letters, which a text may too, the size of its blocks, and the first one or the end. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the bytes of a file
export const BZIP2 = /^BZh[1-9](?:1AY&SY|\x17rE8P\x90)/;

/** A tar archive tells what it is further on. */
export const TAR = { at: 257, signature: 'ustar' };
