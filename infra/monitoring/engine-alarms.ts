import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Engine } from '../engine/engine.ts';
import { type AlarmRule, above, below } from './alarm-rule.ts';

const QUARTER = Duration.minutes(15);
const HOUR = Duration.hours(1);

/** OpenSearch refuses writes below about a tenth; this leaves time to enlarge the disk. */
const FREE_STORAGE_SHARE = 0.2;

/** Above, the node mostly collects garbage; it refuses writes at 95. */
const HEAP_PERCENT = 90;

/** Above this for long, searches wait for each other. */
const CPU_PERCENT = 80;

/** Returns the alarms of OpenSearch. */
export function engineRules(engine: Engine): Record<string, AlarmRule> {
  return {
    ...ownEngineRules(engine),
    ClusterRed: {
      ...above(engine.metric('ClusterStatus.red', Stats.MAXIMUM), 0),
      alarmDescription: 'A part of the index is lost or not there yet: searches fail.',
    },
    ClusterYellow: {
      ...above(engine.metric('ClusterStatus.yellow', Stats.MAXIMUM), 0, 3),
      alarmDescription: 'A copy of a part of the index is missing.',
    },
    WritesBlocked: {
      ...above(engine.metric('ClusterIndexWritesBlocked', Stats.MAXIMUM), 0),
      alarmDescription: 'OpenSearch refuses all writes: its disk or memory is short.',
    },
    SnapshotFailed: {
      ...above(engine.metric('AutomatedSnapshotFailure', Stats.MAXIMUM), 0),
      alarmDescription: 'OpenSearch Service could not make its hourly snapshot.',
    },
    EngineCpu: {
      ...above(engine.metric('CPUUtilization', Stats.MAXIMUM, QUARTER), CPU_PERCENT, 3),
      alarmDescription: 'A node of OpenSearch is busy all the time.',
    },
    HeapPressure: {
      ...above(engine.metric('JVMMemoryPressure', Stats.MAXIMUM), HEAP_PERCENT, 3),
      alarmDescription: 'OpenSearch is short of memory.',
    },
  };
}

/** Rules that need to know what the engine is made of. */
function ownEngineRules(engine: Engine): Record<string, AlarmRule> {
  const { nodes, diskMebibytes } = engine;
  if (nodes === null || diskMebibytes === null) return {};
  return {
    FreeStorage: {
      ...below(engine.metric('FreeStorageSpace', Stats.MINIMUM), diskMebibytes * FREE_STORAGE_SHARE),
      alarmDescription: 'A disk of OpenSearch is nearly full.',
    },
    NodesMissing: {
      ...below(engine.metric('Nodes', Stats.MINIMUM, HOUR), nodes),
      alarmDescription: 'A node of OpenSearch was gone in the last hour.',
    },
  };
}
