/** What package.json says of the project, and the package repeats. */
interface Project {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Below the package's root. */
export const BUILT = 'dist';
/** Where the project's package.json is while that of the package is in its place. */
export const KEPT = 'package/project.json';
export const COMMANDS = `${BUILT}/commands`;

/**
 * Returns the package.json of the package. It has no dependencies: code of others is in the bundles, and the construct
 * needs only the CDK of the app that imports it.
 */
export function manifest(project: Project): object {
  const { name, version, description, license, engines, devDependencies } = project;
  return {
    ...{ name, version, description, license, type: 'module', engines },
    keywords: ['aws', 'cdk', 'opensearch', 's3', 'search'],
    exports: {
      '.': { types: `./${BUILT}/infra/index.d.ts`, default: `./${BUILT}/infra/index.js` },
      './package.json': './package.json',
    },
    bin: { 'article-search': `./${COMMANDS}/articles.mjs` },
    files: [BUILT, 'docs/*.md', 'CHANGELOG.md'],
    peerDependencies: { 'aws-cdk-lib': `^${devDependencies['aws-cdk-lib']}`, constructs: '^10.0.0' },
  };
}
