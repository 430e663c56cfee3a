import type { Client } from '@opensearch-project/opensearch';
import type { StoredObject } from '../../../functions/index/articles/read-object.ts';
import type { Interleaver, Runner } from './interleaver.ts';

/**
 * How a handler dies: at which of its steps (from 0), and what becomes of that step. `before`: it never happened;
 * `after`: it happened and nobody learnt of it; `late`: it is still on its way and happens at any later moment.
 */
export interface Death {
  step: number;
  fate: 'before' | 'after' | 'late';
}

class Killed extends Error {}

type Perform<T> = () => Promise<T>;

/** Steps after which a handler may be overtaken by others that stood still, or overtake them. */
const STEPS_BETWEEN_CHANGES = 4;

/** What one handler may do until it is killed; afterwards nothing it tries has any effect. */
export class Life implements Runner {
  priority: number;
  readonly #interleaver: Interleaver;
  readonly #death: Death | null;
  readonly #draw: () => number;
  #steps = 0;
  #isDead = false;

  /** @param draw gives the priorities of this life, one after the other */
  constructor(interleaver: Interleaver, death: Death | null, draw: () => number) {
    this.#interleaver = interleaver;
    this.#death = death;
    this.#draw = draw;
    this.priority = draw();
  }

  async step<T>(perform: Perform<T>): Promise<T> {
    if (this.#isDead) throw new Killed('A dead handler does nothing.');
    if (this.#steps > 0 && this.#steps % STEPS_BETWEEN_CHANGES === 0) this.priority = this.#draw();
    if (this.#steps++ !== this.#death?.step) return this.#interleaver.step(this, perform);
    this.#isDead = true;
    if (this.#death.fate === 'late')
      this.#interleaver.later({ priority: this.#draw() }, () => perform().catch(() => undefined));
    else await this.#interleaver.step(this, this.#death.fate === 'after' ? perform : async () => undefined);
    throw new Killed('The handler was killed.');
  }

  /** A client whose every request is a step of this life. */
  client(client: Client): Client {
    const step =
      <Call extends unknown[]>(perform: (...call: Call) => unknown) =>
      (...call: Call) =>
        this.step(async () => perform(...call));
    const mortal = {
      mget: step((body: never) => client.mget(body)),
      search: step((body: never) => client.search(body)),
      transport: { request: step((request: never) => client.transport.request(request)) },
      indices: {
        getAlias: step((request: never, options: never) => client.indices.getAlias(request, options)),
        create: step((request: never) => client.indices.create(request)),
      },
    };
    return mortal as unknown as Client;
  }

  /** Reads of the bucket that are steps of this life. */
  reader(read: (key: string) => Promise<StoredObject | null>): (key: string) => Promise<StoredObject | null> {
    return (key) => this.step(() => read(key));
  }
}
