import { escapeUTF8 } from 'entities';
import { recordAt } from '../tables/records.ts';

/** The columns that the list of posts in an export of Substack has among others. */
const COLUMNS = ['post_id', 'post_date', 'is_published', 'title', 'subtitle'];

/** What an export of Substack says about a post beside its text. */
interface Post {
  title: string;
  subtitle: string;
  date: string;
}

/** The list of posts in an export of Substack. */
export class SubstackPosts {
  readonly #posts = new Map<string, Post>();

  /** Takes the rows of a list in CSV; answers whether it is such a list. */
  add(csv: string): boolean {
    const text = csv.replace(/^\ufeff/, '');
    const header = recordAt(text, 0, ',', true);
    if (header === null || !COLUMNS.every((name) => header.cells.includes(name))) return false;
    const [id = 0, date = 0, , title = 0, subtitle = 0] = COLUMNS.map((name) => header.cells.indexOf(name));
    for (let at = header.end; at < text.length; ) {
      const row = recordAt(text, at, ',', true);
      if (row === null) break;
      const cell = (index: number) => row.cells[index] ?? '';
      this.#posts.set(cell(id), { title: cell(title), subtitle: cell(subtitle), date: cell(date) });
      at = row.end;
    }
    return true;
  }

  /** The head of a page for the post in a file, `posts/101.salt.html`; null where the list has none. */
  headOf(name: string): string | null {
    const id = /(?:^|\/)posts\/([^/]+)\.html$/.exec(name)?.[1];
    const post = id === undefined ? undefined : this.#posts.get(id);
    if (!post) return null;
    const [title, subtitle, date] = [post.title, post.subtitle, post.date].map(escapeUTF8);
    return `<!doctype html><meta charset="utf-8"><title>${title}</title><meta property="og:title" content="${title}">${
      subtitle && `<meta name="description" content="${subtitle}">`
    }${date && `<meta property="article:published_time" content="${date}">`}\n`;
  }
}

/** Whether a file may be such a list. */
export function mayListPosts(name: string): boolean {
  return /(?:^|\/)posts\.csv$/.test(name);
}
