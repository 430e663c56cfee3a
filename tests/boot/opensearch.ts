import type { TestProject } from 'vitest/node';
import { sharedOpenSearch } from './shared-opensearch.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Base URL of the one OpenSearch of this test run. */
    opensearch: string;
  }
}

/** Gives the suites a real OpenSearch; the last suite to end stops it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, release } = await sharedOpenSearch();
  project.provide('opensearch', url);
  return release;
}
