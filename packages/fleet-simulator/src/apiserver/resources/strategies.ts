import { isRecord } from '../../storage';
import { badRequest, type StatusCause } from '../status';
import { customResourceDefinitionStrategy } from '../../crd/crdStrategy';
import type { Strategy } from './definition';
import { serviceStrategy } from './serviceStrategy';
import { webhookStrategy } from './webhookStrategy';

const required = (field: string): StatusCause => ({
  reason: 'FieldValueRequired',
  message: 'Required value',
  field,
});

const immutable = (field: string): StatusCause => ({
  reason: 'FieldValueForbidden',
  message: 'Forbidden: field is immutable when `immutable` is set',
  field,
});

const isBase64 = (value: string) =>
  /^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(value) &&
  value.replace(/\s/g, '').length % 4 === 0;

/** Keys of secrets and config maps. */
function badKeys(field: string, data: unknown): StatusCause[] {
  if (!isRecord(data)) return [];
  return Object.keys(data)
    .filter(key => !/^[-._a-zA-Z0-9]+$/.test(key) || key.length > 253)
    .map(key => ({
      reason: 'FieldValueInvalid',
      message: `Invalid value: ${JSON.stringify(
        key,
      )}: a valid config key must consist of alphanumeric characters, '-', '_' or '.'`,
      field: `${field}[${key}]`,
    }));
}

const secret: Strategy = {
  prepare(object) {
    if (isRecord(object.stringData)) {
      object.data = { ...object.data };
      for (const [key, value] of Object.entries(object.stringData)) {
        object.data[key] = Buffer.from(String(value)).toString('base64');
      }
    }
    delete object.stringData;
    object.type ??= 'Opaque';
    const values = Object.values(isRecord(object.data) ? object.data : {});
    if (values.some(value => typeof value === 'string' && !isBase64(value))) {
      throw badRequest(
        'Secret in version "v1" cannot be handled as a Secret: illegal base64 data',
      );
    }
  },
  validate(object, old) {
    const causes = badKeys('data', object.data);
    if (old?.immutable === true) {
      if (object.immutable !== true) causes.push(immutable('immutable'));
      if (JSON.stringify(object.data) !== JSON.stringify(old.data)) {
        causes.push(immutable('data'));
      }
    }
    if (old && object.type !== old.type) {
      causes.push({
        reason: 'FieldValueInvalid',
        message: `Invalid value: ${JSON.stringify(
          object.type,
        )}: field is immutable`,
        field: 'type',
      });
    }
    return causes;
  },
};

const configMap: Strategy = {
  validate(object, old) {
    const causes = badKeys('data', object.data);
    if (old?.immutable === true) {
      if (object.immutable !== true) causes.push(immutable('immutable'));
      if (JSON.stringify(object.data) !== JSON.stringify(old.data)) {
        causes.push(immutable('data'));
      }
    }
    return causes;
  },
};

const namespace: Strategy = {
  prepare(object, old) {
    object.spec = old?.spec ?? { finalizers: ['kubernetes'] };
    object.status ??= old?.status ?? { phase: 'Active' };
    object.metadata.labels = {
      ...object.metadata.labels,
      'kubernetes.io/metadata.name': object.metadata.name,
    };
  },
};

const pod: Strategy = {
  prepare(object, old) {
    if (!old) object.status ??= { phase: 'Pending' };
    if (!isRecord(object.spec)) return;
    object.spec.restartPolicy ??= 'Always';
    object.spec.terminationGracePeriodSeconds ??= 30;
    object.spec.dnsPolicy ??= 'ClusterFirst';
    object.spec.serviceAccountName ??= 'default';
    object.spec.schedulerName ??= 'default-scheduler';
  },
  validate(object) {
    const containers = object.spec?.containers;
    if (!Array.isArray(containers) || containers.length === 0) {
      return [required('spec.containers')];
    }
    return containers.flatMap((container, index) =>
      container.image ? [] : [required(`spec.containers[${index}].image`)],
    );
  },
};

const statefulSet: Strategy = {
  validate(object) {
    const matched = Object.entries(object.spec?.selector?.matchLabels ?? {});
    const labels = object.spec?.template?.metadata?.labels ?? {};
    if (matched.every(([key, value]) => labels[key] === value)) return [];
    return [
      {
        reason: 'FieldValueInvalid',
        message: `Invalid value: ${JSON.stringify(
          labels,
        )}: \`selector\` does not match template \`labels\``,
        field: 'spec.template.metadata.labels',
      },
    ];
  },
};

const roleBinding: Strategy = {
  prepare(object) {
    if (isRecord(object.roleRef)) {
      object.roleRef.apiGroup ||= 'rbac.authorization.k8s.io';
    }
    for (const subject of object.subjects ?? []) {
      if (isRecord(subject) && subject.kind !== 'ServiceAccount') {
        subject.apiGroup ||= 'rbac.authorization.k8s.io';
      }
    }
  },
  validate(object, old) {
    if (
      !old ||
      JSON.stringify(old.roleRef) === JSON.stringify(object.roleRef)
    ) {
      return [];
    }
    return [
      {
        reason: 'FieldValueInvalid',
        message: 'Invalid value: "object": cannot change roleRef',
        field: 'roleRef',
      },
    ];
  },
};

/** Kinds with rules of their own. */
export const strategies: Record<string, Strategy> = {
  Secret: secret,
  ConfigMap: configMap,
  Namespace: namespace,
  Pod: pod,
  Service: serviceStrategy,
  StatefulSet: statefulSet,
  Deployment: statefulSet,
  RoleBinding: roleBinding,
  ClusterRoleBinding: roleBinding,
  CustomResourceDefinition: customResourceDefinitionStrategy,
  ValidatingWebhookConfiguration: webhookStrategy,
  MutatingWebhookConfiguration: webhookStrategy,
};
