import type { LeftOut } from '../../../article.ts';
import type { Draft } from '../../draft.ts';
import { FileFault } from '../../file.ts';
import { type Block, emptyBlock } from '../../text/block.ts';
import { withSingleSpaces } from '../../text/clean-text.ts';
import { descendantsNamed, type XmlElement } from '../../xml/element.ts';
import { documentDraft } from '../documents/document-draft.ts';
import { elementIn, openDocument, paragraphText, propertiesIn } from './open-document.ts';

/** Shapes that repeat on every slide. */
const REPEATED = /^(?:date-time|footer|header|page-number)$/;
const TITLE = 'title';
const KIND = 'presentation:class';
const NOTES = 'presentation:notes';

/** The text of a presentation: its slides, each with its title. Speaker notes are kept apart. */
export async function readOdpDocument(bytes: Uint8Array): Promise<Draft> {
  const { content, meta } = await openDocument(bytes);
  const blocks: Block[] = [];
  const notes: LeftOut[] = [];
  for (const slide of descendantsNamed(await elementIn(content, 'office:presentation'), 'draw:page')) {
    for (const shape of descendantsNamed(slide, 'draw:frame', 'draw:custom-shape', NOTES)) {
      const texts = textsIn(shape);
      if (shape.name === NOTES) notes.push(...texts.map((text): LeftOut => ({ text, reason: 'foot' })));
      else if (!REPEATED.test(shape.attributes[KIND] ?? '')) blocks.push(...blocksOf(shape, texts));
    }
  }
  if (blocks.length === 0)
    throw new FileFault('no_text', 'The presentation has no text in it: its slides are pictures.');
  const draft = documentDraft(blocks, await propertiesIn(meta));
  return { ...draft, leftOut: [...draft.leftOut, ...notes] };
}

function blocksOf(shape: XmlElement, texts: readonly string[]): Block[] {
  if (shape.attributes[KIND] !== TITLE) return texts.map((text) => ({ ...emptyBlock(), lines: [text] }));
  return texts.length === 0 ? [] : [{ ...emptyBlock(), heading: true, lines: [texts.join(' ')] }];
}

function textsIn(shape: XmlElement): string[] {
  return descendantsNamed(shape, 'text:p')
    .map((paragraph) => withSingleSpaces(paragraphText(paragraph)))
    .filter((text) => text !== '');
}
