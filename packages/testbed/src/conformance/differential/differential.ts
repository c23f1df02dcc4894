import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { installCrd } from '../crds';
import { HttpApi } from '../http/httpApi';
import { Identities } from '../http/identities';
import type { Api, Driver, WatchEvent } from '../types';
import { type Command, sequencesOf } from './commands';
import { type Kind, kindsOf } from './kinds';
import { Normaliser } from './normalise';
import { send } from './send';

/** How two servers are compared. */
export interface DifferentialOptions {
  drivers: [Driver, Driver];
  sequences: number;
  seed: number;
  /** Custom resources with schemas of their own. */
  schemas?: number;
  log(line: string): void;
}

interface Sequence {
  kind: Kind;
  commands: Command[];
  /** From which of the versions that it was told a second watch begins in the end. */
  since: number;
}

const LAST = 'the-last';

const show = (value: unknown) => JSON.stringify(value);

/**
 * Sends the same random sequences of commands to two servers and compares every answer and every event. Throws with the shrunk sequence
 * and both answers where they differ.
 */
export async function compareServers(
  options: DifferentialOptions,
): Promise<void> {
  const { drivers, sequences, seed, schemas = 6 } = options;
  const run = `d${seed.toString(36)}`;
  const kinds = kindsOf(seed, run, schemas);
  const identities = drivers.map(driver => new Identities(driver));
  const signal = new AbortController().signal;
  const apis = identities.map(
    each => new HttpApi({ identities: each, signal, record: () => {} }),
  );
  let count = 0;
  try {
    await Promise.all(apis.map(api => installAll(api, kinds)));
    await fc.assert(
      fc.asyncProperty(sequences$(kinds), async sequence => {
        count += 1;
        const namespace = `${run}-${count}`;
        const [left, right] = await Promise.all(
          apis.map(api => replay(api, namespace, sequence)),
        );
        const at = left.findIndex(
          (each, index) => !isDeepStrictEqual(each, right[index]),
        );
        if (at < 0) return;
        const names = drivers.map(driver => driver.name);
        throw new Error(
          `differ at ${
            at < sequence.commands.length ? `command ${at}` : 'events'
          }\n${names[0]}: ${show(left[at])}\n${names[1]}: ${show(right[at])}`,
        );
      }),
      { seed, numRuns: sequences, includeErrorInReport: true },
    );
  } finally {
    await Promise.all(identities.map(each => each.close()));
  }
  options.log(`${sequences} sequences without a difference, seed ${seed}`);
}

function sequences$(kinds: Kind[]): fc.Arbitrary<Sequence> {
  return fc.oneof(
    ...kinds.map(kind =>
      fc
        .tuple(sequencesOf(kind), fc.nat(20))
        .map(([commands, since]) => printable({ kind, commands, since })),
    ),
  );
}

/** A counterexample shows its kind and schema. */
function printable(sequence: Sequence): Sequence {
  const { kind, commands, since } = sequence;
  return Object.defineProperty(sequence, fc.toStringMethod, {
    enumerable: false,
    value: () =>
      [kind.kind, kind.schema, ...commands]
        .map(each => JSON.stringify(each))
        .concat(`since ${since}`)
        .join('\n'),
  });
}

async function installAll(api: Api, kinds: Kind[]): Promise<void> {
  const custom = kinds.filter(kind => kind.schema);
  await Promise.all(
    custom.map(({ schema, id }) =>
      installCrd(api, {
        schema: schema!,
        id: id!,
        version: { subresources: { status: {} } },
      }),
    ),
  );
}

/** The answers of every command, then the events, and those again that came after one of the versions. */
async function replay(
  api: Api,
  namespace: string,
  { kind, commands, since }: Sequence,
): Promise<unknown[]> {
  const made = await api.post('/api/v1/namespaces', {
    metadata: { name: namespace },
  });
  if (made.status !== 201) throw new Error(made.text);
  const root = kind.id ? `/apis/${kind.apiVersion}` : `/api/${kind.apiVersion}`;
  const base = `${root}/namespaces/${namespace}/${kind.plural}`;
  const { body: list } = await api.get(base);
  const watch = await api.watch(base, {
    query: { resourceVersion: list.metadata.resourceVersion },
  });
  const normaliser = new Normaliser();
  const answers: unknown[] = [];
  const versions: string[] = [list.metadata.resourceVersion];
  for (const command of commands) {
    const answer = await send(api, kind, base, command);
    const { resourceVersion } = answer.body?.metadata ?? {};
    if (resourceVersion) versions.push(resourceVersion);
    answers.push(normaliser.answer(answer));
  }
  const { apiVersion, kind: name } = kind;
  await api.post(base, { apiVersion, kind: name, metadata: { name: LAST } });
  const again = await api.watch(base, {
    query: { resourceVersion: versions[since % versions.length] },
  });
  const events: WatchEvent[] = [];
  for (const each of [watch, again]) {
    const heard = await each.until(all =>
      all.some(event => event.object.metadata?.name === LAST),
    );
    each.stop();
    events.push(...heard);
  }
  return [...answers, ...events.map(event => normaliser.event(event))];
}
