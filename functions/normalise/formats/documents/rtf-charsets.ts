import { encodingOf } from '../../detect/code-pages.ts';

/** Charsets of fonts that are no code page of the document. */
const CODE_PAGES: Readonly<Record<number, number>> = {
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};
const LATIN = 'windows-1252';

/** The charsets of a document and of its fonts. */
export class RtfCharsets {
  codePage = 1252;
  readonly #ofFonts = new Map<number, number>();
  readonly #decoders = new Map<number, InstanceType<typeof TextDecoder>>();

  /** @param charset as RTF numbers those of fonts */
  setFont(font: number, charset: number): void {
    const page = CODE_PAGES[charset];
    if (page !== undefined) this.#ofFonts.set(font, page);
  }

  decode(bytes: readonly number[], font: number): string {
    const page = this.#ofFonts.get(font) ?? this.codePage;
    const decoder = this.#decoders.get(page) ?? decoderOf(page);
    this.#decoders.set(page, decoder);
    return decoder.decode(Uint8Array.from(bytes));
  }
}

function decoderOf(page: number): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encodingOf(page));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new TextDecoder(LATIN);
  }
}
