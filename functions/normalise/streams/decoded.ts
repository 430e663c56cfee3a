/** The text in bytes that stream in, in a charset that is known. */
export async function* decoded(bytes: AsyncIterable<Uint8Array>, charset = 'utf-8'): AsyncGenerator<string> {
  const decoder = new TextDecoder(charset);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
