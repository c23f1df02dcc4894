import { stringify } from 'yaml';
import { describeCredential } from '../access/describeCredential';
import type { CredentialFacts } from '../access/types';
import { safeText } from '../client/redact';
import { trustOf } from '../cluster/trust';
import { isMapping, isSet, parseKubeconfig, type Entry } from './document';
import {
  readKubeconfig,
  selectContext,
  type ReadKubeconfigOptions,
} from './readKubeconfig';
import { refusalsOf } from './refusals';
import {
  KubeconfigRefusal,
  type KubeconfigProblem,
  type KubeconfigResult,
} from './types';

/** Names of contexts that are told of a kubeconfig. */
const MAX_CONTEXTS = 100;

/** A kubeconfig as far as it may be shown, and what can be done with it. */
export interface InspectedKubeconfig {
  /** What the reader says of the chosen context. */
  result: KubeconfigResult;
  /** Names of its contexts, at most 100. */
  contexts: string[];
  /** The context that was chosen; null when there is none. */
  contextName: string | null;
  /** Host and port of its API server; null when it cannot be read. */
  endpoint: string | null;
  /** Address and authority: where both are equal, two kubeconfigs mean the same server. */
  place: string | null;
  credential: CredentialFacts | null;
  /** Everything that is refused of the chosen context, by field. */
  refused: KubeconfigProblem[];
  /**
   * The text of a kubeconfig with nothing but this context, under another name: what else lay in the file is not kept. Holds the credential.
   */
  reduced(name: string): string;
}

/** Looks at a kubeconfig before it is kept. Never throws, connects to nobody, and quotes no value that could be a secret. */
export function inspectKubeconfig(
  text: string,
  options: ReadKubeconfigOptions = {},
): InspectedKubeconfig {
  const result = readKubeconfig(text, options);
  const { connection } = result;
  const url = connection && new URL(connection.server);
  const found = lookInto(text, options);
  return {
    result,
    endpoint: url?.host ?? null,
    place: connection ? `${url?.href} ${trustOf(connection)}` : null,
    credential: (connection && describeCredential(connection)) ?? null,
    contexts: [],
    contextName: null,
    refused: result.problem ? [result.problem] : [],
    reduced: () => {
      throw new Error('There is nothing to be kept of this kubeconfig');
    },
    ...found,
  };
}

function lookInto(
  text: string,
  { contextName: wanted, allow = {} }: ReadKubeconfigOptions,
): Partial<InspectedKubeconfig> {
  let contexts: string[] = [];
  try {
    const kubeconfig = parseKubeconfig(text);
    contexts = namesOf(kubeconfig.contexts);
    const { name, cluster, user } = selectContext(kubeconfig, wanted);
    const refused = [
      ...refusalsOf('cluster', cluster, allow),
      ...refusalsOf('user', user, allow),
    ].map(({ problem }) => problem);
    return {
      contexts,
      contextName: safeText(name, 253),
      ...(refused.length > 0 && { refused }),
      reduced: to => reduce({ cluster, user }, to),
    };
  } catch (error) {
    if (error instanceof KubeconfigRefusal) return { contexts };
    throw error;
  }
}

function namesOf(contexts: unknown): string[] {
  if (!Array.isArray(contexts)) return [];
  return contexts
    .filter(each => isMapping(each) && typeof each.name === 'string')
    .slice(0, MAX_CONTEXTS)
    .map(each => safeText(each.name, 253));
}

function reduce(
  { cluster, user }: { cluster: Entry; user: Entry },
  name: string,
): string {
  const kept = (entry: Entry) =>
    Object.fromEntries(
      Object.entries(entry.value).filter(
        ([key]) => key !== 'extensions' && isSet(entry, key),
      ),
    );
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name, cluster: kept(cluster) }],
    users: [{ name, user: kept(user) }],
    contexts: [{ name, context: { cluster: name, user: name } }],
    'current-context': name,
  });
}
