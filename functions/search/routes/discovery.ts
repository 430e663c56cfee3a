import type { Dependencies } from '../dependencies.ts';
import { originOf } from '../http/addresses.ts';
import type { Representations } from '../http/represent.ts';
import { respondText } from '../http/respond.ts';
import { assetAddress, type PageAssets } from '../page/page-assets.ts';

/** GET /llms.txt: a description for language models, whatever the client accepts. It is loaded when it is first requested. */
export function llms({ configuration }: Dependencies): Representations {
  return {
    '*/*': async (c) => {
      const { llmsText } = await import('../discovery/llms-text.ts');
      return respondText(c, llmsText(originOf(c)), 'text/plain; charset=utf-8', configuration.publicAccess);
    },
  };
}

/** GET /opensearch.xml: a description for browsers, whatever the client accepts. It is loaded when it is first requested. */
export function openSearch({ configuration }: Dependencies, { icon }: PageAssets): Representations {
  return {
    '*/*': async (c) => {
      const { SEARCH_DESCRIPTION, searchDescription } = await import('../discovery/search-description.ts');
      const text = searchDescription(originOf(c), assetAddress(icon));
      return respondText(c, text, `${SEARCH_DESCRIPTION}; charset=utf-8`, configuration.publicAccess);
    },
  };
}
