const WORDS = (
  'harbour council tram glacier orchard ferry winter bridge library market reservoir railway lantern pilot meadow quarry ' +
  'baker surgeon archive signal tide valley mill crane beacon chapel letter bicycle orchestra frost island engine'
).split(' ');

/**
 * Returns meaningless text of a given length, with word frequencies like those of news. The same number gives the same
 * text.
 */
function sampleText(seed: number, characters: number): string {
  const sentences: string[] = [];
  let length = 0;
  let state = seed * 2_654_435_761;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  while (length < characters) {
    const words = Array.from({ length: 8 + (next() % 14) }, () => {
      const word = WORDS[(next() >>> 8) % WORDS.length] ?? '';
      return next() % 5 === 0 ? `${word}${next() % 5_000}` : word;
    });
    const sentence = `The ${words.join(' ')}.`;
    sentences.push(sentence);
    length += sentence.length + 1;
  }
  return sentences.map((sentence, at) => sentence + (at % 5 === 4 ? '\n\n' : ' ')).join('');
}

/** Returns a line of JSON Lines: an article of about 3.6 KB. */
export function sampleLine(number: number): string {
  return `${JSON.stringify({
    headline: `Report ${number} from the harbour office`,
    author: [{ name: `Ana Ruiz ${number % 500}` }],
    datePublished: new Date(Date.UTC(2000, 0, 1 + (number % 9_000), number % 24)).toISOString(),
    inLanguage: 'en',
    articleSection: 'Harbour',
    keywords: ['tide', `pier ${number % 100}`],
    url: `https://harbour.example/reports/${number}`,
    articleBody: sampleText(number, 3_300),
  })}\n`;
}

/** Returns a row of CSV, behind the names of the columns at the first: an article of about 3.5 KB. */
export function sampleRow(number: number): string {
  const row = `Report ${number} from the harbour office,Ana Ruiz,2024-05-06,https://harbour.example/reports/${number},"${sampleText(number, 3_300)}"\n`;
  return number === 0 ? `title,author,date,url,text\n${row}` : row;
}

/** Returns a mail of an mbox, an article of about 3.6 KB. */
export function sampleMail(number: number): string {
  return `From ana@harbour.example Mon May  6 10:00:00 2024
From: Ana Ruiz <ana@harbour.example>
Subject: Report ${number} from the harbour office
Date: Mon, 6 May 2024 10:00:00 +0000
Message-ID: <${number}@harbour.example>
Content-Type: text/plain; charset=utf-8

${sampleText(number, 3_300)}

`;
}

/** Returns an article of about 4 KB in Markdown. */
export function sampleMarkdown(number: number): string {
  return `# Report ${number} from the harbour office\n\nBy Ana Ruiz\n\n6 May 2024\n\n${sampleText(number, 3_900)}\n`;
}

/** Returns a page of about 115 KB, of which 4 KB are the article and the rest is ordinary page markup. */
export function samplePage(number: number): string {
  const item = `<li class="menu-item"><a href="https://harbour.example/${number}/section">Section of the harbour</a></li>\n`;
  const script = `<script>window.data=${JSON.stringify({ text: sampleText(number + 1, 40_000) })}</script>`;
  const paragraphs = sampleText(number, 3_600)
    .split('\n\n')
    .map((text) => `<p>${text}</p>`);
  return `<!doctype html><html lang="en"><head><title>Report ${number} | Harbour</title>${script}</head><body>
<nav><ul>${item.repeat(250)}</ul></nav><article><h1>Report ${number} from the harbour office</h1>${paragraphs.join('\n')}</article>
<footer><ul>${item.repeat(150)}</ul></footer></body></html>`;
}

/** Returns a WARC record of a page. */
export function sampleRecord(number: number): Buffer {
  const block = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${samplePage(number)}`);
  const address = `https://harbour.example/reports/${number}`;
  const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
}

/** Yields records in batches until they reach a number of bytes; none is kept. */
export async function* sampleStream(record: (number: number) => Uint8Array | string, bytes: number) {
  let sent = 0;
  let pieces: Buffer[] = [];
  let waiting = 0;
  for (let number = 0; sent < bytes; number++) {
    const piece = Buffer.from(record(number));
    pieces.push(piece);
    waiting += piece.length;
    sent += piece.length;
    if (waiting < 64 * 1024) continue;
    yield Buffer.concat(pieces);
    pieces = [];
    waiting = 0;
  }
  yield Buffer.concat(pieces);
}
