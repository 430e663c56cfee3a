import type { SearchAnswer } from '../../answer/answer.ts';
import type { Search } from '../../parameters/search.ts';

/** What the search page shows. The parameters are kept as they were given: the page's address is all of its state. */
export interface Results {
  readonly given: URLSearchParams;
  readonly search: Search;
  readonly answer: SearchAnswer;
}
