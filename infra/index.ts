/** What the package exports. */

export type { AccessSettings } from './api/access.ts';
export type { DomainNameSettings } from './api/domain-name.ts';
export { ArticleSearch, type ArticleSearchProps } from './article-search.ts';
export { bundledFunctions, type FunctionCode } from './bundle/function-code.ts';
export type { Overrides } from './engine/sizes.ts';
export type { Access, EngineScheme, Size, Watches } from './settings/choices.ts';
