import type { DraftOrFault } from '../../draft.ts';
import { childNamed, childrenNamed, descendantsNamed, textNamed, textOf, type XmlElement } from '../../xml/element.ts';
import { readRecords } from '../../xml/read-records.ts';
import { referenceDraft } from './reference-draft.ts';

/** The works of an export of Zotero in RDF; notes, attachments and collections are none. */
export async function* readZotero(text: AsyncIterable<string>): AsyncGenerator<DraftOrFault> {
  const depth = new Set(['rdf:RDF']);
  for await (const { element, ancestors, isCut } of readRecords(text, isWork)) {
    if (!depth.has(ancestors.at(-1)?.name ?? '') || !isItem(element)) continue;
    if (isCut) yield { fault: { code: 'truncated', message: 'The file ends within this entry.' } };
    else yield workOf(element);
  }
}

function isWork(name: string): boolean {
  return name !== 'rdf:RDF';
}

function isItem(element: XmlElement): boolean {
  const type = textNamed(element, 'z:itemType');
  return type !== null && !/^(?:attachment|note|annotation)$/i.test(type);
}

function workOf(element: XmlElement): DraftOrFault {
  const address = textOf(descendantsNamed(childNamed(element, 'dc:identifier'), 'rdf:value')[0]);
  const around = descendantsNamed(element, 'dcterms:isPartOf')[0];
  return referenceDraft({
    title: textNamed(element, 'dc:title'),
    authors: descendantsNamed(childNamed(element, 'bib:authors'), 'foaf:Person').flatMap(nameOf),
    dates: [textNamed(element, 'dc:date') ?? ''].filter(Boolean),
    abstracts: [textNamed(element, 'dcterms:abstract') ?? ''],
    publication: textOf(descendantsNamed(around, 'dc:title')[0]) ?? textNamed(element, 'dc:publisher'),
    tags: childrenNamed(element, 'dc:subject').flatMap((subject) => textOf(subject) ?? []),
    language: textNamed(element, 'z:language', 'dc:language'),
    address,
  });
}

function nameOf(person: XmlElement): string[] {
  const parts = [textNamed(person, 'foaf:givenName', 'foaf:givenname'), textNamed(person, 'foaf:surname')];
  return [parts.filter((part) => part !== null).join(' ')].filter((name) => name !== '');
}
