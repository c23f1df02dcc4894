import {
  k8ssandraPermissions,
  type Aged,
  type CredentialCopy,
  type CredentialRow,
  type CredentialTable,
  type Secret,
  type Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { secretDataHash } from '../desired';
import { copyPlaces, type CopyPlace } from '../plan/steps/secretCopies';
import type { ContextSnapshot, Snapshot } from '../snapshot/types';
import { accessTrouble, unseenReason } from '../view/access';
import { secondsSince } from '../view/time';
import { say } from './replicationSentences';
import {
  inputOf,
  LOGIN_KEYS,
  namespaceOf,
  type CredentialSource,
} from './sources';

/** What {@link credentialTable} reads. */
export interface CredentialInput {
  snapshot: Snapshot;
  sources: CredentialSource[];
  /** Epoch milliseconds. */
  now: number;
  /** Whether the viewer may know names of Secrets. */
  locate: boolean;
}

/** Where credentials are, and whether the copies match by the digest of what they hold; digests stay here. */
export function credentialTable(input: CredentialInput): CredentialTable {
  const { snapshot, sources, locate } = input;
  if (!locate) {
    const permission = k8ssandraPermissions.credentialsLocate.name;
    return {
      allowed: false,
      reason: say('credentials.forbidden', { permission }),
      items: [],
    };
  }
  const places = copyPlaces(inputOf(snapshot));
  const items = sources.map(source =>
    rowOf(
      input,
      source,
      places.filter(each => each.sourceName === source.name),
    ),
  );
  return {
    allowed: true,
    reason: items.length > 0 ? null : whyNone(snapshot),
    items,
  };
}

function whyNone({ cluster, home, controlPlane }: Snapshot): Sentence {
  if (cluster.spec.secretsProvider === 'external') {
    return say('credentials.external');
  }
  return home.everSeen
    ? say('credentials.none')
    : say('credentials.unseen', { cluster: controlPlane });
}

function rowOf(
  { snapshot, now }: CredentialInput,
  { name, use, object }: CredentialSource,
  places: CopyPlace[],
): CredentialRow {
  const { home, controlPlane } = snapshot;
  const namespace = namespaceOf(snapshot.cluster);
  const copies = places.map(each => copyOf(snapshot, each, object));
  return {
    namespace,
    name,
    use,
    useSentence: say(`credential.${use}`),
    source: agedIn(
      snapshot,
      home,
      home.everSeen ? (object && 'there') || 'absent' : null,
    ),
    ageSeconds: secondsSince(object?.metadata.creationTimestamp, now) ?? null,
    copies,
    trouble: troubleOf(copies, object, home, controlPlane),
    command: `kubectl --namespace ${namespace} get secret ${name} --output go-template='{{.data.${LOGIN_KEYS.password} | base64decode}}'`,
  };
}

function copyOf(
  snapshot: Snapshot,
  { context, namespace, name }: CopyPlace,
  source: Secret | undefined,
): CredentialCopy {
  const live = context.secrets.find(
    each =>
      each.metadata.name === name && each.metadata.namespace === namespace,
  );
  return {
    namespace,
    name,
    context: context.name,
    label: context.region,
    match: matchOf(snapshot, context, live, source),
  };
}

function matchOf(
  snapshot: Snapshot,
  context: ContextSnapshot,
  live: Secret | undefined,
  source: Secret | undefined,
): CredentialCopy['match'] {
  if (!context.everSeen) return agedIn<never>(snapshot, context, null);
  if (!live) return agedIn(snapshot, context, 'absent');
  if (!source?.data || !live.data) {
    const reason = say('credential.noSource');
    return { ...agedIn(snapshot, context, null), reason };
  }
  const same = secretDataHash(source.data) === secretDataHash(live.data);
  return agedIn(snapshot, context, same ? 'same' : 'differs');
}

function agedIn<T>(
  { controlPlane }: Snapshot,
  context: ContextSnapshot,
  value: T | null,
): Aged<T> {
  const trouble = accessTrouble(context);
  const seconds = context.lastContactSeconds;
  return {
    value,
    observedAgeSeconds: context.everSeen ? seconds : null,
    reachable: trouble === undefined,
    ...(trouble && {
      reason: unseenReason(trouble, context.name || controlPlane),
    }),
  };
}

/** What somebody should know; of regions that cannot be seen nothing is claimed. */
function troubleOf(
  copies: CredentialCopy[],
  object: Secret | undefined,
  home: ContextSnapshot,
  controlPlane: string,
): Sentence | null {
  if (!object) {
    return home.visible
      ? say('credential.absent', { cluster: controlPlane })
      : null;
  }
  const where = (value: 'differs' | 'absent') =>
    copies
      .filter(({ match }) => match.reachable && match.value === value)
      .map(each => each.label);
  const differs = where('differs');
  if (differs.length > 0)
    return say('credential.differs', { regions: differs });
  const missing = where('absent');
  return missing.length > 0
    ? say('credential.missing', { regions: missing })
    : null;
}
