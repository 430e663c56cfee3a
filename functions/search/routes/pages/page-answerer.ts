import type { Context } from 'hono';
import type { Dependencies } from '../../dependencies.ts';
import { logFailure, toProblem } from '../../http/failures.ts';
import { queryOf } from '../../http/read-request.ts';
import type { Answerer, RequestEnvironment } from '../../http/request.ts';
import { respondPage, respondProblemPage } from '../../http/respond-page.ts';
import type { Site } from '../../page/layout.ts';
import type { Html } from '../../page/markup.ts';
import type { PageAssets } from '../../page/page-assets.ts';
import { type PageForm, problemPage } from '../../page/problem-page.ts';
import { chooseLanguage } from '../../page/words/choose-language.ts';

/** Loads what a page shows, and renders it. */
export type PageView = (c: Context<RequestEnvironment>, site: Site, dependencies: Dependencies) => Promise<Html>;

/**
 * Returns an answerer with a page. Errors are shown on a page too.
 * @param loadForm loads the form that the page has instead of the search box
 */
export function pageAnswerer(
  view: PageView,
  dependencies: Dependencies,
  assets: PageAssets,
  loadForm?: () => Promise<PageForm>,
): Answerer {
  const { publicAccess, serveReceipts } = dependencies.configuration;
  return async (c) => {
    const language = await chooseLanguage(queryOf(c).get('lang') ?? undefined, c.req.header('Accept-Language'));
    const watches = dependencies.watches?.setting ?? 'off';
    const site: Site = { assets, receipts: serveReceipts, watches, language };
    c.header('Content-Language', language.tag);
    c.header('Vary', 'Accept-Language', { append: true });
    try {
      return respondPage(c, await view(c, site, dependencies), publicAccess);
    } catch (error) {
      logFailure(error, c.var.requestId);
      const problem = toProblem(error);
      const { requestId } = c.var;
      const form = problem.errors && (await loadForm?.());
      const page = problemPage(site, problem, { given: queryOf(c), path: c.req.path, requestId, form });
      return respondProblemPage(c, page, problem);
    }
  };
}

/** Returns the parameters of the request without the language of the page, which is no part of a search. */
export function withoutLanguage(given: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...given].filter(([name]) => name !== 'lang'));
}
