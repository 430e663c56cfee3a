import { App } from 'aws-cdk-lib';
import { ArticleSearchStack } from '../../infra/article-search-stack.ts';
import { bundledFunctions } from '../../infra/bundle/function-code.ts';
import { loadSettingsFile } from '../../infra/settings/file.ts';
import { readSettings } from '../../infra/settings/settings.ts';

// The app of `infra/app.ts`, with the bundles that `deploy-app.ts` has made: a bundle takes longer than a template.
const app = new App();
const settings = readSettings(app.node.getAllContext(), loadSettingsFile);
new ArticleSearchStack(app, settings, bundledFunctions(settings.bundles));
