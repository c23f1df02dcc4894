import { defineGroup } from '../define';

const map = (name: string, data: object = { a: '1' }) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name },
  data,
});

export const verbCases = defineGroup('verbs', define => {
  define(
    'create answers 201 with the object',
    async ({ api, core, ns, expect }) => {
      const { status, body } = await api.post(core('configmaps'), map('x'));
      expect(status).toBe(201);
      expect(body).toMatchObject({
        ...map('x'),
        metadata: { name: 'x', namespace: ns, uid: expect.any(String) },
      });
    },
  );
});
