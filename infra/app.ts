import { App } from 'aws-cdk-lib';
import { ArticleSearchStack } from './article-search-stack.ts';
import { bundleFunctions } from './bundle/bundle.ts';
import { loadSettingsFile } from './settings/file.ts';
import { readSettings, SettingsError } from './settings/settings.ts';

const app = new App();
try {
  const settings = readSettings(app.node.getAllContext(), loadSettingsFile);
  new ArticleSearchStack(app, settings, await bundleFunctions(settings.bundles));
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exit(1);
}
