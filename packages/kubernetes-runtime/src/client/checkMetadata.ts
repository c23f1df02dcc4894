import type { ResourceType } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Longest texts of an object's identity; real ones are far shorter. */
const MAX = { name: 253, namespace: 63, uid: 128, version: 256 };

type Check = (value: unknown) => boolean;

// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;
const isAbsent: Check = value => value === undefined || value === null;
const isText =
  (max: number): Check =>
  value =>
    typeof value === 'string' &&
    value !== '' &&
    value.length <= max &&
    !CONTROL.test(value);
const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts: Check = value =>
  isMapping(value) &&
  Object.values(value).every(each => typeof each === 'string');
const isMoment: Check = value =>
  isText(64)(value) && Number.isFinite(Date.parse(value as string));

/** A name goes into paths and is shown: as API servers check it, it is one segment of a path. */
const isName: Check = value =>
  isText(MAX.name)(value) && !/^\.\.?$|[/%]/.test(value as string);
const isNamespace: Check = value =>
  isText(MAX.namespace)(value) &&
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(value as string);
const isOwners: Check = value =>
  Array.isArray(value) &&
  value.every(
    each =>
      isMapping(each) &&
      ['apiVersion', 'kind', 'name', 'uid'].every(
        key => typeof each[key] === 'string',
      ),
  );

/** Members that may be left out, and what they are when they are there. */
const OPTIONAL: Record<string, Check> = {
  uid: isText(MAX.uid),
  resourceVersion: isText(MAX.version),
  generation: value => typeof value === 'number' && Number.isFinite(value),
  creationTimestamp: isMoment,
  deletionTimestamp: isMoment,
  labels: isTexts,
  annotations: isTexts,
  finalizers: value =>
    Array.isArray(value) && value.every(each => typeof each === 'string'),
  ownerReferences: isOwners,
};
const OPTIONAL_CHECKS = Object.entries(OPTIONAL);

/** A resource version as servers give it: short, and fit to be sent back. */
export const isVersion: Check = OPTIONAL.resourceVersion;

/**
 * Looks at the metadata of an object that a server sent, which may be broken or hostile: whoever works with it later relies on texts being
 * texts. Unknown members are of no concern.
 * @returns the member that cannot be; undefined when all is well
 */
export function wrongMember(
  metadata: object,
  type: Pick<ResourceType, 'namespaced'>,
): string | undefined {
  const members = metadata as Record<string, unknown>;
  if (!isName(members.name)) return 'name';
  const { namespace } = members;
  const isPlaced = type.namespaced
    ? isNamespace(namespace)
    : isAbsent(namespace) || namespace === '';
  if (!isPlaced) return 'namespace';
  for (const [key, check] of OPTIONAL_CHECKS) {
    const value = members[key];
    if (!isAbsent(value) && !check(value)) return key;
  }
  return undefined;
}
