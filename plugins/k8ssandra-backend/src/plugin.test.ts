import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import request from 'supertest';
import k8ssandraPlugin from '.';

describe('the default export', () => {
  it('is up and says why when a control plane cannot be reached', async () => {
    const { server } = await startTestBackend({
      features: [
        k8ssandraPlugin,
        mockServices.rootConfig.factory({
          data: {
            k8ssandra: {
              controlPlanes: [
                {
                  name: 'home',
                  access: { kubeconfig: { path: '/there/is/no/kubeconfig' } },
                  mode: 'observe',
                  defaultOwner: 'group:default/platform',
                },
              ],
            },
          },
        }),
      ],
    });
    const { status, body } = await request(server).get(
      '/api/k8ssandra/v1/clusters',
    );
    expect(status).toBe(200);
    expect(body.items).toEqual([]);
    expect(body.controlPlanes).toEqual([
      {
        name: 'home',
        mode: 'observe',
        defaultOwner: 'group:default/platform',
        synced: false,
      },
    ]);
    expect(body.contexts).toEqual([
      expect.objectContaining({
        name: 'home',
        isControlPlane: true,
        state: expect.not.stringMatching(/^healthy$/),
        reason: expect.objectContaining({ text: expect.any(String) }),
      }),
    ]);
    expect(body.headline.text).toContain('has been seen yet');
  });

  it('refuses a wrong configuration by its field', async () => {
    await expect(
      startTestBackend({
        features: [
          k8ssandraPlugin,
          mockServices.rootConfig.factory({
            data: {
              k8ssandra: { controlPlanes: [{ name: 'home', access: {} }] },
            },
          }),
        ],
      }),
    ).rejects.toThrow(/k8ssandra\.controlPlanes\[0\]\.defaultOwner/);
  });
});
