import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { namesOf } from './names';
import { trimmed } from './trimmed';

const metadata = { name: 'a', namespace: 'ns', managedFields: [{}] };

describe('what is kept of an object', () => {
  it('no value of a Secret, and whether two are the same', () => {
    const secret = (value: string) =>
      trimmed({
        apiVersion: 'v1',
        kind: 'Secret',
        metadata,
        data: { password: Buffer.from(value).toString('base64') },
      } as KubernetesObject);
    expect(secret('hunter2').data).toEqual({
      password:
        'sha256:f52fbd32b2b3b86ff88ef6c490628285f482af15ddcb29541f94bcf526a3f6c7',
    });
    expect(secret('a').data).not.toEqual(secret('b').data);
  });

  it('containers with their names, images and requests', () => {
    const container = {
      name: 'cassandra',
      image: 'c:1',
      resources: { requests: { cpu: '1' } },
    };
    const spec = {
      containers: [{ ...container, env: [{ name: 'X', value: 'secret' }] }],
      initContainers: [container],
      volumes: [
        { name: 'config', emptyDir: {} },
        { name: 'data', persistentVolumeClaim: { claimName: 'data-a' } },
      ],
    };
    const kept = {
      containers: [container],
      volumes: [
        { name: 'data', persistentVolumeClaim: { claimName: 'data-a' } },
      ],
    };
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata, spec };
    const set = { ...pod, kind: 'StatefulSet', spec: { template: { spec } } };
    expect(trimmed(pod as KubernetesObject).spec).toEqual(kept);
    expect(trimmed(set as KubernetesObject).spec.template.spec).toEqual(kept);
  });

  it('leaves the object itself as it is, and who wrote which field out', () => {
    const object = { apiVersion: 'v1', kind: 'Pod', metadata, spec: {} };
    expect(trimmed(object as KubernetesObject).metadata).toEqual({
      name: 'a',
      namespace: 'ns',
    });
    expect(object.metadata.managedFields).toEqual([{}]);
  });
});

describe('names of a state', () => {
  it('are the same each time and others for another', () => {
    const names = namesOf('zone-lost');
    expect(namesOf('zone-lost')).toEqual(names);
    expect(namesOf('node-down').cluster).not.toBe(names.cluster);
    const all = [names.home, ...names.regions];
    expect(new Set(all).size).toBe(all.length);
  });
});
