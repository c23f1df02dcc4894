import {
  KubernetesError,
  type Clock,
  type InspectedKubeconfig,
  type KubernetesClient,
  type KubernetesConnection,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  CONTEXT_CHECKS,
  resourceTypes,
  type ContextCheckName,
  type PermissionRow,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { checkDefinitions } from '../checkDefinitions';
import { checkPermissions } from '../checkPermissions';
import { definitionNeeds } from '../definitionNeeds';
import { definitionView } from '../definitionView';
import { regionNeeds } from '../needs';
import { minorsBehind } from '../minors';
import { OLDEST_KUBERNETES } from '../versions';
import type { CheckRows } from './checkRows';
import { say } from './sentences';
import { isAboutAddress, REACH_LIMIT_MS, tryConnection } from './tryConnection';
import type { Examination } from './types';

/** All checks together; a slow server must not hold a person up for longer. */
const EXAMINE_LIMIT_MS = 30_000;

/** What an examination needs. */
export interface ExamineInput {
  inspected: InspectedKubeconfig;
  /** Checks that were made before; the others follow. */
  rows: CheckRows;
  connect: (connection: KubernetesConnection) => KubernetesClient;
  /** Namespaces that are served; all when absent. */
  namespaces?: string[];
  /** Newest Kubernetes of the control plane. */
  newest: string | null;
  /** Says what it means that it is this Kubernetes cluster; the UID is null when it may not be read. */
  identify: (clusterUid: string | null, rows: CheckRows) => void;
  /** Which checks there are; all when absent. */
  names?: readonly ContextCheckName[];
  clock: Clock;
  /** Epoch milliseconds. */
  now: number;
  signal?: AbortSignal;
}

/** Tries a kubeconfig before it is kept. Every check has a result in words; one server that is away takes 10 s, and no more. */
export async function examine(input: ExamineInput): Promise<Examination> {
  const { inspected, rows, connect, names = CONTEXT_CHECKS } = input;
  const { result } = inspected;
  const found = result.connection
    ? await tryAll(input, result.connection, connect(result.connection))
    : undefined;
  if (result.problem) refuse(input);
  const { result: _, reduced: __, ...facts } = inspected;
  const checks = rows.list(names);
  return {
    inspected: facts,
    checks,
    acceptable: checks.every(
      ({ outcome }) => outcome === 'passed' || outcome === 'warning',
    ),
    kubernetesVersion: found?.kubernetesVersion ?? null,
    clusterUid: found?.clusterUid ?? null,
    permissions: found?.permissions ?? null,
  };
}

function refuse({ inspected, rows }: ExamineInput): void {
  const { problem } = inspected.result;
  if (!problem) return;
  const { code, message } = problem;
  if (isAboutAddress(code)) {
    rows.passed('readable', say('check.readable.passed'));
    rows.fail(
      'address',
      say('check.address.failed', { message }),
      say('check.address.fix'),
    );
    return;
  }
  const { contexts } = inspected;
  rows.fail(
    'readable',
    say('check.readable.failed', { message }),
    code === 'ContextNotFound' && contexts.length > 0
      ? say('check.readable.choose', { contexts })
      : say('check.readable.fix'),
  );
}

async function tryAll(
  input: ExamineInput,
  connection: KubernetesConnection,
  client: KubernetesClient,
) {
  const { rows, identify, clock, now } = input;
  const limit = AbortSignal.timeout(EXAMINE_LIMIT_MS);
  const signal = input.signal ? AbortSignal.any([input.signal, limit]) : limit;
  rows.passed('readable', say('check.readable.passed'));
  try {
    const answer = await tryConnection({
      ...input,
      client,
      connection,
      clock,
      now,
      signal,
    });
    if (!answer) return undefined;
    const { kubernetesVersion, clusterUid } = answer;
    identify(clusterUid ?? null, rows);
    judgeVersion(kubernetesVersion, input);
    const [permissions] = await Promise.all([
      judgePermissions(client, input, signal),
      judgeDefinitions(client, input, signal),
      judgeNamespaces(client, input, signal),
    ]);
    return { kubernetesVersion, clusterUid, permissions };
  } finally {
    await client.close();
  }
}

function judgeVersion(
  version: string | undefined,
  { rows, newest }: ExamineInput,
): void {
  const fix = say('check.version.fix');
  if (version === undefined) {
    rows.warn('version', say('check.version.unknown'), fix);
  } else if (minorsBehind(version, OLDEST_KUBERNETES)) {
    const oldest = OLDEST_KUBERNETES;
    rows.fail('version', say('check.version.old', { version, oldest }), fix);
  } else {
    const minors = minorsBehind(version, newest);
    if (minors) {
      rows.warn(
        'version',
        say('check.version.behind', { version, minors }),
        fix,
      );
    } else rows.passed('version', say('check.version.passed', { version }));
  }
}

/** Without the rights to see what is there a context never becomes ready; what cannot be written shows when it is needed. */
async function judgePermissions(
  client: KubernetesClient,
  { rows, namespaces }: ExamineInput,
  signal: AbortSignal,
): Promise<PermissionRow[] | null> {
  const fix = say('check.permissions.fix');
  try {
    const found = await checkPermissions({
      client,
      needs: regionNeeds(),
      namespaces,
      signal,
    });
    const lacking = found.filter(({ missing }) => missing.length > 0);
    const needed = found.length;
    if (lacking.length === 0) {
      rows.passed('permissions', say('check.permissions.passed', { needed }));
      return found;
    }
    const blind = lacking.find(
      ({ optional, missing }) =>
        !optional && missing.some(verb => verb === 'list' || verb === 'watch'),
    );
    const worst = blind ?? lacking.find(each => !each.optional) ?? lacking[0];
    const sentence = say('check.permissions.missing', {
      needed,
      allowed: needed - lacking.length,
      without: worst.without ?? '',
    });
    if (blind) rows.fail('permissions', sentence, fix);
    else rows.warn('permissions', sentence, fix);
    return found;
  } catch (error) {
    const message = wordsOf(error);
    rows.fail('permissions', say('check.permissions.failed', { message }), fix);
    return null;
  }
}

async function judgeDefinitions(
  client: KubernetesClient,
  { rows }: ExamineInput,
  signal: AbortSignal,
): Promise<void> {
  const fix = say('check.definitions.fix');
  try {
    const facts = await checkDefinitions({
      client,
      needs: definitionNeeds(false),
      versionOf: () => undefined,
      signal,
    });
    const views = facts.map(definitionView).filter(each => !each.optional);
    const find = (state: string) => views.find(each => each.state === state);
    const bad = find('incompatible');
    const poor = find('attention') ?? find('unknown');
    if (bad) rows.fail('definitions', bad.sentence, fix);
    else if (poor) rows.warn('definitions', poor.sentence, fix);
    else rows.passed('definitions', say('check.definitions.passed'));
  } catch (error) {
    const message = wordsOf(error);
    rows.fail('definitions', say('check.permissions.failed', { message }), fix);
  }
}

async function judgeNamespaces(
  client: KubernetesClient,
  { rows, namespaces = [] }: ExamineInput,
  signal: AbortSignal,
): Promise<void> {
  const fix = say('check.namespaces.fix');
  const states = await Promise.all(
    namespaces.map(async name => {
      try {
        const options = { signal, timeoutMs: REACH_LIMIT_MS };
        await client.get(resourceTypes.Namespace, { name }, options);
        return { name, is: 'there' };
      } catch (error) {
        const isAbsent = KubernetesError.isNotFound(error);
        return { name, is: isAbsent ? 'absent' : 'unknown' };
      }
    }),
  );
  const missing = states
    .filter(({ is }) => is === 'absent')
    .map(({ name }) => name);
  if (missing.length > 0) {
    const sentence = say('check.namespaces.missing', { missing });
    rows.warn('namespaces', sentence, fix);
  } else if (states.some(({ is }) => is === 'unknown')) {
    rows.warn('namespaces', say('check.namespaces.unknown'), fix);
  } else rows.passed('namespaces', say('check.namespaces.passed'));
}

function wordsOf(error: unknown): string {
  if (error instanceof KubernetesError) return error.explanation;
  throw error;
}
