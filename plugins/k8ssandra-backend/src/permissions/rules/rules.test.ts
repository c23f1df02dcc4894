import type { ClusterResource, ContextResource } from '../resources';
import { clusterRules, contextRules } from '.';

const cluster: ClusterResource = {
  controlPlane: 'hub',
  namespace: 'payments',
  name: 'ledger',
  owner: 'group:default/payments',
  contexts: ['', 'east'],
  labels: { tier: 'gold' },
};
const context: ContextResource = {
  controlPlane: 'hub',
  context: 'east',
  owner: 'group:default/platform',
  labels: { tier: 'gold' },
  tenants: () => ['group:default/payments'],
};
const nobodys = { ...cluster, owner: null };
const payments = { claims: ['user:default/olaf', 'Group:Default/Payments'] };
const others = { claims: ['group:default/search'] };

describe('rules on clusters', () => {
  it.each([
    ['hasControlPlane', { controlPlanes: ['hub'] }, cluster, true],
    ['hasControlPlane', { controlPlanes: ['other'] }, cluster, false],
    ['inNamespace', { namespaces: ['data', 'payments'] }, cluster, true],
    ['inNamespace', { namespaces: [] }, cluster, false],
    ['isOwner', payments, cluster, true],
    ['isOwner', others, cluster, false],
    ['isOwner', payments, nobodys, false],
    ['usesContext', { contexts: ['east', 'west'] }, cluster, true],
    ['usesContext', { contexts: [''] }, cluster, true],
    ['usesContext', { contexts: ['west'] }, cluster, false],
    ['hasLabel', { key: 'tier' }, cluster, true],
    ['hasLabel', { key: 'tier', value: 'gold' }, cluster, true],
    ['hasLabel', { key: 'tier', value: 'tin' }, cluster, false],
    ['hasLabel', { key: 'toString' }, cluster, false],
  ])('%s %j', (name, params, resource, expected) => {
    const rule = clusterRules[name as keyof typeof clusterRules] as any;
    expect(rule.apply(resource, params)).toBe(expected);
    expect(rule.toQuery(params)(resource)).toBe(expected);
  });
});

describe('rules on contexts', () => {
  it.each([
    ['hasControlPlane', { controlPlanes: ['hub'] }, true],
    ['hasControlPlane', { controlPlanes: ['other'] }, false],
    ['isOwner', { claims: ['group:default/platform'] }, true],
    ['isOwner', payments, false],
    ['hasName', { contexts: ['east'] }, true],
    ['hasName', { contexts: [''] }, false],
    ['hasLabel', { key: 'tier', value: 'gold' }, true],
    ['hasLabel', { key: 'tier', value: 'tin' }, false],
    ['hostsClusterOf', payments, true],
    ['hostsClusterOf', others, false],
  ])('%s %j', (name, params, expected) => {
    const rule = contextRules[name as keyof typeof contextRules] as any;
    expect(rule.apply(context, params)).toBe(expected);
    expect(rule.toQuery(params)(context)).toBe(expected);
  });
});
