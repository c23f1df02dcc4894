import type { KubeObject } from '../../storage';
import {
  labelProblems,
  labelValueProblems,
  qualifiedNameProblems,
  segmentProblems,
  serviceNameProblems,
  subdomainProblems,
} from '../names';
import type { ResourceDefinition } from '../resources/definition';
import type { StatusCause } from '../status';

const ANNOTATIONS_LIMIT = 256 * 1024;

const nameRules: Record<
  ResourceDefinition['nameRule'],
  (name: string) => string[]
> = {
  subdomain: subdomainProblems,
  label: labelProblems,
  service: serviceNameProblems,
  path: segmentProblems,
};

const invalidValue = (
  field: string,
  value: unknown,
  why: string,
): StatusCause => ({
  reason: 'FieldValueInvalid',
  message: `Invalid value: ${JSON.stringify(value)}: ${why}`,
  field,
});

const invalidValues = (field: string, value: string, problems: string[]) =>
  problems.map(problem => invalidValue(field, value, problem));

/** What is wrong with an object's metadata. */
export function metadataCauses(
  object: KubeObject,
  old: KubeObject | undefined,
  resource: ResourceDefinition,
): StatusCause[] {
  const { metadata } = object;
  return [
    ...nameCauses(metadata.name, resource),
    ...Object.entries(metadata.labels ?? {}).flatMap(([key, value]) => [
      ...invalidValues('metadata.labels', key, qualifiedNameProblems(key)),
      ...invalidValues('metadata.labels', value, labelValueProblems(value)),
    ]),
    ...annotationCauses(metadata.annotations ?? {}),
    ...ownerCauses(metadata.ownerReferences ?? []),
    ...finalizerCauses(object),
    // Kubernetes checks new finalizers twice: with the metadata and with the kind.
    ...newFinalizerCauses(object, old),
    ...newFinalizerCauses(object, old),
  ];
}

function nameCauses(
  name: string | undefined,
  resource: ResourceDefinition,
): StatusCause[] {
  if (name) {
    return invalidValues(
      'metadata.name',
      name,
      nameRules[resource.nameRule](name),
    );
  }
  return [
    {
      reason: 'FieldValueRequired',
      message: 'Required value: name or generateName is required',
      field: 'metadata.name',
    },
  ];
}

function annotationCauses(annotations: Record<string, string>): StatusCause[] {
  const entries = Object.entries(annotations);
  const causes = entries.flatMap(([key]) =>
    invalidValues(
      'metadata.annotations',
      key,
      qualifiedNameProblems(key.toLowerCase()),
    ),
  );
  const size = entries.reduce((sum, [k, v]) => sum + k.length + v.length, 0);
  if (size > ANNOTATIONS_LIMIT) {
    causes.push({
      reason: 'FieldValueTooLong',
      message: `Too long: may not be more than ${ANNOTATIONS_LIMIT} bytes`,
      field: 'metadata.annotations',
    });
  }
  return causes;
}

type OwnerReference = NonNullable<
  KubeObject['metadata']['ownerReferences']
>[number];

function ownerCauses(owners: OwnerReference[]): StatusCause[] {
  const causes = owners.flatMap(owner =>
    (['apiVersion', 'kind', 'name', 'uid'] as const)
      .filter(field => !owner[field])
      .map(field =>
        invalidValue(
          `metadata.ownerReferences.${field}`,
          '',
          field === 'apiVersion'
            ? 'version must not be empty'
            : 'must not be empty',
        ),
      ),
  );
  const controllers = owners.filter(owner => owner.controller === true);
  if (controllers.length > 1) {
    const [one, two] = controllers.map(({ kind, name }) => `${kind}/${name}`);
    causes.push(
      invalidValue(
        'metadata.ownerReferences',
        owners,
        `Only one reference can have Controller set to true. Found "true" in references for ${one} and ${two}`,
      ),
    );
  }
  return causes;
}

function finalizerCauses(object: KubeObject): StatusCause[] {
  return (object.metadata.finalizers ?? []).flatMap(finalizer =>
    invalidValues(
      'metadata.finalizers',
      finalizer,
      qualifiedNameProblems(finalizer),
    ),
  );
}

function newFinalizerCauses(
  object: KubeObject,
  old: KubeObject | undefined,
): StatusCause[] {
  if (!old?.metadata.deletionTimestamp) return [];
  const added = (object.metadata.finalizers ?? []).filter(
    finalizer => !old.metadata.finalizers?.includes(finalizer),
  );
  if (added.length === 0) return [];
  return [
    {
      reason: 'FieldValueForbidden',
      message: `Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{${added
        .map(finalizer => JSON.stringify(finalizer))
        .join(', ')}}`,
      field: 'metadata.finalizers',
    },
  ];
}
