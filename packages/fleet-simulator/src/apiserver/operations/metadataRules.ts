import type { KubeObject } from '../../storage';
import type { ResourceDefinition } from '../resources/definition';
import type { StatusCause } from '../status';

const SUBDOMAIN =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const SERVICE = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const QUALIFIED =
  /^([a-z0-9]([-a-z0-9.]*[a-z0-9])?\/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const LABEL_VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/;
const ANNOTATIONS_LIMIT = 256 * 1024;

const rules = {
  subdomain: {
    matches: (name: string) => SUBDOMAIN.test(name) && name.length <= 253,
    says: `a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')`,
  },
  label: {
    matches: (name: string) => LABEL.test(name) && name.length <= 63,
    says: `a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')`,
  },
  service: {
    matches: (name: string) => SERVICE.test(name) && name.length <= 63,
    says: `a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')`,
  },
  path: {
    matches: (name: string) =>
      name !== '.' && name !== '..' && !/[/%]/.test(name),
    says: `may not contain '/' or '%', and may not be '.' or '..'`,
  },
};

const invalidValue = (field: string, value: unknown, why: string) => ({
  reason: 'FieldValueInvalid',
  message: `Invalid value: ${JSON.stringify(value)}: ${why}`,
  field,
});

/** What is wrong with an object's metadata. */
export function metadataCauses(
  object: KubeObject,
  old: KubeObject | undefined,
  resource: ResourceDefinition,
): StatusCause[] {
  const { metadata } = object;
  const causes: StatusCause[] = [];
  const rule = rules[resource.nameRule];
  if (!metadata.name) {
    causes.push({
      reason: 'FieldValueRequired',
      message: 'Required value: name or generateName is required',
      field: 'metadata.name',
    });
  } else if (!rule.matches(metadata.name)) {
    causes.push(invalidValue('metadata.name', metadata.name, rule.says));
  }
  return [
    ...causes,
    ...labelCauses(metadata.labels ?? {}),
    ...annotationCauses(metadata.annotations ?? {}),
    ...finalizerCauses(object, old),
  ];
}

function labelCauses(labels: Record<string, string>): StatusCause[] {
  const causes: StatusCause[] = [];
  for (const [key, value] of Object.entries(labels)) {
    if (!QUALIFIED.test(key)) causes.push(badKey('metadata.labels', key));
    if (!LABEL_VALUE.test(value)) {
      causes.push(
        invalidValue(
          'metadata.labels',
          value,
          `a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')`,
        ),
      );
    } else if (value.length > 63) {
      causes.push(
        invalidValue('metadata.labels', value, 'must be no more than 63 bytes'),
      );
    }
  }
  return causes;
}

function annotationCauses(annotations: Record<string, string>): StatusCause[] {
  const entries = Object.entries(annotations);
  const causes = entries
    .filter(([key]) => !QUALIFIED.test(key.toLowerCase()))
    .map(([key]) => badKey('metadata.annotations', key));
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

function finalizerCauses(
  object: KubeObject,
  old: KubeObject | undefined,
): StatusCause[] {
  const finalizers = object.metadata.finalizers ?? [];
  const causes = finalizers
    .filter(finalizer => !QUALIFIED.test(finalizer))
    .map(finalizer =>
      invalidValue(
        'metadata.finalizers',
        finalizer,
        `name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character`,
      ),
    );
  if (!old?.metadata.deletionTimestamp) return causes;
  const added = finalizers.filter(
    finalizer => !old.metadata.finalizers?.includes(finalizer),
  );
  if (added.length > 0) {
    causes.push({
      reason: 'FieldValueForbidden',
      message: `Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{${added
        .map(finalizer => JSON.stringify(finalizer))
        .join(', ')}}`,
      field: 'metadata.finalizers',
    });
  }
  return causes;
}

function badKey(field: string, key: string): StatusCause {
  return invalidValue(
    field,
    key,
    `name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')`,
  );
}
