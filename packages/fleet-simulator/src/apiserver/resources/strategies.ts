import { equalJson, isRecord } from '../../storage';
import { customResourceDefinitionStrategy } from '../../crd/crdStrategy';
import { badKeys, forbiddenCause, immutableCauses } from './causes';
import type { Strategy } from './definition';
import { podStrategy } from './podStrategy';
import { secretStrategy } from './secretStrategy';
import { serviceStrategy } from './serviceStrategy';
import { webhookStrategy } from './webhookStrategy';

const SIZE_LIMIT = 1024 * 1024;

const configMap: Strategy = {
  validate(object, old) {
    const { data = {}, binaryData = {} } = object;
    const causes = [
      ...badKeys('data', data),
      ...badKeys('binaryData', binaryData),
      ...Object.keys(data)
        .filter(key => Object.hasOwn(binaryData, key))
        .map(key => ({
          reason: 'FieldValueInvalid',
          message: `Invalid value: ${JSON.stringify(
            key,
          )}: duplicate of key present in binaryData`,
          field: `data[${key}]`,
        })),
      ...immutableCauses(object, old),
    ];
    const size =
      Object.values<string>(data).reduce(
        (sum, value) => sum + Buffer.byteLength(value),
        0,
      ) +
      Object.values<string>(binaryData).reduce(
        (sum, value) => sum + Buffer.byteLength(value, 'base64'),
        0,
      );
    if (size > SIZE_LIMIT) {
      causes.push({
        reason: 'FieldValueTooLong',
        message: `Too long: may not be more than ${SIZE_LIMIT} bytes`,
        // Kubernetes names the object as a whole so.
        field: '[]',
      });
    }
    return causes;
  },
};

const event: Strategy = {
  validate(object) {
    const { namespace = '' } = object.involvedObject ?? {};
    const own = object.metadata.namespace;
    if (namespace === own || (namespace === '' && own === 'default')) return [];
    return [
      {
        reason: 'FieldValueInvalid',
        message: `Invalid value: ${JSON.stringify(
          namespace,
        )}: does not match event.namespace`,
        field: 'involvedObject.namespace',
      },
    ];
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

/** What of a StatefulSet may change. */
const changeable = new Set([
  'replicas',
  'ordinals',
  'template',
  'updateStrategy',
  'revisionHistoryLimit',
  'persistentVolumeClaimRetentionPolicy',
  'minReadySeconds',
]);

const FIXED =
  "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden";

const statefulSet: Strategy = {
  validate(object, old) {
    if (old && object.kind === 'StatefulSet') {
      const fixed = (spec: any) =>
        Object.fromEntries(
          Object.entries(spec).filter(([field]) => !changeable.has(field)),
        );
      if (!equalJson(fixed(object.spec), fixed(old.spec))) {
        return [forbiddenCause('spec', FIXED)];
      }
    }
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
        message: `Invalid value: ${JSON.stringify({
          APIGroup: object.roleRef?.apiGroup,
          Kind: object.roleRef?.kind,
          Name: object.roleRef?.name,
        })}: cannot change roleRef`,
        field: 'roleRef',
      },
    ];
  },
};

/** Kinds with rules of their own. */
export const strategies: Record<string, Strategy> = {
  Event: event,
  Secret: secretStrategy,
  ConfigMap: configMap,
  Namespace: namespace,
  Pod: podStrategy,
  Service: serviceStrategy,
  StatefulSet: statefulSet,
  Deployment: statefulSet,
  RoleBinding: roleBinding,
  ClusterRoleBinding: roleBinding,
  CustomResourceDefinition: customResourceDefinitionStrategy,
  ValidatingWebhookConfiguration: webhookStrategy,
  MutatingWebhookConfiguration: webhookStrategy,
};
