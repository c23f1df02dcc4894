import { IMAGE_DEFAULTS, imageOf } from './images';

describe('images (operator-spec 0.2, A.3)', () => {
  it.each([
    ['medusa', 'docker.io/k8ssandra/medusa:0.29.1'],
    ['reaper', 'docker.io/thelastpickle/cassandra-reaper:5.0.0'],
    ['system-logger', 'ghcr.io/k8ssandra/system-logger:latest'],
    ['k8ssandra-client', 'docker.io/k8ssandra/k8ssandra-client:v0.8.12'],
  ] as const)('of %s', (component, image) => {
    expect(imageOf(component)).toEqual({
      image,
      imagePullPolicy: 'IfNotPresent',
    });
  });

  it.each([
    [{ tag: '1.0' }, 'docker.io/k8ssandra/medusa:1.0'],
    [{ registry: 'own.io' }, 'own.io/k8ssandra/medusa:latest'],
    [{ repository: 'mine', tag: '2' }, 'docker.io/mine/medusa:2'],
    [{ name: 'other', tag: '3' }, 'docker.io/k8ssandra/other:3'],
    [{ registry: '', tag: '' }, 'docker.io/k8ssandra/medusa:latest'],
  ])('take from %j what it says, and a tag always', (given, image) => {
    expect(imageOf('medusa', given).image).toBe(image);
  });

  it('are pulled as the user says', () => {
    const given = { tag: '1', pullPolicy: 'Always' as const };
    expect(imageOf('medusa', given).imagePullPolicy).toBe('Always');
  });

  it('come from where the installation says', () => {
    const defaults = {
      ...IMAGE_DEFAULTS,
      registry: 'mirror.io',
      pullPolicy: 'Always' as const,
      images: { ...IMAGE_DEFAULTS.images, medusa: { name: 'm', tag: '9' } },
    };
    expect(imageOf('medusa', undefined, defaults)).toEqual({
      image: 'mirror.io/m:9',
      imagePullPolicy: 'Always',
    });
    expect(imageOf('system-logger', undefined, defaults).image).toBe(
      'ghcr.io/k8ssandra/system-logger:latest',
    );
  });
});
