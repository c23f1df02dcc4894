import { startTestBackend, mockServices } from '@backstage/backend-test-utils';
import catalog from '@backstage/plugin-catalog-backend';
import scaffolder from '@backstage/plugin-scaffolder-backend';
import catalogModule from '@k8ssandra-backstage/plugin-catalog-backend-module-k8ssandra';
import k8ssandra from '@k8ssandra-backstage/plugin-k8ssandra-backend';
import scaffolderModule from '@k8ssandra-backstage/plugin-scaffolder-backend-module-k8ssandra';

/** The README's "Add it to your Backstage": a portal's own backend plus the three lines, through public entry points only. */
describe('a portal that adds the three features', () => {
  it('starts without any control plane and says so in its answers', async () => {
    const backend = await startTestBackend({
      features: [
        catalog,
        scaffolder,
        k8ssandra,
        catalogModule,
        scaffolderModule,
        mockServices.rootConfig.factory({
          data: {
            backend: {
              database: { client: 'better-sqlite3', connection: ':memory:' },
            },
          },
        }),
      ],
    });
    try {
      const port = backend.server.port();
      const answer = await fetch(
        `http://localhost:${port}/api/k8ssandra/v1/clusters`,
      );
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ items: [], contexts: [] });
    } finally {
      await backend.stop();
    }
  });
});
