import { coalesceDatacenter } from '../coalesce';
import type { DatacenterTemplate } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aCluster, aDatacenter } from '../__testUtils__/cluster';
import { perNodeConfigReferences } from '../perNode/userConfigMap';
import { referenceKey } from '../references';
import { perNodeConfig } from './perNodeConfig';

const HASH = 'k8ssandra.io/per-node-config-hash';

function enriched(
  options: Partial<DatacenterTemplate>,
  data: Record<string, string> = {},
) {
  const template = aDatacenter('dc1', options);
  const cluster = aCluster({ datacenters: [template] });
  const [reference] = perNodeConfigReferences(cluster, template);
  const configMap = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: reference?.name },
    data,
  };
  return perNodeConfig(coalesceDatacenter(cluster, template), {
    cluster,
    template,
    field: 'x',
    systemReplication: {},
    referenced: reference ? { [referenceKey(reference)]: configMap } : {},
  });
}

const perNodeConfigMapRef = { name: 'mine' };

describe('configuration per node in the pod (operator-spec 3.19)', () => {
  it('adds nothing where there is none', () => {
    const template = aDatacenter('dc1');
    const cluster = aCluster({ datacenters: [template] });
    expect(enriched({})).toEqual(coalesceDatacenter(cluster, template));
  });

  it('merges files after cass-operator wrote the common ones', () => {
    const { podTemplate } = enriched({ perNodeConfigMapRef });
    expect(podTemplate.initContainers).toEqual([
      { name: 'server-config-init' },
      {
        name: 'per-node-config',
        image: 'docker.io/k8ssandra/k8ssandra-client:v0.8.12',
        command: ['sh', '-c', expect.stringContaining('yq ea')],
        env: [
          {
            name: 'POD_NAME',
            valueFrom: { fieldRef: { fieldPath: 'metadata.name' } },
          },
        ],
        resources: {
          requests: { cpu: '10m', memory: '16Mi' },
          limits: { cpu: '100m', memory: '64Mi' },
        },
        volumeMounts: [
          { name: 'server-config', mountPath: '/config' },
          { name: 'per-node-config', mountPath: '/per-node-config' },
          { name: 'tmp', mountPath: '/tmp' },
        ],
      },
    ]);
    expect(podTemplate.volumes).toEqual([
      { name: 'per-node-config', configMap: { name: 'mine' } },
    ]);
  });

  it("keeps the user's order and comes last", () => {
    const { podTemplate } = enriched({
      perNodeConfigMapRef,
      initContainers: [{ name: 'a' }, { name: 'server-config-init' }],
      extraVolumes: { volumes: [{ name: 'v' }] },
      perNodeConfigInitContainerImage: 'registry/own:1',
    });
    expect(podTemplate.initContainers.map(each => each.name)).toEqual([
      'a',
      'server-config-init',
      'per-node-config',
    ]);
    expect(podTemplate.initContainers[2].image).toBe('registry/own:1');
    expect(podTemplate.volumes.map(each => each.name)).toEqual([
      'v',
      'per-node-config',
    ]);
  });

  it('restarts nodes when the content changes, beside annotations of the user', () => {
    const pods = { annotations: { mine: 'x' }, labels: { l: 'y' } };
    const options = { perNodeConfigMapRef, metadata: { name: 'dc1', pods } };
    const [one, again, other] = [{ a: '1' }, { a: '1' }, { a: '2' }].map(
      data => enriched(options, data).metadata.pods!,
    );
    expect(one).toEqual({
      labels: { l: 'y' },
      annotations: { mine: 'x', [HASH]: expect.any(String) },
    });
    expect(again).toEqual(one);
    expect(other.annotations![HASH]).not.toBe(one.annotations![HASH]);
  });

  it('mounts what we generated for initial tokens', () => {
    const { podTemplate, metadata } = enriched({
      config: { cassandraYaml: { num_tokens: 4 } },
    });
    expect(podTemplate.volumes).toEqual([
      {
        name: 'per-node-config',
        configMap: { name: 'demo-dc1-per-node-config' },
      },
    ]);
    expect(metadata.pods?.annotations).toHaveProperty([HASH]);
  });
});
