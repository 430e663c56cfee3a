import type { Context } from 'hono';
import type { CitationFormat } from '../../citation/formats.ts';
import type { Dependencies } from '../../dependencies.ts';
import { originOf } from '../../http/addresses.ts';
import { notFound } from '../../http/problem.ts';
import type { Representations } from '../../http/represent.ts';
import type { Answerer } from '../../http/request.ts';
import { respondText } from '../../http/respond.ts';
import { getArticle } from '../../stored/get-article.ts';

/** The path of a citation by its end, as in `ID.bib`. */
export const CITATION_PATH = '/articles/:file{[^/]+\\.(?:bib|ris|csl\\.json)}';

const FILE = /^(?<id>.*?)\.(?<format>bib|ris|csl\.json)$/;

/** GET /articles/{id} as BibTeX, RIS and CSL-JSON, by the `Accept` header. */
export function citations(dependencies: Dependencies): Representations {
  const cite = (format: CitationFormat): Answerer => {
    return (c) => citation(dependencies, c, c.req.param('id') ?? '', format);
  };
  return {
    'application/x-bibtex': cite('bib'),
    'application/x-research-info-systems': cite('ris'),
    'application/vnd.citationstyles.csl+json': cite('csl.json'),
  };
}

/** GET /articles/{id}.bib, .ris and .csl.json, whatever the client accepts. */
export function citationFile(dependencies: Dependencies): Answerer {
  return (c) => {
    const { id = '', format } = FILE.exec(c.req.param('file') ?? '')?.groups ?? {};
    return citation(dependencies, c, id, format as CitationFormat);
  };
}

/** The formats are loaded when one of them is first requested. */
async function citation(
  { client, names, configuration }: Dependencies,
  c: Context,
  id: string,
  format: CitationFormat,
): Promise<Response> {
  const article = await getArticle(client, names.articles, id, false);
  if (article === undefined) throw notFound('There is no article with this id.');
  const { CITATION_FORMATS } = await import('../../citation/formats.ts');
  const { referenceTo } = await import('../../citation/reference.ts');
  const { type, write } = CITATION_FORMATS[format];
  c.header('Content-Disposition', `attachment; filename="article.${format}"`);
  const text = write(referenceTo(article, `${originOf(c)}/articles/${id}`));
  return respondText(c, text, format === 'csl.json' ? type : `${type}; charset=utf-8`, configuration.publicAccess);
}
