import { decodeText } from '../../detect/decode-text.ts';
import { type Draft, emptyDraft } from '../../draft.ts';
import { FileFault } from '../../file.ts';
import { readHtmlBlocks } from '../../text/html-text.ts';
import { documentDraft } from '../documents/document-draft.ts';
import { unpackParts } from '../documents/unpack-parts.ts';
import { readBlocks } from '../text/markdown.ts';
import { type EpubPackage, readPackage } from './epub-package.ts';

const READ = /\.(?:x?html?|xml|opf)$/i;
/** How calibre names the articles of a newspaper that it makes a book of. */
const NEWS_ARTICLE = /(?:^|\/)feed_\d+\/article_\d+\//;
/** Chapters with a byline that make a book a collection of articles. */
const FEWEST_BYLINES = 2;

type Chapter = ReturnType<typeof readHtmlBlocks> & { path: string };

/** The articles of a book: each chapter where they have bylines of their own, otherwise the book as one. */
export async function readEpubDocument(bytes: Uint8Array): Promise<Draft[]> {
  const parts = await unpackParts(bytes, (name) => READ.test(name));
  const book = await readPackage(parts);
  const chapters = book.chapters.flatMap((path): Chapter[] => {
    const part = parts[path];
    const read = part && readHtmlBlocks(decodeText(part, null).text);
    return read && (read.blocks.length > 0 || read.captions.length > 0) ? [{ path, ...read }] : [];
  });
  if (chapters.every(({ blocks }) => blocks.length === 0))
    throw new FileFault('no_text', 'The electronic book has no text in it: its pages are pictures.');
  return articlesOf(chapters, book) ?? [wholeBook(chapters, book)];
}

function articlesOf(chapters: readonly Chapter[], book: EpubPackage): Draft[] | null {
  const news = chapters.filter(({ path }) => NEWS_ARTICLE.test(path));
  if (news.length > 0) return news.map((chapter) => chapterDraft(chapter, book));
  const drafts = chapters.filter(beginsWithTitle).map((chapter) => chapterDraft(chapter, book));
  const signed = drafts.filter(({ authors }) => authors.length > 0);
  return signed.length >= FEWEST_BYLINES && signed.length * 2 > drafts.length ? drafts : null;
}

function beginsWithTitle({ blocks }: Chapter): boolean {
  return blocks.length > 1 && blocks.slice(0, 3).some(({ heading }) => heading);
}

function chapterDraft({ blocks, captions, leftOut }: Chapter, book: EpubPackage): Draft {
  const draft = documentDraft(blocks, { title: null, author: null, language: book.language });
  return withBook(
    { ...draft, captions: [...draft.captions, ...captions], leftOut: [...leftOut, ...draft.leftOut] },
    book,
  );
}

/** The title of a book stands on a page of its own, or only in its package; that of its one chapter is more telling. */
function wholeBook(chapters: readonly Chapter[], book: EpubPackage): Draft {
  const blocks = chapters.flatMap((chapter) => chapter.blocks);
  const isArticle = chapters.length === 1 || book.title === null;
  const text = isArticle ? readBlocks(blocks) : null;
  const lines = blocks.flatMap((block) => block.lines);
  const paragraphs = lines[0] === book.title ? lines.slice(1) : lines;
  const draft = text ?? { ...emptyDraft(), paragraphs };
  return withBook(
    {
      ...draft,
      title: draft.title ?? book.title,
      authors: draft.authors.length > 0 ? draft.authors : book.authors,
      captions: [...draft.captions, ...chapters.flatMap(({ captions }) => captions)],
      leftOut: [...chapters.flatMap(({ leftOut }) => leftOut), ...draft.leftOut],
      tags: book.subjects,
    },
    book,
  );
}

function withBook(draft: Draft, book: EpubPackage): Draft {
  const date = book.date ? [{ text: book.date, from: 'metadata' as const }] : [];
  return {
    ...draft,
    published: [...draft.published, ...date],
    language: draft.language ?? book.language,
    siteName: draft.siteName ?? (book.title === draft.title ? null : book.title) ?? book.publisher,
  };
}
