import type { FoundLine, RefusedLine } from './line.ts';

const ALL = ['bare', 'century', 'glazier', 'lantern', 'stove', 'varnish'];
const NEWEST = ['stove', 'glazier', 'lantern', 'century'];
const OLDEST = [...NEWEST].reverse();

/** Each parameter of /search, value by value. */
export const PARAMETER_LINES: Readonly<Record<string, readonly FoundLine[]>> = {
  q: [
    ['q=quillmark', ALL],
    ['q=&domain=gazette.example', ['lantern']],
    ['domain=gazette.example', ['lantern']],
  ],
  searchIn: [
    ['q=lanternwright', ['glazier', 'lantern']],
    ['q=lanternwright&searchIn=title', ['lantern']],
    ['q=marvelling&searchIn=summary', ['lantern']],
    ['q=journeymen&searchIn=body', ['glazier', 'lantern']],
    ['q=journeymen&searchIn=title', []],
    ['q=fennimore&searchIn=author', ['lantern']],
    ['q=fennimore&searchIn=title,summary,body', []],
    ['q=castellan&searchIn=title&searchIn=author', ['glazier', 'lantern']],
  ],
  'author, domain, section, tag, language': [
    ['author=ORLA fennimore', ['lantern']],
    ['author=Fennimore', []],
    ['author=Orla Fennimore,Pim Castellan', ['glazier', 'lantern']],
    ['author=Orla Fennimore&author=Pim Castellan', ['glazier', 'lantern']],
    ['domain=Courier.Example', ['glazier', 'stove']],
    ['domain=WWW.courier.example,https://www.Gazette.example/', ['glazier', 'lantern', 'stove']],
    ['section=handCRAFTS,tradesfolk', ['glazier', 'lantern']],
    ['tag=ofenbau&tag=winterfair', ['lantern', 'stove']],
    ['section=lacquerwork,handcrafts', ['lantern', 'varnish']],
    ['section=lacquerwork\\,handcrafts', []],
    ['q=quillmark&language=de', ['stove']],
    ['q=quillmark&language=EN-gb', ['glazier']],
    ['q=quillmark&language=en', ['bare', 'century', 'glazier', 'lantern', 'varnish']],
    ['author=Pim Castellan&domain=courier.example', ['glazier']],
    ['author=Orla Fennimore&domain=courier.example', []],
  ],
  excludeDomain: [
    ['q=quillmark&excludeDomain=courier.example', ['bare', 'century', 'lantern', 'varnish']],
    ['q=quillmark&excludeDomain=COURIER.example,gazette.example', ['bare', 'century', 'varnish']],
    ['q=quillmark&excludeDomain=www.courier.example', ['bare', 'century', 'lantern', 'varnish']],
  ],
  'format, excludeAuthor, excludeSection, excludeTag, excludeLanguage': [
    ['q=quillmark&excludeAuthor=ORLA fennimore', ['bare', 'century', 'glazier', 'stove', 'varnish']],
    ['section=handcrafts,tradesfolk&excludeSection=HandCrafts', ['glazier']],
    ['tag=ofenbau,winterfair&excludeTag=Ofenbau', ['lantern']],
    ['q=quillmark&excludeLanguage=en', ['stove']],
    ['q=quillmark&excludeLanguage=en-GB,de', ['bare', 'century', 'lantern', 'varnish']],
    ['q=quillmark&format=nothing', []],
  ],
  'from, to, tz': [
    ['q=quillmark&from=2014', ['glazier', 'lantern', 'stove']],
    ['q=quillmark&to=1999', ['century']],
    ['q=quillmark&from=2014-03&to=2014-03', ['glazier', 'lantern', 'stove']],
    ['q=quillmark&from=2014-03-30&to=2014-03-30', ['lantern']],
    ['q=quillmark&from=2014-03-31&to=2014-03-31', ['glazier', 'stove']],
    ['q=quillmark&from=2014-03-31&to=2014-03-31&tz=Europe/Berlin', ['glazier']],
    ['q=quillmark&from=2014-03-31T22:00:00Z&to=2014-04-01T00:00:00%2B02:00', ['stove']],
    ['q=quillmark&from=2014-03-31T21:30:00Z&to=2014-03-31T21:30:00Z', ['glazier']],
    ['q=quillmark&to=2000&tz=America/New_York', ['century']],
    ['q=quillmark&from=2000&tz=Asia/Tokyo&to=2000', ['century']],
  ],
  undated: [
    ['q=quillmark&undated=true', ['bare', 'varnish']],
    ['q=quillmark&undated=false', ALL],
    ['q=quillmark&undated=true&language=en&excludeDomain=herald.example', ['bare']],
  ],
  hasDate: [
    ['q=quillmark&hasDate=false', ['bare', 'varnish']],
    ['q=quillmark&hasDate=true', ['century', 'glazier', 'lantern', 'stove']],
    ['q=quillmark&hasDate=true&from=2014', ['glazier', 'lantern', 'stove']],
  ],
  highlight: [
    ['q=lanternwright&highlight=true', ['glazier', 'lantern']],
    ['q=lanternwright&highlight=false', ['glazier', 'lantern']],
  ],
  typo: [
    ['q=lanternwrigth&typo=off', []],
    ['q=lanternwrigth&typo=auto', ['glazier', 'lantern']],
  ],
  match: [
    ['q=lanternwright windowpanes', ['glazier', 'lantern']],
    ['q=lanternwright windowpanes&match=some', ['glazier', 'lantern']],
    ['q=lanternwright windowpanes&match=all', ['glazier']],
    ['q=lanternwrigth windowpanes&match=all', ['glazier']],
    ['q=lanternwright windowpanes&match=some&typo=off', ['glazier']],
  ],
};

/** Order and pages: the articles as they come, of the dated ones. */
export const ORDERED_LINES: readonly FoundLine[] = [
  ['q=quillmark&from=1999&sort=newest', NEWEST],
  ['q=quillmark&from=1999&sort=oldest', OLDEST],
  ['domain=courier.example', ['stove', 'glazier']],
  ['q=journeymen OR fennimore', ['lantern', 'glazier']],
  ['q=journeymen OR fennimore&sort=relevance', ['lantern', 'glazier']],
  ['q=journeymen OR windowpanes&sort=relevance', ['glazier', 'lantern']],
  ['q=quillmark&from=1999&sort=newest&pageSize=2', NEWEST.slice(0, 2)],
  ['q=quillmark&from=1999&sort=newest&pageSize=3&page=2', NEWEST.slice(3)],
  ['q=quillmark&from=1999&sort=newest&pageSize=100', NEWEST],
  ['q=quillmark&pageSize=100&page=100', []],
];

/** What is refused, and which parameters the answer names, all at once. */
export const REFUSED_LINES: readonly RefusedLine[] = [
  ['pagesize=5', ['pagesize']],
  [
    'searchIn=headline&sort=best&facets=colour&interval=week&highlight=1&typo=on',
    ['facets', 'highlight', 'interval', 'searchIn', 'sort', 'typo'],
  ],
  ['from=2014-02-30&to=soon&tz=Nowhere', ['from', 'to', 'tz']],
  ['from=2015&to=2014', ['from']],
  ['undated=true&from=2014', ['undated']],
  ['undated=yes', ['undated']],
  ['hasDate=false&from=2014', ['hasDate']],
  ['hasDate=true&undated=true', ['hasDate']],
  ['facetSize=0', ['facetSize']],
  ['pageSize=-1&page=0', ['page', 'pageSize']],
  ['fields=colour', ['fields']],
  ['pageSize=101', ['pageSize']],
  ['page=101&pageSize=100', ['page'], 'cursor'],
  ['cursor=forged', ['cursor']],
  ['language=e', ['language']],
  ['sort=newest&sort=oldest', ['sort']],
  [`q=${'x'.repeat(4_001)}`, ['q'], '4000'],
  [`q=${'x '.repeat(513)}`, ['q'], '512'],
  ['q=*wright', ['q'], '*'],
  [`q=${'('.repeat(9)}a${')'.repeat(9)}`, ['q'], '8'],
];
