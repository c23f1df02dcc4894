import {
  KubernetesError,
  type KubernetesClient,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  resourceTypes,
  type PermissionRow,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Need, Verb } from './needs';
import { withoutOf } from './without';

/** What a rule of a SelfSubjectRulesReview grants. */
interface Rule {
  verbs?: string[];
  apiGroups?: string[];
  resources?: string[];
  /** A rule for objects of some names grants nothing of what we need. */
  resourceNames?: string[];
}

interface Rules {
  resourceRules?: Rule[];
  incomplete?: boolean;
}

/** Reviews of single verbs that are under way at a time. */
const AT_ONCE = 4;

/**
 * A namespace that nobody makes, to ask in: a review names the rules of one namespace, those that hold in all of them included, and
 * only the latter are meant.
 */
const NOWHERE = 'k8ssandra-backstage-permission-review';

/** How permissions are checked. */
export interface CheckPermissionsInput {
  client: KubernetesClient;
  needs: Need[];
  /** The namespaces that are served; all when absent. */
  namespaces?: string[];
  signal?: AbortSignal;
}

/** One resource in one namespace, or in all. */
interface Place {
  need: Need;
  namespace: string | null;
}

/**
 * Compares what an account may do with what is needed: one SelfSubjectRulesReview for each namespace that matters. Where the server says that
 * its answer may lack something (another authorizer decides too), what seems to be missing is asked for verb by verb.
 *
 * @throws KubernetesError when the server does not answer, or lets nobody ask
 */
export async function checkPermissions(
  input: CheckPermissionsInput,
): Promise<PermissionRow[]> {
  const { client, needs, namespaces, signal } = input;
  const places = needs.flatMap(need => placesOf(need, namespaces));
  const rules = await rulesIn(
    client,
    new Set(places.map(({ namespace }) => namespace ?? NOWHERE)),
    signal,
  );
  const rows = await Promise.all(
    places.map(async ({ need, namespace }) => {
      const { granted, complete } = rules.get(namespace ?? NOWHERE)!;
      const missing = need.verbs.filter(
        verb => !isGranted(granted, need, verb),
      );
      return { need, namespace, missing, complete };
    }),
  );
  const doubtful = rows.flatMap(({ complete, missing, ...place }) =>
    complete ? [] : missing.map(verb => ({ ...place, verb })),
  );
  const allowed = await askOneByOne(client, doubtful, signal);
  return rows.map(({ need, namespace, missing }) =>
    rowOf(
      { need, namespace },
      missing.filter(verb => !allowed.has(keyOf({ need, namespace, verb }))),
    ),
  );
}

/** A kind without a namespace is needed everywhere at once, whatever namespaces are served. */
function placesOf(need: Need, namespaces: string[] | undefined): Place[] {
  if (need.namespace !== undefined) {
    return [{ need, namespace: need.namespace }];
  }
  return need.namespaced && namespaces
    ? namespaces.map(namespace => ({ need, namespace }))
    : [{ need, namespace: null }];
}

function rowOf({ need, namespace }: Place, missing: Verb[]): PermissionRow {
  const { group, resource, verbs, optional } = need;
  return {
    group,
    resource,
    namespace,
    allowed: verbs.filter(verb => !missing.includes(verb)),
    missing,
    optional,
    without: missing.length > 0 ? withoutOf(need, missing) : null,
  };
}

async function rulesIn(
  client: KubernetesClient,
  namespaces: Set<string>,
  signal: AbortSignal | undefined,
) {
  const type = resourceTypes.SelfSubjectRulesReview;
  const found = new Map<string, { granted: Rule[]; complete: boolean }>();
  await inTurns([...namespaces], async namespace => {
    const { resourceRules, incomplete } = await client
      .review<Rules>(type, { namespace }, { signal })
      .catch(error => {
        // It may still answer what is asked for verb by verb.
        if (KubernetesError.is(error, 'Forbidden', 'NotFound')) {
          return { resourceRules: [], incomplete: true };
        }
        throw error;
      });
    found.set(namespace, {
      granted: Array.isArray(resourceRules) ? resourceRules : [],
      complete: incomplete !== true,
    });
  });
  return found;
}

function isGranted(rules: Rule[], { group, resource }: Need, verb: Verb) {
  const has = (list: unknown, ...wanted: string[]) =>
    Array.isArray(list) && wanted.some(each => list.includes(each));
  const sub = resource.split('/')[1];
  return rules.some(
    rule =>
      has(rule.verbs, verb, '*') &&
      has(rule.apiGroups, group, '*') &&
      has(rule.resources, resource, '*', ...(sub ? [`*/${sub}`] : [])) &&
      !rule.resourceNames?.length,
  );
}

interface Doubt extends Place {
  verb: Verb;
}

function keyOf({ need: { group, resource }, namespace, verb }: Doubt): string {
  return `${group}/${resource} ${namespace ?? ''} ${verb}`;
}

async function askOneByOne(
  client: KubernetesClient,
  doubts: Doubt[],
  signal: AbortSignal | undefined,
): Promise<Set<string>> {
  const allowed = new Set<string>();
  await inTurns(doubts, async doubt => {
    const { need, namespace, verb } = doubt;
    const [resource, subresource] = need.resource.split('/');
    const answer = await client.review<{ allowed?: boolean }>(
      resourceTypes.SelfSubjectAccessReview,
      {
        resourceAttributes: {
          verb,
          group: need.group,
          resource,
          ...(subresource && { subresource }),
          ...(namespace && { namespace }),
        },
      },
      { signal },
    );
    if (answer.allowed === true) allowed.add(keyOf(doubt));
  });
  return allowed;
}

/** A few at a time: a server that is asked for a hundred things at once answers others late. */
async function inTurns<T>(
  all: T[],
  work: (each: T) => Promise<void>,
): Promise<void> {
  const rest = [...all];
  const turn = async () => {
    for (let each = rest.shift(); each !== undefined; each = rest.shift()) {
      await work(each);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, turn));
}
