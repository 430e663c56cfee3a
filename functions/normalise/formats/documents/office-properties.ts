import { decodeXML } from 'entities';
import type { Properties } from './document-draft.ts';

/** What an Office document says of itself (`docProps/core.xml`). */
export function officeProperties(parts: Readonly<Record<string, Uint8Array>>): Properties {
  const xml = Buffer.from(parts['docProps/core.xml'] ?? []).toString('utf8');
  const property = (name: string) =>
    decodeXML(new RegExp(`<${name}>([^<]{1,1000})</${name}>`).exec(xml)?.[1] ?? '') || null;
  return { title: property('dc:title'), author: property('dc:creator'), language: property('dc:language') };
}
