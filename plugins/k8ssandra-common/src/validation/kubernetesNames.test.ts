import {
  cleanLabelValue,
  cleanupForKubernetes,
  cleanupSubdomain,
  isDns1035Label,
} from './kubernetesNames';

describe('names (operator-spec 9.4)', () => {
  it.each([
    ['demo', 'demo'],
    ['E2E Test Cluster', 'e2etestcluster'],
    ['Weird Cluster Name', 'weirdclustername'],
    ['Not K8s_Compliant', 'notk8s-compliant'],
    ['1st-cluster-', 'st-cluster'],
    ['---', ''],
  ])('%s as a Kubernetes name: %s', (text, expected) => {
    expect(cleanupForKubernetes(text)).toBe(expected);
  });

  it.each([
    ['E2E Test Cluster', 'E2ETestCluster'],
    ['_a.b_', 'a.b'],
    ['ok', 'ok'],
  ])('%s as a label value: %s', (text, expected) => {
    expect(cleanLabelValue(text)).toBe(expected);
  });

  it.each([
    ['rack1', 'rack1'],
    ['1a.b', '1a.b'],
    ['Rack_One', 'rack-one'],
    ['a..b', 'ab'],
  ])('%s as a subdomain: %s', (text, expected) => {
    expect(cleanupSubdomain(text)).toBe(expected);
  });

  it.each([
    ['dc1', true],
    ['a'.repeat(63), true],
    ['a'.repeat(64), false],
    ['1dc', false],
    ['dc-', false],
    ['Dc', false],
    ['', false],
  ])('%s is a label: %s', (text, expected) => {
    expect(isDns1035Label(text)).toBe(expected);
  });
});
