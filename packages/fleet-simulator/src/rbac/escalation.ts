import { type PolicyRule, ruleAllows } from './authorizer';

const nothing = {
  group: '',
  resource: '',
  subresource: '',
  namespace: '',
  name: '',
};

/** The parts of rules that somebody does not have: each of one verb and one resource, name or path. */
export function missingRules(
  held: readonly PolicyRule[],
  wanted: readonly PolicyRule[],
): PolicyRule[] {
  return wanted
    .flatMap(singles)
    .filter(single => !held.some(rule => covers(rule, single)));
}

/** A rule taken apart into rules of one verb, one resource and one name. */
function singles(rule: PolicyRule): PolicyRule[] {
  const paths = (rule.nonResourceURLs ?? []).flatMap(url =>
    rule.verbs.map(verb => ({ verbs: [verb], nonResourceURLs: [url] })),
  );
  const names = rule.resourceNames?.length ? rule.resourceNames : [undefined];
  const resources = (rule.apiGroups ?? []).flatMap(group =>
    (rule.resources ?? []).flatMap(resource =>
      rule.verbs.flatMap(verb =>
        names.map(name => ({
          apiGroups: [group],
          resources: [resource],
          ...(name !== undefined && { resourceNames: [name] }),
          verbs: [verb],
        })),
      ),
    ),
  );
  return [...resources, ...paths];
}

function covers(rule: PolicyRule, single: PolicyRule): boolean {
  const [verb] = single.verbs;
  if (single.nonResourceURLs) {
    const [path] = single.nonResourceURLs;
    return ruleAllows(rule, { ...nothing, verb, path });
  }
  const [resource, subresource = ''] = single.resources![0].split('/');
  return ruleAllows(rule, {
    verb,
    group: single.apiGroups![0],
    resource,
    subresource,
    namespace: '',
    name: single.resourceNames?.[0] ?? '',
  });
}

/** One rule as a refusal shows it. */
export function ruleText(rule: PolicyRule): string {
  const list = (values: string[]) =>
    `[${values.map(value => JSON.stringify(value)).join(', ')}]`;
  const parts = [
    rule.apiGroups && `APIGroups:${list(rule.apiGroups)}`,
    rule.nonResourceURLs && `NonResourceURLs:${list(rule.nonResourceURLs)}`,
    rule.resources && `Resources:${list(rule.resources)}`,
    rule.resourceNames && `ResourceNames:${list(rule.resourceNames)}`,
    `Verbs:${list(rule.verbs)}`,
  ];
  return `{${parts.filter(Boolean).join(', ')}}`;
}
