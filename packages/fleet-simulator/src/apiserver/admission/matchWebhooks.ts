import type { ObjectStore } from '../../storage';
import { labelSelectorFromObject } from '../select/labelSelector';
import type { AdmissionAttributes, Webhook } from './types';

const GROUP = 'admissionregistration.k8s.io';

/** Where the configurations are stored. */
export const storageKeys = {
  validating: `validatingwebhookconfigurations.${GROUP}`,
  mutating: `mutatingwebhookconfigurations.${GROUP}`,
} as const;

/** Whether any webhook is configured that could concern writes of a group: those of webhooks themselves never are. */
export function hasWebhooks(store: ObjectStore, group: string): boolean {
  return (
    group !== GROUP &&
    Object.values(storageKeys).some(key => store.list(key).length > 0)
  );
}

/** The webhooks that a write goes through, in the order of the names of their configurations. */
export function matchWebhooks(
  store: ObjectStore,
  kind: keyof typeof storageKeys,
  attributes: AdmissionAttributes,
): Webhook[] {
  return store
    .list(storageKeys[kind])
    .flatMap(each => (each.webhooks ?? []) as Webhook[])
    .filter(
      webhook =>
        (webhook.rules ?? []).some(rule => matchesRule(rule, attributes)) &&
        matchesNamespace(store, webhook, attributes) &&
        matchesObject(webhook, attributes),
    );
}

function matchesRule(
  rule: NonNullable<Webhook['rules']>[number],
  { target, operation }: AdmissionAttributes,
): boolean {
  const { resource, version, subresource, namespace } = target;
  const among = (list: string[] | undefined, value: string) =>
    (list ?? []).some(each => each === '*' || each === value);
  const scope = namespace ? 'Namespaced' : 'Cluster';
  return (
    among(rule.apiGroups, resource.group) &&
    among(rule.apiVersions, version.name) &&
    among(rule.operations, operation) &&
    (rule.scope === '*' || rule.scope === scope) &&
    (rule.resources ?? []).some(each =>
      matchesResource(each, resource.plural, subresource),
    )
  );
}

/** `pods`, `pods/status`, `pods/*`, `*`, `*` + `/status` and `*` + `/*`. */
function matchesResource(
  pattern: string,
  plural: string,
  subresource: string,
): boolean {
  const [name, sub = ''] = pattern.split('/');
  return (
    (name === '*' || name === plural) && (sub === '*' || sub === subresource)
  );
}

/** A namespace is judged by its own labels, what lies in none always matches. */
function matchesNamespace(
  store: ObjectStore,
  { namespaceSelector }: Webhook,
  { target, object, old }: AdmissionAttributes,
): boolean {
  const isNamespace = target.resource.storageKey === 'namespaces';
  if (!isNamespace && !target.namespace) return true;
  const space = isNamespace
    ? object ?? old
    : store.get({
        resource: 'namespaces',
        namespace: '',
        name: target.namespace,
      });
  return labelSelectorFromObject(namespaceSelector)(space?.metadata.labels);
}

/** Either state of the object has the labels. */
function matchesObject(
  { objectSelector }: Webhook,
  { object, old }: AdmissionAttributes,
): boolean {
  const matches = labelSelectorFromObject(objectSelector);
  return [object, old].some(each => each && matches(each.metadata.labels));
}
