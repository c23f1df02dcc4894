import {
  find,
  namesIn,
  written,
  writtenSecret,
} from './__testUtils__/documents';
import { renderClusters } from './renderClusters';
import type { RenderDocument } from './types';

const render = (documents: RenderDocument[]) => renderClusters({ documents });

describe('secrets', () => {
  const given = writtenSecret(
    'own-superuser',
    { username: 'admin', password: 'never to be seen' },
    {
      annotations: {
        'kubectl.kubernetes.io/last-applied-configuration':
          '{"stringData":{"password":"never to be seen"}}',
      },
    },
  );
  const cassandra = {
    ...(written('demo').object as any).spec.cassandra,
    superuserSecretRef: { name: 'own-superuser' },
  };

  it('that are generated say only how long they are', () => {
    const result = render([written('demo')]);
    for (const context of ['control-plane', 'east', 'west']) {
      const { data } = find(result, context, 'Secret', 'demo-superuser');
      expect(data.password).toBe('<random, 20 characters>');
      expect(data.username).toMatch(/^sha256:[0-9a-f]{64}$/);
    }
  });

  it('that are given are never printed', () => {
    const result = render([
      written('demo', undefined, { spec: { cassandra } }),
      given,
    ]);
    const text = JSON.stringify(result);
    expect(text).not.toContain('never to be seen');
    expect(text).not.toContain(
      Buffer.from('never to be seen').toString('base64'),
    );
    const { data } = find(result, 'east', 'Secret', 'own-superuser');
    expect(data.password).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('and config maps count as present, and are printed only where we change them', () => {
    const names = namesIn(
      render([
        written('demo'),
        writtenSecret('idle', { key: 'value' }),
        {
          object: {
            apiVersion: 'v1',
            kind: 'ConfigMap',
            metadata: { name: 'idle' },
            data: {},
          },
        },
      ]),
    );
    expect(names.filter(each => each.endsWith('/idle'))).toEqual([]);
  });
});
