/** Yields one piece: a stream of what is in memory already. */
export async function* once<Piece>(piece: Piece): AsyncGenerator<Piece> {
  yield piece;
}
