import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { applyDeclared } from './applyDeclared';
import { fakeCluster } from './__testUtils__/fakeCluster';
import { undeclaredPaths, withoutPaths } from './undeclared';

const said = (...paths: string[]) =>
  new KubernetesError({
    code: 'ServerError',
    status: 500,
    message: `PATCH /x: 500: failed to create typed patch object (k8ssandra/dc1; a/v1, Kind=X): ${
      paths.length > 1 ? 'errors: ' : ''
    }${paths.map(each => `${each}: field not declared in schema`).join(' ')}`,
  });

describe('undeclaredPaths', () => {
  it('reads every field that a server does not know', () => {
    expect(undeclaredPaths(said('.spec.a', '.spec.list[name="x"].b'))).toEqual([
      '.spec.a',
      '.spec.list[name="x"].b',
    ]);
  });

  it.each([
    ['another failure of the server', 'failed to create typed patch object'],
    ['no words', ''],
  ])('reads nothing from %s', (_what, message) => {
    const error = new KubernetesError({ code: 'ServerError', message });
    expect(undeclaredPaths(error)).toEqual([]);
    expect(undeclaredPaths(new Error(message))).toEqual([]);
  });

  it('believes no answer but that of a server that failed', () => {
    const { message } = said('.spec');
    const error = new KubernetesError({ code: 'Forbidden', message });
    expect(undeclaredPaths(error)).toEqual([]);
  });
});

describe('withoutPaths', () => {
  const object = {
    metadata: { labels: { 'a.b/c': '1', d: '2' } },
    spec: {
      size: 1,
      racks: [
        { name: 'r1', zone: 'a' },
        { name: 'r2', zone: 'b' },
      ],
      ports: [{ name: 'x', containerPort: 80, protocol: 'TCP', extra: true }],
      plain: [{ a: 1 }, { a: 2, b: 3 }],
    },
  };

  it.each([
    ['.spec.size', ({ spec }: any) => delete spec.size],
    ['.metadata.labels.a.b/c', (o: any) => delete o.metadata.labels['a.b/c']],
    [
      '.spec.racks[name="r2"].zone',
      ({ spec }: any) => delete spec.racks[1].zone,
    ],
    [
      '.spec.ports[containerPort=80,protocol="TCP"].extra',
      ({ spec }: any) => delete spec.ports[0].extra,
    ],
    ['.spec.plain[1].b', ({ spec }: any) => delete spec.plain[1].b],
    ['.spec', (o: any) => delete o.spec],
  ])('leaves out %s and nothing else', (path, remove) => {
    const expected = structuredClone(object);
    remove(expected);
    const before = structuredClone(object);
    expect(withoutPaths(object, [path])).toEqual(expected);
    expect(object).toEqual(before);
  });

  it.each(['.spec.none', '.spec.racks[name="r3"].zone', '.spec.size.x', ''])(
    'gives the object itself for %j, which it has not',
    path => {
      expect(withoutPaths(object, [path])).toBe(object);
    },
  );
});

describe('applyDeclared', () => {
  const action = {
    type: 'apply' as const,
    context: 'east',
    resource: resourceTypes.ConfigMap,
    object: {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'a' },
      spec: { size: 1, novel: true, newer: { still: 1 } },
    },
    force: true,
  };
  const { signal } = new AbortController();

  /** A server that knows these fields of a specification, and names one unknown one at a time. */
  const older = (...known: string[]) =>
    fakeCluster({
      apply: (_type, object) => {
        const unknown = Object.keys(object.spec).find(
          each => !known.includes(each),
        );
        if (unknown) throw said(`.spec.${unknown}`);
        return object;
      },
    });

  it('writes what an older schema knows', async () => {
    const cluster = older('size');
    const stored = await applyDeclared(action, { cluster, signal });
    expect(stored).toMatchObject({ spec: { size: 1 } });
    expect(cluster.calls.apply).toHaveBeenCalledTimes(3);
    expect(cluster.calls.apply).toHaveBeenLastCalledWith(
      resourceTypes.ConfigMap,
      { ...action.object, spec: { size: 1 } },
      { force: true, signal },
    );
  });

  it('asks a server that knows everything once', async () => {
    const cluster = older('size', 'novel', 'newer');
    await applyDeclared(action, { cluster, signal });
    expect(cluster.calls.apply).toHaveBeenCalledTimes(1);
  });

  it('fails with a server that names what was not sent', async () => {
    const cluster = fakeCluster({
      apply: () => {
        throw said('.spec.other');
      },
    });
    await expect(applyDeclared(action, { cluster, signal })).rejects.toThrow(
      '.spec.other: field not declared in schema',
    );
    expect(cluster.calls.apply).toHaveBeenCalledTimes(1);
  });

  it('fails with a server that never has enough', async () => {
    const spec = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`field${index}`, index]),
    );
    const cluster = older();
    await expect(
      applyDeclared(
        { ...action, object: { ...action.object, spec } as never },
        { cluster, signal },
      ),
    ).rejects.toThrow('not declared');
    expect(cluster.calls.apply).toHaveBeenCalledTimes(10);
  });
});
