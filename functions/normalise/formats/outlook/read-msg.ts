import { FileFault } from '../../file.ts';
import { type MailRead, readMail } from '../mail/read-mail.ts';
import { readCompoundFile } from './compound-file.ts';
import { toMail } from './to-mail.ts';

const MESSAGE = /^__(?:properties_version1\.0|substg1\.0_.*)$/;
/** Streams by which the documents of old Office programs are known, and how to keep what they hold. */
const OLD_DOCUMENTS: readonly [RegExp, string][] = [
  [
    /^WordDocument$/i,
    'an old Word document (.doc). Save it as .docx, or run `soffice --headless --convert-to docx FILE`',
  ],
  [
    /^(?:Workbook|Book)$/i,
    'an old Excel workbook (.xls). Save it as .xlsx or .csv, or run `soffice --headless --convert-to xlsx FILE`',
  ],
  [
    /^PowerPoint Document$/i,
    'an old PowerPoint presentation (.ppt). Save it as .pptx, or run `soffice --headless --convert-to pptx FILE`',
  ],
  [/^(?:EncryptedPackage|EncryptionInfo)$/i, 'an Office document with a password. Save it without one'],
];

/**
 * The article in a message of Outlook, and the files attached to it.
 * @throws FileFault for every other compound file; it says what to do with an old Office document
 */
export async function readMsgFile(bytes: Uint8Array): Promise<MailRead> {
  const root = readCompoundFile(bytes);
  const names = root.children.map(({ name }) => name);
  if (names.some((name) => MESSAGE.test(name))) return readMail(toMail(root));
  const known = OLD_DOCUMENTS.find(([form]) => names.some((name) => form.test(name)));
  throw new FileFault('unsupported_format', `The file is ${known?.[1] ?? 'a compound file of a program'}.`);
}
