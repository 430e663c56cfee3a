import type { Client } from '@opensearch-project/opensearch';
import type { IndexNames } from '../../engine/names.ts';
import { beginReindex, openGenerations, searchedGeneration } from '../generations.ts';
import { keepReindex, lastReindex } from '../kept.ts';
import type { Answers, Asked, ReindexState } from '../requests.ts';
import { firstStep, isDriven, isOver } from './drive.ts';

export interface Starting {
  client: Client;
  names: IndexNames;
  /** Invokes the function with a step. */
  goOn(step: Asked<'drive-reindex'>): Promise<void>;
  now(): number;
}

/** Starts a reindex, or continues one that has stopped; says so where one is driven already. */
export async function startReindex(starting: Starting): Promise<Answers['start-reindex']> {
  const { client, names, now } = starting;
  const state = await lastReindex(client, names);
  if (state !== null && isDriven(state, now())) return { generation: state.generation, isNew: false, isRunning: true };
  const { index: searched } = searchedGeneration(await openGenerations(client, names));
  // It has stopped after the swap: what is left to do is in the searched generation.
  const isSwapped = state !== null && !isOver(state) && state.generation === searched;
  const { building, isNew } = isSwapped ? { building: null, isNew: false } : await beginReindex(client, names);
  const generation = building ?? searched;
  const phase = building === null ? 'drop' : 'fill';
  const at = new Date(now()).toISOString();
  await keepReindex(client, names, { generation, phase, at, dropped: [], failure: null });
  await starting.goOn(firstStep(generation, phase));
  return { generation, isNew, isRunning: false };
}

/**
 * Continues a reindex whose runs have ended by an error, as while OpenSearch was away for long.
 * @returns how far it was; null where none has stopped
 */
export async function reviveReindex(starting: Starting): Promise<ReindexState | null> {
  const state = await lastReindex(starting.client, starting.names);
  if (state === null || isOver(state) || isDriven(state, starting.now())) return null;
  await startReindex(starting);
  return state;
}
