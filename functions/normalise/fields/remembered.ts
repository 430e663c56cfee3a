/** Lines that are kept: those of the head of a text, which several rules ask about. */
const MOST_KEPT = 64;

/**
 * A question about a line whose last answers are kept. Nobody may change an answer.
 * @param most answers that are kept
 */
export function remembered<Answer>(answer: (line: string) => Answer, most = MOST_KEPT): (line: string) => Answer {
  const answers = new Map<string, Answer>();
  return (line) => {
    const known = answers.get(line);
    if (known !== undefined) return known;
    if (answers.size >= most) answers.clear();
    const given = answer(line);
    answers.set(line, given);
    return given;
  };
}
