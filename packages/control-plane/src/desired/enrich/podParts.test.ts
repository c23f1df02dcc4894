import { coalesceDatacenter } from '../coalesce';
import { aCluster, aDatacenter } from '../__testUtils__/cluster';
import {
  withContainer,
  withInitContainer,
  withMount,
  withVolume,
} from './podParts';

const config = coalesceDatacenter(
  aCluster({
    containers: [{ name: 'a' }, { name: 'cassandra' }],
    initContainers: [{ name: 'i', image: 'x' }],
    extraVolumes: { volumes: [{ name: 'v' }, { name: 'w' }] },
  }),
  aDatacenter('dc1'),
);

describe('parts of a pod', () => {
  it.each([
    ['cassandra', [{ name: 'a' }, { name: 'cassandra', image: 'y' }]],
    [
      'new',
      [{ name: 'a' }, { name: 'cassandra' }, { name: 'new', image: 'y' }],
    ],
  ])('changes the container %s in its place, else last', (name, expected) => {
    const { podTemplate } = withContainer(config, name, each => ({
      ...each,
      image: 'y',
    }));
    expect(podTemplate.containers).toEqual(expected);
    expect(config.podTemplate.containers).toHaveLength(2);
  });

  it.each([
    ['i', [{ name: 'i', image: 'x' }]],
    ['new', [{ name: 'i', image: 'x' }, { name: 'new' }]],
  ])('names the init container %s once', (name, expected) => {
    const { podTemplate } = withInitContainer(config, name);
    expect(podTemplate.initContainers).toEqual(expected);
  });

  it.each([
    ['w', [{ name: 'v' }, { name: 'w', emptyDir: {} }]],
    ['x', [{ name: 'v' }, { name: 'w' }, { name: 'x', emptyDir: {} }]],
  ])('puts the volume %s in its place, else last', (name, expected) => {
    const { podTemplate } = withVolume(config, { name, emptyDir: {} });
    expect(podTemplate.volumes).toEqual(expected);
  });

  it.each([
    [undefined, [{ name: 'v', mountPath: '/v' }]],
    [
      [{ name: 'u', mountPath: '/u' }],
      [
        { name: 'u', mountPath: '/u' },
        { name: 'v', mountPath: '/v' },
      ],
    ],
    [[{ name: 'v', mountPath: '/old' }], [{ name: 'v', mountPath: '/v' }]],
  ])('mounts beside %j', (volumeMounts, expected) => {
    const container = { name: 'c', ...(volumeMounts && { volumeMounts }) };
    const mounted = withMount(container, { name: 'v', mountPath: '/v' });
    expect(mounted.volumeMounts).toEqual(expected);
  });
});
