/** A block of a text: its lines as plain text, and the pictures that stood in it. */
export interface Block {
  heading: boolean;
  /** The whole block was set in bold or italics. */
  emphasised: boolean;
  lines: string[];
  images: { alt: string; url: string }[];
  /** Addresses that the block links to, mailto: among them. */
  links: string[];
}

export function emptyBlock(): Block {
  return { heading: false, emphasised: false, lines: [], images: [], links: [] };
}
