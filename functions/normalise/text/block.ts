/** A block of a text: its lines as plain text, and the pictures that stood in it. */
export interface Block {
  heading: boolean;
  /** Of a heading, 1 for that of the whole text; 0 where that is not known. */
  level: number;
  /** The whole block was set in bold or italics. */
  emphasised: boolean;
  /** More than one empty line stands above it: crawls leave such a gap where a picture was. */
  gap: boolean;
  lines: string[];
  images: { alt: string; url: string }[];
  /** Addresses that the block links to, mailto: among them. */
  links: string[];
  /** Letters and digits of it that are links. */
  linked: number;
}

export function emptyBlock(): Block {
  return { heading: false, level: 0, emphasised: false, gap: false, lines: [], images: [], links: [], linked: 0 };
}

/** Whether nothing but links stands in a block. */
export function isLinksOnly({ lines, linked }: Block): boolean {
  return linked > 0 && linked >= lettersOf(lines.join('')) * 0.85;
}

export function lettersOf(text: string): number {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length;
}
