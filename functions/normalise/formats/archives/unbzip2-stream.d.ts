declare module 'unbzip2-stream/lib/bzip2.js' {
  /** Reads so many bits; aligns to the next byte for null. */
  type Bits = ((count: number | null) => number) & { bytesRead: number };
  const bzip2: {
    /** Returns the size of a stream's blocks, in units of 100,000 bytes. */
    header(bits: Bits): number;
    /** Unpacks one block byte by byte; returns the checksum so far, null at the end of a stream. */
    decompress(
      bits: Bits,
      write: (byte: number) => void,
      buffer: Int32Array,
      size: number,
      checksum: number | null,
    ): number | null;
  };
  export default bzip2;
}

declare module 'unbzip2-stream/lib/bit_iterator.js' {
  export default function bitIterator(
    next: () => Uint8Array | undefined,
  ): ((count: number | null) => number) & { bytesRead: number };
}
