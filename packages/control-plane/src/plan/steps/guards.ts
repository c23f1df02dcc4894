import {
  annotations,
  type CassandraDatacenter,
  type FreeForm,
  type K8ssandraCluster,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterFacts } from '../facts';
import { say } from '../sentences';

/** A desired object after the guards, or why it is refused. */
export interface Guarded {
  desired: CassandraDatacenter;
  refused?: Sentence;
  attention: Sentence[];
}

/**
 * What must not change in a datacenter that exists (operator-spec 3.12, guards 1 to 4). The hash stays that of the
 * unguarded object, so that a kept value does not look like a change for ever.
 */
export function guarded(
  cluster: K8ssandraCluster,
  facts: DatacenterFacts,
  live: CassandraDatacenter,
  wanted: CassandraDatacenter,
): Guarded {
  const spec = { ...wanted.spec };
  const attention: Sentence[] = [];
  const kept = live.spec.superuserSecretName;
  if (kept && spec.superuserSecretName && spec.superuserSecretName !== kept) {
    spec.superuserSecretName = kept;
    attention.push(
      say('attention.superuserKept', { region: facts.label, kept }),
    );
  }
  if (cluster.metadata.annotations?.[annotations.rebuildDc] === facts.name) {
    delete spec.stopped;
  }
  // Left out means running; said aloud where somebody else stopped it, because an apply takes back only fields of ours.
  if (live.spec.stopped && !spec.stopped) spec.stopped = false;
  const tokens = tokensOf(live);
  const wantedTokens = tokensOf(wanted);
  if (tokens !== undefined && wantedTokens !== undefined) {
    if (keepsTokens(cluster, live, wanted)) {
      spec.config = withTokens(spec.config, tokens);
    } else if (tokens !== wantedTokens) {
      return {
        desired: wanted,
        attention,
        refused: say('reason.numTokens', {
          actual: Number(tokens),
          desired: Number(wantedTokens),
        }),
      };
    }
  }
  return { desired: { ...wanted, spec }, attention };
}

function yamlOf(config: FreeForm | undefined): FreeForm | undefined {
  return config?.['cassandra-yaml'] as FreeForm | undefined;
}

function tokensOf(datacenter: CassandraDatacenter): unknown {
  return yamlOf(datacenter.spec.config)?.num_tokens;
}

function withTokens(config: FreeForm | undefined, tokens: unknown): FreeForm {
  return {
    ...config,
    'cassandra-yaml': { ...yamlOf(config), num_tokens: tokens },
  };
}

/** Cassandra 3.11 → 4 keeps its number of tokens unless the user names one. */
function keepsTokens(
  cluster: K8ssandraCluster,
  live: CassandraDatacenter,
  wanted: CassandraDatacenter,
): boolean {
  const own = cluster.spec.cassandra?.config?.cassandraYaml?.num_tokens;
  return (
    live.spec.serverType === 'cassandra' &&
    majorOf(live.spec.serverVersion) === 3 &&
    majorOf(wanted.spec.serverVersion) > 3 &&
    own === undefined
  );
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}
