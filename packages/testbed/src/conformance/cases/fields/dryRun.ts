import { defineGroup } from '../../define';
import { record } from '../records';
import { refusalOf } from '../refusals';

const DRY = { query: { dryRun: 'All' } };

export const dryRunCases = defineGroup('dry run', define => {
  define(
    'of a create shows it without a version',
    async ({ api, crd, expect }) => {
      const records = await crd(record);
      const { status, body } = await api.post(
        records.path(),
        records.object('x', { spec: { size: 1 } }),
        DRY,
      );
      expect([status, body.spec, body.metadata.generation]).toEqual([
        201,
        { size: 1 },
        1,
      ]);
      expect(body.metadata.uid).toEqual(expect.any(String));
      expect(body.metadata.resourceVersion).toBeUndefined();
      expect((await api.get(`${records.path()}/x`)).status).toBe(404);
    },
  );
  define(
    'of a create is refused for a name that is taken',
    async ({ api, crd, expect }) => {
      const records = await crd(record);
      await api.post(records.path(), records.object('x'));
      expect(
        (await api.post(records.path(), records.object('x'), DRY)).status,
      ).toBe(409);
    },
  );
  define('of a create is validated', async ({ api, crd, expect }) => {
    const records = await crd(record);
    const { status } = await api.post(
      records.path(),
      records.object('x', { spec: { size: 'a' } }),
      DRY,
    );
    expect(status).toBe(422);
  });
  define(
    'of an update keeps the version and shows the next generation',
    async ({ api, crd, expect }) => {
      const records = await crd(record);
      const x = `${records.path()}/x`;
      const { body } = await api.post(
        records.path(),
        records.object('x', { spec: { size: 1 } }),
      );
      const dry = await api.put(x, { ...body, spec: { size: 2 } }, DRY);
      expect([dry.status, dry.body.spec, dry.body.metadata.generation]).toEqual(
        [200, { size: 2 }, 2],
      );
      expect(dry.body.metadata.resourceVersion).toBe(
        body.metadata.resourceVersion,
      );
      expect((await api.get(x)).body).toEqual(body);
    },
  );
  define.each(
    [
      ['merge', { spec: { size: 2 } }],
      ['json', [{ op: 'replace', path: '/spec/size', value: 2 }]],
    ] as const,
    ([type]) => `of a ${type} patch changes nothing`,
    async ({ api, crd, expect }, [type, patch]) => {
      const records = await crd(record);
      const x = `${records.path()}/x`;
      const { body } = await api.post(
        records.path(),
        records.object('x', { spec: { size: 1 } }),
      );
      const dry = await api.patch(type, x, patch, DRY);
      expect([dry.status, dry.body.spec]).toEqual([200, { size: 2 }]);
      expect((await api.get(x)).body).toEqual(body);
    },
  );
  define(
    'of an apply changes nothing, and names its conflicts',
    async ({ api, crd, expect }) => {
      const records = await crd(record);
      const x = `${records.path()}/x`;
      const { body } = await api.apply(
        'a',
        x,
        records.object('x', { spec: { size: 1 } }),
      );
      const dry = await api.apply(
        'a',
        x,
        records.object('x', { spec: { size: 2 } }),
        DRY,
      );
      expect([dry.status, dry.body.spec]).toEqual([200, { size: 2 }]);
      expect(
        (
          await api.apply(
            'b',
            x,
            records.object('x', { spec: { size: 3 } }),
            DRY,
          )
        ).status,
      ).toBe(409);
      expect((await api.get(x)).body).toEqual(body);
    },
  );
  define('of a status changes nothing', async ({ api, crd, expect }) => {
    const records = await crd(record);
    const x = `${records.path()}/x`;
    const { body } = await api.post(records.path(), records.object('x'));
    const dry = await api.patch(
      'merge',
      `${x}/status`,
      { status: { phase: 'Up' } },
      DRY,
    );
    expect(dry.body.status).toEqual({ phase: 'Up' });
    expect((await api.get(x)).body).toEqual(body);
  });
  define('of a delete leaves the object', async ({ api, crd, expect }) => {
    const records = await crd(record);
    const x = `${records.path()}/x`;
    await api.post(records.path(), records.object('x'));
    const dry = await api.delete(x, undefined, DRY);
    expect([dry.status, dry.body.kind]).toEqual([200, 'Status']);
    const byBody = await api.delete(x, { dryRun: ['All'] });
    expect(byBody.status).toBe(200);
    expect((await api.get(x)).body.metadata.deletionTimestamp).toBeUndefined();
  });
  define('of a delete of many leaves them', async ({ api, crd, expect }) => {
    const records = await crd(record);
    await api.post(records.path(), records.object('x'));
    await api.delete(records.path(), undefined, DRY);
    expect((await api.get(records.path())).body.items).toHaveLength(1);
  });
  define(
    'of a service hands out no address that lasts',
    async ({ api, core, expect }) => {
      const service = {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'x' },
        spec: { ports: [{ port: 1 }] },
      };
      const { status } = await api.post(core('services'), service, DRY);
      expect(status).toBe(201);
      expect((await api.get(`${core('services')}/x`)).status).toBe(404);
    },
  );
  define('of anything but All is refused', async ({ api, crd, expect }) => {
    const records = await crd(record);
    const answer = await api.post(records.path(), records.object('x'), {
      query: { dryRun: 'Some' },
    });
    expect(refusalOf(answer)).toEqual({
      status: 422,
      reason: 'Invalid',
      message:
        'CreateOptions.meta.k8s.io "" is invalid: dryRun: Unsupported value: ["Some"]: supported values: "All"',
    });
  });
});
