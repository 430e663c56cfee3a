/** A file of one format with a hostile text at one place. */
export interface Frame {
  name: string;
  key: string;
  file(text: string): string;
}

const TEXT =
  'The ferry between Norhaven and the island of Skell sails again after eleven days, the harbour office said.';
const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const line = (text: string) => text.replace(/[\r\n]+/g, ' ');
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

const json = (field: string): Frame => ({
  name: `JSON ${field}`,
  key: 'a.json',
  file: (text) => JSON.stringify({ title: 'Ferry', text: TEXT, [field]: text }),
});
const html = (name: string, head: (text: string) => string, body: (text: string) => string): Frame => ({
  name: `HTML ${name}`,
  key: 'a.html',
  file: (text) =>
    `<!DOCTYPE html><html><head><title>Ferry</title>${head(text)}</head><body><article><h1>Ferry</h1><p>${TEXT}</p>${body(text)}</article></body></html>`,
});
const rss = (name: string, item: (text: string) => string): Frame => ({
  name: `RSS ${name}`,
  key: 'a.rss',
  file: (text) =>
    `<rss><channel><item><title>Ferry</title><description>${TEXT}</description>${item(text)}</item></channel></rss>`,
});
const none = () => '';

/** Every place of every format that rules read. */
export const FRAMES: readonly Frame[] = [
  ...[
    'title',
    'author',
    'date',
    'updated',
    'text',
    'summary',
    'section',
    'language',
    'url',
    'image',
    'caption',
    'dateline',
  ].map(json),
  {
    name: 'JSON tags',
    key: 'a.json',
    file: (text) => JSON.stringify({ title: 'Ferry', text: TEXT, tags: text.split(/[\s,]/) }),
  },
  {
    name: 'JSON authors',
    key: 'a.json',
    file: (text) => JSON.stringify({ title: 'Ferry', text: TEXT, authors: text.match(/.{1,40}/gs) }),
  },
  {
    name: 'JSON HTML',
    key: 'a.json',
    file: (text) => JSON.stringify({ title: 'Ferry', html: `<p>${TEXT}</p>${text}` }),
  },
  { name: 'JSON as it is', key: 'a.json', file: (text) => `{"title":"Ferry","text":"${TEXT}","a":${text}` },
  { name: 'JSON in quotes', key: 'a.json', file: (text) => `{'title':'Ferry','text':'${TEXT}','a':'${text}'}` },
  html('attribute', none, (text) => `<p class="${xml(text)}" id="${xml(text)}">${TEXT}</p>`),
  html('text', none, (text) => `<p>${xml(text)}</p>`),
  html('markup', none, (text) => text),
  html('byline', none, (text) => `<p class="byline">${xml(text)}</p>`),
  html('time', none, (text) => `<time datetime="${xml(text)}">${xml(text)}</time>`),
  html('link', none, (text) => `<p><a href="${xml(text)}">${xml(text)}</a></p>`),
  html(
    'metas',
    (text) =>
      ['author', 'date', 'description', 'keywords', 'og:title', 'article:published_time']
        .map((name) => `<meta name="${name}" property="${name}" content="${xml(text)}">`)
        .join(''),
    none,
  ),
  html(
    'linked data',
    (text) =>
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: text, author: text, datePublished: text, articleBody: text })}</script>`,
    none,
  ),
  html('script', (text) => `<script>${text}</script><style>${text}</style>`, none),
  html(
    'title',
    (text) => `<title>${xml(text)}</title>`,
    (text) => `<h1>${xml(text)}</h1>`,
  ),
  html(
    'caption',
    none,
    (text) => `<figure><img src="a" alt="${xml(text)}"><figcaption>${xml(text)}</figcaption></figure>`,
  ),
  { name: 'HTML fragment', key: 'a.html', file: (text) => text },
  { name: 'Markdown', key: 'a.md', file: (text) => `# Ferry\n\n${TEXT}\n\n${text}\n` },
  { name: 'Markdown head', key: 'a.md', file: (text) => `${text}\n\n${TEXT}\n` },
  { name: 'Markdown title', key: 'a.md', file: (text) => `# ${line(text)}\n\n${TEXT}\n` },
  { name: 'Markdown byline', key: 'a.md', file: (text) => `# Ferry\n\nBy ${line(text)}\n\n${TEXT}\n` },
  { name: 'text', key: 'a.txt', file: (text) => `Ferry\n\n${TEXT}\n\n${text}` },
  { name: 'text foot', key: 'a.txt', file: (text) => `Ferry\n\n${TEXT}\n\n${TEXT}\n\n-- \n${text}` },
  {
    name: 'YAML value',
    key: 'a.md',
    file: (text) =>
      `---\ntitle: Ferry\nauthor: "${line(text).replaceAll('\\', '').replaceAll('"', '')}"\n---\n\n${TEXT}\n`,
  },
  { name: 'YAML as it is', key: 'a.md', file: (text) => `---\ntitle: Ferry\nauthor: ${text}\n---\n\n${TEXT}\n` },
  {
    name: 'TOML',
    key: 'a.md',
    file: (text) =>
      `+++\ntitle = "Ferry"\nauthor = "${line(text).replaceAll('\\', '').replaceAll('"', '')}"\n+++\n\n${TEXT}\n`,
  },
  { name: 'TOML as it is', key: 'a.md', file: (text) => `+++\ntitle = "Ferry"\ntags = ${text}\n+++\n\n${TEXT}\n` },
  rss('author', (text) => `<author>${xml(text)}</author>`),
  rss('date', (text) => `<pubDate>${xml(text)}</pubDate>`),
  rss('text', (text) => `<description>${xml(text)}</description>`),
  rss('content', (text) => `<content:encoded><![CDATA[${text.replaceAll(']]>', '')}]]></content:encoded>`),
  rss('categories', (text) =>
    text
      .split(/[\s,]/)
      .map((tag) => `<category>${xml(tag)}</category>`)
      .join(''),
  ),
  rss('attribute', (text) => `<enclosure url="${xml(text)}" type="${xml(text)}"/>`),
  { name: 'XML as it is', key: 'a.rss', file: (text) => `<rss><channel><item><title>Ferry</title>${text}` },
  {
    name: 'CSV cell',
    key: 'a.csv',
    file: (text) => `title,author,date,text\nFerry,${cell(text)},${cell(text)},${cell(TEXT)}\n`,
  },
  {
    name: 'CSV as it is',
    key: 'a.csv',
    file: (text) => `title,author,date,text\nFerry,Ada,2024-01-01,${TEXT}\n${text}`,
  },
  { name: 'CSV header', key: 'a.csv', file: (text) => `title,text,${line(text)}\nFerry,${TEXT},a\n` },
  {
    name: 'mail header',
    key: 'a.eml',
    file: (text) =>
      `From: ${line(text)}\r\nTo: a@b.example\r\nSubject: ${line(text)}\r\nDate: ${line(text)}\r\n\r\n${TEXT}\r\n`,
  },
  {
    name: 'mail text',
    key: 'a.eml',
    file: (text) =>
      `From: Ada <ada@paper.example>\r\nSubject: Ferry\r\nDate: Mon, 6 May 2024 10:00:00 +0000\r\n\r\n${TEXT}\r\n\r\n${text}\r\n`,
  },
  {
    name: 'mail type',
    key: 'a.eml',
    file: (text) =>
      `From: Ada <ada@paper.example>\r\nSubject: Ferry\r\nContent-Type: multipart/mixed; boundary="${line(text)}"\r\n\r\n${text}\r\n`,
  },
  {
    name: 'database record',
    key: 'a.txt',
    file: (text) => `TI  - Ferry\nAU  - ${line(text)}\nPY  - ${line(text)}\nAB  - ${TEXT}\n`,
  },
  {
    name: 'JSON Lines',
    key: 'a.jsonl',
    file: (text) =>
      `${JSON.stringify({ title: 'Ferry', text: TEXT })}\n${JSON.stringify({ title: text.slice(0, text.length / 2), text, author: text.slice(text.length / 2) })}\n`,
  },
  {
    name: 'JSON articles',
    key: 'a.json',
    file: (text) =>
      `{"articles":[{"title":"Ferry","text":"${TEXT}"},{"title":"Ferry","text":"${TEXT}"}],"tags":[${text}`,
  },
  {
    name: 'JSON tables',
    key: 'a.json',
    file: (text) => {
      const rows = Array.from({ length: text.length / 25 }, (_, id) => ({ post_id: 1, tag_id: id }));
      const post = { id: 1, title: 'Ferry', text: TEXT };
      return JSON.stringify({
        posts: [post, { ...post, id: 2 }],
        posts_tags: rows,
        tags: [{ id: 1, name: text.slice(0, 20) }],
      });
    },
  },
  rss(
    'both texts',
    (text) =>
      `<description>${xml(text)} more</description><content:encoded>${xml(
        text
          .split(/[\s,>]+/)
          .map((part) => `<p>${part}!</p>`)
          .join(''),
      )}</content:encoded>`,
  ),
  {
    name: 'XML of other names',
    key: 'a.xml',
    file: (text) => `<records><record><title>Ferry</title><body>${TEXT}</body>${text}</record></records>`,
  },
  { name: 'RTF', key: 'a.rtf', file: (text) => `{\\rtf1\\ansi ${TEXT}\\par ${text}}` },
  { name: 'subtitles', key: 'a.vtt', file: (text) => `WEBVTT\n\n00:00.000 --> 00:10.000\n${text}\n` },
];
