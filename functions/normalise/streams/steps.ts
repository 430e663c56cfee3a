/** The same bytes in pieces of at most so many: what is made of one piece is held in memory until it is taken. */
export async function* steps(bytes: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) for (let at = 0; at < chunk.length; at += size) yield chunk.subarray(at, at + size);
}
