import { dragOverDates } from './dates.ts';
import { focusOnSlash } from './focus-on-slash.ts';
import { walkHits } from './hits.ts';
import { followLinks } from './links.ts';
import { copyQuotes } from './quote.ts';
import { Results } from './results.ts';
import { suggestWhileTyping } from './suggestions/suggestions.ts';
import { searchWhileTyping } from './typing.ts';
import { editWatches } from './watches/edit-watches.ts';
import { markFreshMatches } from './watches/mark-fresh.ts';

/** Everything works without this script. It only makes the pages faster: it fetches the same pages as the links. */
copyQuotes();
focusOnSlash();
walkHits();
editWatches();
markFreshMatches();
const form = document.querySelector<HTMLFormElement>('#search');
const input = document.querySelector<HTMLInputElement>('#q');
if (form && input && location.pathname === '/') {
  const results = new Results(input);
  followLinks(results);
  searchWhileTyping(form, input, results);
  suggestWhileTyping(form, input, (address) => results.go(address));
  dragOverDates((address) => results.go(address));
} else if (location.pathname === '/trend') {
  dragOverDates((address) => location.assign(address));
} else if (form && input) {
  suggestWhileTyping(form, input, (address) => location.assign(address));
}
