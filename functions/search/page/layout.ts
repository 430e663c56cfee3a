import type { WatchesSetting } from '../watches/watch-store.ts';
import { inSameLanguage } from './addresses.ts';
import { type Content, dataBlock, type Html, html, type InWords, inLanguage } from './markup.ts';
import { assetAddress, type PageAssets } from './page-assets.ts';
import { LANGUAGES } from './words/choose-language.ts';
import { IN_ENGLISH, type PageLanguage } from './words/page-language.ts';

/** What all pages share that are shown to a reader. */
export interface Site {
  readonly assets: PageAssets;
  /** Whether receipts are served, and so the page of files. */
  readonly receipts: boolean;
  /** What readers may do with watches. @default they are not served */
  readonly watches?: WatchesSetting;
  /** @default English */
  readonly language?: PageLanguage;
}

export interface Page {
  /** Its name, without that of the product. @default the product's name alone */
  readonly title?: Content;
  /** Content of the head, in addition to that of every page. */
  readonly head?: Content;
  /** The address of this page, if it is in the navigation. */
  readonly current?: string;
  readonly content: Content;
  /** The parameters of the request, which the page has in other languages too. */
  readonly given?: URLSearchParams;
}

/** Returns a complete HTML document. */
export function layout(site: Site, page: Page): Html {
  const language = site.language ?? IN_ENGLISH;
  return inLanguage(language, written(site, page, language));
}

function written(site: Site, { title, head, current, content, given }: Page, { tag, dir, words }: PageLanguage): Html {
  const { style, script, icon } = site.assets;
  return html`<!doctype html>
<html lang="${tag}" dir="${dir}">
<head>
<meta charset="utf-8">
<title>${title !== undefined && [title, ' – ']}${words.frame.name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="same-origin">
<link rel="stylesheet" href="${assetAddress(style)}">
<link rel="icon" href="${assetAddress(icon)}" type="image/svg+xml">
<link rel="search" href="/opensearch.xml" type="application/opensearchdescription+xml" title="${words.frame.name}">
<script type="module" src="${assetAddress(script)}"></script>
${dataBlock('application/json', words.script, 'words')}
${head}</head>
<body>
<a class="skip" href="#main">${words.frame.skip}</a>
<header class="masthead">
<p class="name"><a href="${inSameLanguage('/')}">${words.frame.name}</a></p>
<nav aria-label="${words.frame.pages}"><ul>${navigation(site, current)}</ul></nav>
</header>
<main id="main">
${content}
</main>
${given !== undefined && languages(given)}
</body>
</html>
`;
}

/** Returns links to the same page in the other languages. */
function languages(given: URLSearchParams): InWords {
  const address = (tag: string) => {
    const others = [...given].filter(([name, value]) => name !== 'lang' && value !== '');
    return `?${new URLSearchParams([...others, ['lang', tag]])}`;
  };
  return (
    { frame },
    { tag: current },
  ) => html`<footer id="languages" class="languages"><nav aria-label="${frame.languages}"><ul>
${LANGUAGES.map(({ tag, name }) => html`<li><a href="${address(tag)}" lang="${tag}" hreflang="${tag}"${tag === current && html` aria-current="true"`}>${name}</a></li>`)}
</ul></nav></footer>`;
}

function navigation({ receipts, watches = 'off' }: Site, current: string | undefined): Html[] {
  const pages: [address: string, name: 'search' | 'trends' | 'watches' | 'files'][] = [
    ['/', 'search'],
    ['/trend', 'trends'],
    ...(watches === 'off' ? [] : [['/watches', 'watches'] as [string, 'watches']]),
    ...(receipts ? [['/files', 'files'] as [string, 'files']] : []),
  ];
  return pages.map(
    ([address, name]) =>
      html`<li><a href="${inSameLanguage(address)}"${address === current && html` aria-current="page"`}>${({ frame }) => frame[name]}</a></li>`,
  );
}
