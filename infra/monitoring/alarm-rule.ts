import {
  ComparisonOperator,
  type CreateAlarmOptions,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';

/** A metric, its threshold, and what it means when an alarm goes off. */
export interface AlarmRule extends CreateAlarmOptions {
  readonly metric: IMetric;
}

/** Missing data is no alarm: at night nobody may upload or search. */
export function above(metric: IMetric, threshold: number, evaluationPeriods = 1): AlarmRule {
  return {
    metric,
    threshold,
    evaluationPeriods,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  };
}

export function below(metric: IMetric, threshold: number): AlarmRule {
  return { ...above(metric, threshold), comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD };
}
