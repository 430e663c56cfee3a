import { FORMAT_DIMENSION, METRIC_NAMESPACE, METRIC_UNITS, type MetricName, STACK_DIMENSION } from './metric-names.ts';

/** CloudWatch ignores a line that has more values of a metric. */
const MOST_VALUES = 100;

/** Records values of metrics; several of one metric as a list. @param format the detected format of the file */
export type Measure = (values: Partial<Record<MetricName, number | readonly number[]>>, format?: string) => void;

/**
 * Returns a function that records metrics as lines of the log, from which CloudWatch reads them: it sends no request.
 * @see CloudWatch's embedded metric format specification
 * @param clock milliseconds since 1970
 */
export function measureInto(write: (line: string) => void, stackName: string, clock: () => number): Measure {
  return (values, format) => {
    const names = Object.keys(values) as MetricName[];
    const dimensions =
      format === undefined ? [[STACK_DIMENSION]] : [[STACK_DIMENSION], [STACK_DIMENSION, FORMAT_DIMENSION]];
    const line = {
      _aws: {
        Timestamp: clock(),
        CloudWatchMetrics: [
          {
            Namespace: METRIC_NAMESPACE,
            Dimensions: dimensions,
            Metrics: names.map((name) => ({ Name: name, Unit: METRIC_UNITS[name] })),
          },
        ],
      },
      [STACK_DIMENSION]: stackName,
      ...(format !== undefined && { [FORMAT_DIMENSION]: format }),
      ...Object.fromEntries(names.map((name) => [name, atMost(values[name])])),
    };
    write(`${JSON.stringify(line)}\n`);
  };
}

function atMost(value: number | readonly number[] | undefined): unknown {
  return Array.isArray(value) ? value.slice(0, MOST_VALUES) : value;
}
