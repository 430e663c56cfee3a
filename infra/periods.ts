import { Duration } from 'aws-cdk-lib';

/** The period of most metrics. */
export const FIVE_MINUTES = Duration.minutes(5);
