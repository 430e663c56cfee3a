/** A text of a page that questions are asked about: the class names of elements, or an id. */
export interface Asked {
  readonly value: string;
  /** What was answered, each question at its place. It lives as long as the page. */
  readonly answers: unknown[];
}

const UNNAMED: Asked = { value: '', answers: [] };
let questions = 0;

/**
 * A question about class names or an id that is answered once for all elements of a page with the same names; null, of
 * an element without them, is the empty text.
 */
export function askedOnce<Answer>(answer: (names: string) => Answer): (asked: Asked | null) => Answer {
  const place = questions++;
  return (asked) => {
    const { value, answers } = asked ?? UNNAMED;
    const known = answers[place];
    if (known !== undefined) return known as Answer;
    const given = answer(value);
    answers[place] = given;
    return given;
  };
}
