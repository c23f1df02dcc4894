import { datacenter } from '../testing/harness';
import { buildPodTemplate } from './podTemplate';
import { rackPlans } from './racks';

const build = (spec: Record<string, unknown>) => {
  const dc = datacenter('dc1', spec);
  return buildPodTemplate(dc, rackPlans(dc)[0]);
};
const container = (template: any, name: string, list = 'containers') =>
  template.spec[list].find((each: { name: string }) => each.name === name);

describe('buildPodTemplate (operator-spec C.4)', () => {
  it('lets values of the user win by name and keeps the rest', () => {
    const template = build({
      podTemplateSpec: {
        metadata: { labels: { team: 'a' }, annotations: { note: 'b' } },
        spec: {
          containers: [
            {
              name: 'cassandra',
              env: [{ name: 'DS_LICENSE', value: 'mine' }],
              resources: {},
            },
            { name: 'sidecar', image: 'x' },
          ],
        },
      },
      resources: { limits: { memory: '2Gi' } },
    });
    expect(template.metadata).toMatchObject({
      labels: { team: 'a' },
      annotations: { note: 'b' },
    });
    const cassandra = container(template, 'cassandra');
    expect(cassandra.env[0]).toEqual({ name: 'DS_LICENSE', value: 'mine' });
    expect(
      cassandra.env.filter((e: { name: string }) => e.name === 'DS_LICENSE'),
    ).toHaveLength(1);
    expect(cassandra.resources).toEqual({ limits: { memory: '2Gi' } });
    expect(container(template, 'sidecar')).toEqual({
      name: 'sidecar',
      image: 'x',
    });
  });

  it.each([
    ['cassandra', '3.11.11', ['server-config-init']],
    ['cassandra', '4.0.17', ['server-config-init']],
    ['cassandra', '4.1.9', ['server-config-init-base', 'server-config-init']],
    ['hcd', '1.0.0', ['server-config-init-base', 'server-config-init']],
  ])('%s %s is configured by %s', (serverType, serverVersion, names) => {
    const template: any = build({ serverType, serverVersion });
    expect(
      template.spec.initContainers.map((each: { name: string }) => each.name),
    ).toEqual(names);
  });

  it('mounts additional volumes everywhere', () => {
    const template: any = build({
      storageConfig: {
        additionalVolumes: [
          {
            name: 'agent',
            mountPath: '/agent',
            volumeSource: { configMap: { name: 'agent' } },
          },
        ],
      },
    });
    const mount = { name: 'agent', mountPath: '/agent' };
    expect(container(template, 'cassandra').volumeMounts).toContainEqual(mount);
    expect(
      container(template, 'server-system-logger').volumeMounts,
    ).toContainEqual(mount);
    expect(
      container(template, 'server-config-init', 'initContainers').volumeMounts,
    ).toContainEqual(mount);
    expect(template.spec.volumes).toContainEqual({
      name: 'agent',
      configMap: { name: 'agent' },
    });
  });

  it('keeps nodes apart unless several may share a worker', () => {
    const apart: any = build({});
    expect(apart.spec.affinity.podAntiAffinity).toBeDefined();
    const together: any = build({ allowMultipleNodesPerWorker: true });
    expect(together.spec.affinity.podAntiAffinity).toBeUndefined();
  });
});
