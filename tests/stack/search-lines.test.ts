import { beforeAll } from 'vitest';
import { describeAnswers } from '../contract/lines/describe-answers.ts';
import { describeLines } from '../contract/lines/describe-lines.ts';
import { describeRoutes } from '../contract/lines/describe-routes.ts';
import { ask, dropCatalogue } from './front-door.ts';

beforeAll(dropCatalogue);

describeLines(ask);
describeAnswers(ask);
describeRoutes(ask, { publicAccess: true });
