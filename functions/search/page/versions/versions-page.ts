import type { Passage, Piece } from '../../versions/compare-texts.ts';
import type { Changes, Version } from '../../versions/list-versions.ts';
import { articleAddress, inSameLanguage } from '../addresses.ts';
import { articleHead } from '../article/article-head.ts';
import type { ShownArticle } from '../article/shown-article.ts';
import { writtenDate } from '../dates.ts';
import { textAttributes } from '../language.ts';
import { layout, type Site } from '../layout.ts';
import { type Content, type Html, html } from '../markup.ts';

/** Returns the page of an article's versions: the last one first, each with the words that were changed. */
export function versionsPage(
  site: Site,
  { article, versions, given }: { article: ShownArticle; versions: readonly Version[]; given: URLSearchParams },
): Html {
  const changed = versions.filter(({ changes }, at) => at === 0 || isChanged(changes));
  return layout(site, {
    title: ({ versions: words }) => words.title(article.title),
    given,
    content: html`<div class="reading versions">
${articleHead(article)}
<p class="lead">${lead(changed)}</p>
${changed.length > 1 && html`<ol class="changes" reversed>${changed.toReversed().map(item)}</ol>`}
</div>`,
  });
}

function lead(changed: readonly Version[]): Content {
  const last = changed.at(-1);
  if (last === undefined || changed.length < 2) return ({ versions: words }) => words.none;
  return ({ versions: words }) => words.changed(changed.length - 1, seen(last));
}

function isChanged(changes: Changes | null): boolean {
  return changes === null || changes.title !== null || changes.text === null || changes.text.length > 0;
}

function seen({ addedAt }: Version): Html {
  return html`<time datetime="${addedAt}">${({ dates }) => writtenDate(addedAt, 'second', dates)}</time>`;
}

function item(version: Version): Html {
  const { id, changes, language } = version;
  return html`<li class="change"><h2>${({ versions: words }) => words.seen(seen(version))}</h2>
<p class="note">${changes === null && html`${({ versions: words }) => words.first}. `}<a href="${inSameLanguage(articleAddress(id, new URLSearchParams()))}">${({ versions: words }) => words.open}</a></p>
${changes !== null && differences(changes, language)}</li>`;
}

function differences({ title, text }: Changes, language: string): Content {
  const inTitle: Content = ({ versions: words }) => words.inTitle;
  const inText: Content = ({ versions: words }) => words.inText;
  return [
    title !== null && table(inTitle, [title], language),
    text === null && html`<p>${({ versions: words }) => words.rewritten}</p>`,
    text !== null && text.length > 0 && table(inText, text, language),
  ];
}

/** Both columns have the direction of the article: the earlier text comes first where a reader begins. */
function table(name: Content, passages: readonly Passage[], language: string): Html {
  const rows = passages.map(
    (passage) => html`<tr><td>${side(passage, 'removed')}</td><td>${side(passage, 'added')}</td></tr>`,
  );
  return html`<table class="differences" ${textAttributes(language)}><caption lang="${(_, { tag }) => tag}" dir="${(_, { dir }) => dir}">${name}</caption>
<thead lang="${(_, { tag }) => tag}"><tr><th scope="col">${({ versions: words }) => words.before}</th><th scope="col">${({ versions: words }) => words.after}</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}

function side(passage: Passage, kind: 'removed' | 'added'): Html[] {
  return passage.filter((piece) => piece.kind === 'kept' || piece.kind === kind).map(shown);
}

/** Screen readers say what was removed and added: colours and lines say nothing to them. */
function shown({ kind, text }: Piece): Html {
  if (kind === 'kept') return html`<span>${text}</span>`;
  const said = html`<span class="unseen" lang="${(_, { tag }) => tag}">${({ versions: words }) => words[kind]}</span>`;
  return kind === 'removed' ? html`<del>${said}${text}</del>` : html`<ins>${said}${text}</ins>`;
}
