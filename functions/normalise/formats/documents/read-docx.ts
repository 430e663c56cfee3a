import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Draft } from '../../draft.ts';
import { FileFault } from '../../file.ts';
import { readHtmlBlocks } from '../../text/html-text.ts';
import { documentDrafts } from './document-draft.ts';
import { officeProperties } from './office-properties.ts';
import { unpackParts } from './unpack-parts.ts';

/** The parts of a document that hold its text; pictures and fonts stay packed. */
const READ = /^(?:\[Content_Types\]\.xml|_rels\/.*|docProps\/core\.xml|word\/[^/]*\.xml|word\/_rels\/[^/]*)$/;
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Titel'] => h1:fresh",
  "p[style-name='Titre'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
];

/** The article in a Word document, or each in an export of a news database. */
export async function readDocxDocument(bytes: Uint8Array): Promise<Draft[]> {
  const parts = await unpackParts(bytes, (name) => READ.test(name));
  if (!parts['word/document.xml']) throw new FileFault('damaged_document', 'The Word document has no text part.');
  const buffer = Buffer.from(zipSync(parts, { level: 0 }));
  const { value } = await mammoth.convertToHtml({ buffer }, { styleMap: STYLES, convertImage: NO_IMAGES });
  const { blocks, captions, leftOut } = readHtmlBlocks(value);
  const drafts = documentDrafts(blocks, officeProperties(parts));
  const [draft, ...others] = drafts;
  if (!draft || others.length > 0) return drafts;
  return [{ ...draft, captions: [...draft.captions, ...captions], leftOut: [...leftOut, ...draft.leftOut] }];
}

const NO_IMAGES = mammoth.images.imgElement(async () => ({ src: '' }));
