import { resolve } from 'node:path';
import { ConfigReader } from '@backstage/config';
import { readConfig } from './readConfig';

const plane = (extra: object = {}) => ({
  name: 'home',
  access: { kubeconfig: { path: 'kubeconfig', context: 'main' } },
  defaultOwner: 'group:default/platform',
  ...extra,
});

const read = (k8ssandra: unknown) =>
  readConfig(new ConfigReader({ k8ssandra } as any));

describe('readConfig', () => {
  it('has no control plane and the strict switches without a section', () => {
    expect(readConfig(new ConfigReader({}))).toEqual({
      leaderElection: expect.objectContaining({ namespace: 'k8ssandra' }),
      controlPlanes: [],
      kubeconfigs: {
        allow: {
          exec: false,
          files: false,
          http: false,
          proxy: false,
          insecureTls: false,
          loopback: false,
          privateNetworks: true,
        },
      },
    });
  });

  it('reads several control planes and resolves paths', () => {
    const config = read({
      controlPlanes: [
        plane(),
        {
          name: 'other',
          access: { inCluster: true },
          mode: 'observe',
          namespaces: ['a', 'b', 'a'],
          defaultOwner: 'user:default/petra',
        },
      ],
      kubeconfigs: { allow: { loopback: true, privateNetworks: false } },
    });
    expect(config.controlPlanes).toEqual([
      {
        name: 'home',
        access: {
          kubeconfig: { path: resolve('kubeconfig'), context: 'main' },
        },
        mode: 'reconcile',
        namespaces: undefined,
        defaultOwner: 'group:default/platform',
      },
      {
        name: 'other',
        access: { inCluster: true },
        mode: 'observe',
        namespaces: ['a', 'b'],
        defaultOwner: 'user:default/petra',
      },
    ]);
    expect(config.kubeconfigs.allow).toMatchObject({
      loopback: true,
      privateNetworks: false,
      exec: false,
    });
  });

  it.each([
    [
      'a name that is no label',
      { controlPlanes: [plane({ name: 'Home_1' })] },
      /k8ssandra\.controlPlanes\[0\]\.name: write a name/,
    ],
    [
      'a name that is missing',
      { controlPlanes: [plane({ name: undefined })] },
      /k8ssandra\.controlPlanes\[0\]\.name/,
    ],
    [
      'a name that is taken',
      { controlPlanes: [plane(), plane()] },
      /k8ssandra\.controlPlanes\[1\]\.name: "home" is taken/,
    ],
    [
      'no access',
      { controlPlanes: [plane({ access: {} })] },
      /k8ssandra\.controlPlanes\[0\]\.access: write either/,
    ],
    [
      'two kinds of access',
      {
        controlPlanes: [
          plane({ access: { inCluster: true, kubeconfig: { path: 'a' } } }),
        ],
      },
      /k8ssandra\.controlPlanes\[0\]\.access: write either/,
    ],
    [
      'a kubeconfig without a path',
      { controlPlanes: [plane({ access: { kubeconfig: { context: 'a' } } })] },
      /k8ssandra\.controlPlanes\[0\]\.access\.kubeconfig\.path/,
    ],
    [
      'an unknown mode',
      { controlPlanes: [plane({ mode: 'watch' })] },
      /k8ssandra\.controlPlanes\[0\]\.mode: "watch" is not known/,
    ],
    [
      'an empty list of namespaces',
      { controlPlanes: [plane({ namespaces: [] })] },
      /k8ssandra\.controlPlanes\[0\]\.namespaces: the list is empty/,
    ],
    [
      'a namespace that cannot be',
      { controlPlanes: [plane({ namespaces: ['a', 'B'] })] },
      /k8ssandra\.controlPlanes\[0\]\.namespaces\[1\]/,
    ],
    [
      'an owner that is no reference',
      { controlPlanes: [plane({ defaultOwner: 'group:a/b/c' })] },
      /k8ssandra\.controlPlanes\[0\]\.defaultOwner/,
    ],
    [
      'no owner',
      { controlPlanes: [plane({ defaultOwner: undefined })] },
      /k8ssandra\.controlPlanes\[0\]\.defaultOwner: write the entity reference/,
    ],
    [
      'a switch that does not exist',
      { kubeconfigs: { allow: { everything: true } } },
      /k8ssandra\.kubeconfigs\.allow\.everything: there is no such switch/,
    ],
    [
      'a switch that is no boolean',
      { kubeconfigs: { allow: { exec: 'perhaps' } } },
      /k8ssandra\.kubeconfigs\.allow\.exec/,
    ],
  ])('refuses %s and names the field', (_, config, message) => {
    expect(() => read(config)).toThrow(message);
  });
});
