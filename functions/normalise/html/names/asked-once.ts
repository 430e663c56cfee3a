/** A text of a page that questions are asked about: the class names of elements, or an id. */
export interface Asked {
  readonly value: string;
  /** What was answered, each question at its place. It lives as long as the page. */
  readonly answers: unknown[];
}

const UNNAMED: Asked = { value: '', answers: [] };
let questions = 0;

/** Names that are kept: those of the pages of some sites. */
const MOST_KEPT = 5_000;

/** A question about a single name that is answered once, for all pages: those of a site have the same names. */
export function answeredOnce<Answer>(answer: (name: string) => Answer): (name: string) => Answer {
  const answers = new Map<string, Answer>();
  return (name) => {
    const known = answers.get(name);
    if (known !== undefined) return known;
    if (answers.size >= MOST_KEPT) answers.clear();
    const given = answer(name);
    answers.set(name, given);
    return given;
  };
}

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
