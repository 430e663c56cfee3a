import { App } from 'aws-cdk-lib';
import { ArticleSearch } from './article-search.ts';
import { bundleFunctions } from './bundle/bundle.ts';
import { readSettings, SettingsError } from './settings/settings.ts';

const app = new App();
try {
  const settings = readSettings(app.node.getAllContext());
  new ArticleSearch(app, settings.stackName, { ...settings, code: bundleFunctions(settings.bundles) });
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exit(1);
}
