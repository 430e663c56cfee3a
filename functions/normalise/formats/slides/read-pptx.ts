import type { LeftOut } from '../../../article.ts';
import type { Draft } from '../../draft.ts';
import { FileFault } from '../../file.ts';
import { type Block, emptyBlock } from '../../text/block.ts';
import { descendantsNamed, rawText, type XmlElement } from '../../xml/element.ts';
import { readRoot } from '../../xml/read-root.ts';
import { documentDraft } from '../documents/document-draft.ts';
import { officeProperties } from '../documents/office-properties.ts';
import { unpackParts } from '../documents/unpack-parts.ts';

const READ =
  /^(?:docProps\/core\.xml|ppt\/presentation\.xml|ppt\/_rels\/presentation\.xml\.rels|ppt\/(?:slides|notesSlides)\/[^/]+\.xml|ppt\/slides\/_rels\/[^/]+)$/;
/** Placeholders that repeat on every slide: date, foot, number, head. */
const REPEATED = /^(?:dt|ftr|sldNum|hdr)$/;
const TITLE = /^(?:title|ctrTitle)$/;

/** The text of a presentation: its slides in their order, each with its title. Speaker notes are kept apart. */
export async function readPptxDocument(bytes: Uint8Array): Promise<Draft> {
  const parts = await unpackParts(bytes, (name) => READ.test(name));
  const blocks: Block[] = [];
  const notes: LeftOut[] = [];
  for (const path of await slidesOf(parts)) {
    blocks.push(...blocksOf(await readRoot(parts[path])));
    const notesPath = await related(parts, path, /\/notesSlide$/);
    const text = blocksOf(notesPath ? await readRoot(parts[notesPath]) : undefined).flatMap(({ lines }) => lines);
    notes.push(...text.map((line) => ({ text: line, reason: 'foot' as const })));
  }
  if (blocks.length === 0)
    throw new FileFault('no_text', 'The presentation has no text in it: its slides are pictures.');
  const draft = documentDraft(blocks, officeProperties(parts));
  return { ...draft, leftOut: [...draft.leftOut, ...notes] };
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** Paths of the slides as they are shown; those of a damaged file by their numbers. */
async function slidesOf(parts: Parts): Promise<string[]> {
  const presentation = await readRoot(parts['ppt/presentation.xml']);
  const targets = await targetsOf(parts['ppt/_rels/presentation.xml.rels'], 'ppt/');
  const shown = descendantsNamed(presentation, 'p:sldId').flatMap(
    ({ attributes }) => targets.get(attributes['r:id'] ?? '') ?? [],
  );
  const number = (path: string) => Number(/(\d+)\.xml$/.exec(path)?.[1] ?? 0);
  const all = Object.keys(parts).filter((path) => path.startsWith('ppt/slides/') && path.endsWith('.xml'));
  return shown.length > 0 ? shown : all.toSorted((one, other) => number(one) - number(other));
}

async function targetsOf(part: Uint8Array | undefined, folder: string): Promise<Map<string, string>> {
  const relations = descendantsNamed(await readRoot(part), 'Relationship');
  return new Map(
    relations.map(({ attributes }) => [attributes['Id'] ?? '', pathOf(attributes['Target'] ?? '', folder)]),
  );
}

async function related(parts: Parts, slide: string, type: RegExp): Promise<string | null> {
  const relations = await readRoot(parts[slide.replace(/([^/]+)$/, '_rels/$1.rels')]);
  const found = descendantsNamed(relations, 'Relationship').find(({ attributes }) =>
    type.test(attributes['Type'] ?? ''),
  );
  return found ? pathOf(found.attributes['Target'] ?? '', 'ppt/slides/') : null;
}

function pathOf(target: string, folder: string): string {
  if (target.startsWith('/')) return target.slice(1);
  return target.startsWith('../') ? `ppt/${target.slice(3)}` : folder + target;
}

function blocksOf(slide: XmlElement | undefined): Block[] {
  const shapes = descendantsNamed(slide, 'p:sp', 'p:graphicFrame');
  if (shapes.length === 0) return blocksIn(slide, false);
  return shapes.flatMap((shape) => {
    const kind = descendantsNamed(shape, 'p:ph')[0]?.attributes['type'] ?? '';
    return REPEATED.test(kind) ? [] : blocksIn(shape, TITLE.test(kind));
  });
}

function blocksIn(shape: XmlElement | undefined, heading: boolean): Block[] {
  const paragraphs = descendantsNamed(shape, 'a:p');
  const written = paragraphs.length > 0 ? paragraphs : descendantsNamed(shape, 'a:t');
  const texts = written
    .map((paragraph) =>
      textIn(paragraph)
        .replace(/[^\S\n]+/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '');
  if (heading) return texts.length > 0 ? [{ ...emptyBlock(), heading, lines: [texts.join(' ')] }] : [];
  return texts.map((text) => ({ ...emptyBlock(), lines: text.split('\n') }));
}

function textIn(paragraph: XmlElement): string {
  if (paragraph.name === 'a:t') return rawText(paragraph);
  return descendantsNamed(paragraph, 'a:t', 'a:br')
    .map((run) => (run.name === 'a:br' ? '\n' : rawText(run)))
    .join('');
}
