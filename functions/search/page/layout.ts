import { type Content, type Html, html } from './markup.ts';
import { assetAddress, type PageAssets } from './page-assets.ts';

/** What all pages of a deployment share. */
export interface Site {
  readonly assets: PageAssets;
  /** Whether receipts are served, and so the page of files. */
  readonly receipts: boolean;
}

export interface Page {
  readonly title: string;
  /** Content of the head, in addition to that of every page. */
  readonly head?: Content;
  /** The address of this page, if it is in the navigation. */
  readonly current?: string;
  readonly content: Content;
}

/** Returns a complete HTML document. */
export function layout(site: Site, { title, head, current, content }: Page): Html {
  const { style, script, icon } = site.assets;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="same-origin">
<link rel="stylesheet" href="${assetAddress(style)}">
<link rel="icon" href="${assetAddress(icon)}" type="image/svg+xml">
<link rel="search" href="/opensearch.xml" type="application/opensearchdescription+xml" title="Article Search">
<script type="module" src="${assetAddress(script)}"></script>
${head}</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="masthead">
<p class="name"><a href="/">Article Search</a></p>
<nav aria-label="Pages"><ul>${navigation(site, current)}</ul></nav>
</header>
<main id="main">
${content}
</main>
</body>
</html>
`;
}

function navigation({ receipts }: Site, current: string | undefined): Html[] {
  const pages: [string, string][] = [
    ['/', 'Search'],
    ['/trend', 'Trends'],
    ...(receipts ? [['/files', 'Files'] as [string, string]] : []),
  ];
  return pages.map(
    ([address, name]) =>
      html`<li><a href="${address}"${address === current && html` aria-current="page"`}>${name}</a></li>`,
  );
}
