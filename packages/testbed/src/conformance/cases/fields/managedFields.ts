import { defineGroup } from '../../define';
import { record } from '../records';
import { managersOf } from '../refusals';

const as = (fieldManager: string) => ({ query: { fieldManager } });
const map = (more: object = {}) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'x' },
  ...more,
});

export const managedFieldCases = defineGroup('managed fields', define => {
  define(
    'name who created, in which version, when and what',
    async ({ api, crd, expect }) => {
      const records = await crd(record);
      const { body } = await api.post(
        records.path(),
        records.object('x', { spec: { size: 1 } }),
        as('c'),
      );
      expect(body.metadata.managedFields).toEqual([
        {
          manager: 'c',
          operation: 'Update',
          apiVersion: records.apiVersion,
          time: body.metadata.creationTimestamp,
          fieldsType: 'FieldsV1',
          fieldsV1: { 'f:spec': { '.': {}, 'f:size': {} } },
        },
      ]);
    },
  );
  define(
    'name the user agent where no manager is given',
    async ({ api, core, expect }) => {
      const agent = { headers: { 'user-agent': 'my-tool/1.2 (linux)' } };
      const { body } = await api.post(
        core('configmaps'),
        map({ data: { a: '1' } }),
        agent,
      );
      expect(body.metadata.managedFields[0].manager).toBe('my-tool');
    },
  );
  define(
    'are not begun by an update where there are none',
    async ({ api, core, expect }) => {
      const { body } = await api.post(core('configmaps'), map());
      expect(body.metadata.managedFields).toBeUndefined();
      const changed = await api.patch('merge', `${core('configmaps')}/x`, {
        data: { a: '1' },
      });
      expect(changed.body.metadata.managedFields).toBeUndefined();
    },
  );
  define(
    'of a config map own its data by key',
    async ({ api, core, expect }) => {
      const { body } = await api.post(
        core('configmaps'),
        map({
          metadata: { name: 'x', labels: { l: '1' }, annotations: { a: '1' } },
          data: { a: '1' },
        }),
        as('c'),
      );
      expect(managersOf(body)).toEqual([
        {
          manager: 'c Update',
          fields: {
            'f:data': { '.': {}, 'f:a': {} },
            'f:metadata': {
              'f:annotations': { '.': {}, 'f:a': {} },
              'f:labels': { '.': {}, 'f:l': {} },
            },
          },
        },
      ]);
    },
  );
  define(
    'of a service own its ports by port and protocol, and defaults',
    async ({ api, core, expect }) => {
      const { body } = await api.post(
        core('services'),
        {
          apiVersion: 'v1',
          kind: 'Service',
          metadata: { name: 'x' },
          spec: { ports: [{ port: 80 }], selector: { a: 'b' } },
        },
        as('c'),
      );
      expect(managersOf(body)).toEqual([
        {
          manager: 'c Update',
          fields: {
            'f:spec': {
              'f:internalTrafficPolicy': {},
              'f:ports': {
                '.': {},
                'k:{"port":80,"protocol":"TCP"}': {
                  '.': {},
                  'f:port': {},
                  'f:protocol': {},
                  'f:targetPort': {},
                },
              },
              'f:selector': {},
              'f:sessionAffinity': {},
              'f:type': {},
            },
          },
        },
      ]);
    },
  );
  define(
    'keep subresources of one manager apart',
    async ({ api, crd, expect }) => {
      const records = await crd(record);
      const x = `${records.path()}/x`;
      await api.post(
        records.path(),
        records.object('x', { spec: { size: 1 } }),
        as('c'),
      );
      const { body } = await api.patch(
        'merge',
        `${x}/status`,
        { status: { phase: 'Up' } },
        as('c'),
      );
      expect(managersOf(body)).toEqual([
        {
          manager: 'c Update',
          fields: { 'f:spec': { '.': {}, 'f:size': {} } },
        },
        {
          manager: 'c Update status',
          fields: { 'f:status': { '.': {}, 'f:phase': {} } },
        },
      ]);
    },
  );
  define(
    'grow with what one manager writes later',
    async ({ api, crd, expect }) => {
      const records = await crd(record);
      const x = `${records.path()}/x`;
      await api.post(
        records.path(),
        records.object('x', { spec: { size: 1 } }),
        as('c'),
      );
      const { body } = await api.patch(
        'merge',
        x,
        { spec: { color: 'red' } },
        as('c'),
      );
      expect(managersOf(body)).toEqual([
        {
          manager: 'c Update',
          fields: { 'f:spec': { '.': {}, 'f:color': {}, 'f:size': {} } },
        },
      ]);
    },
  );
  define(
    'lose what is removed, whoever removes it',
    async ({ api, crd, expect }) => {
      const records = await crd(record);
      const x = `${records.path()}/x`;
      await api.post(
        records.path(),
        records.object('x', { spec: { size: 1, color: 'red' } }),
        as('c'),
      );
      const { body } = await api.patch(
        'merge',
        x,
        { spec: { color: null } },
        as('d'),
      );
      expect(managersOf(body)).toEqual([
        {
          manager: 'c Update',
          fields: { 'f:spec': { '.': {}, 'f:size': {} } },
        },
      ]);
    },
  );
  define(
    'own an atomic list as a whole, and items of lists by key',
    async ({ api, crd, expect }) => {
      const records = await crd(record);
      const { body } = await api.post(
        records.path(),
        records.object('x', {
          spec: {
            list: ['a'],
            set: ['s'],
            groups: [{ name: 'g', weight: 1 }],
            atomicMap: { k: 'v' },
          },
        }),
        as('c'),
      );
      expect(managersOf(body)).toEqual([
        {
          manager: 'c Update',
          fields: {
            'f:spec': {
              '.': {},
              'f:atomicMap': {},
              'f:groups': {
                '.': {},
                'k:{"name":"g"}': { '.': {}, 'f:name': {}, 'f:weight': {} },
              },
              'f:list': {},
              'f:set': { '.': {}, 'v:"s"': {} },
            },
          },
        },
      ]);
    },
  );
  define(
    'are forgotten when they are set to an empty list',
    async ({ api, crd, expect }) => {
      const records = await crd(record);
      const x = `${records.path()}/x`;
      await api.post(
        records.path(),
        records.object('x', { spec: { size: 1 } }),
        as('c'),
      );
      const { body } = await api.patch('merge', x, {
        metadata: { managedFields: [{}] },
      });
      expect(body.metadata.managedFields).toBeUndefined();
      const put = await api.put(
        x,
        {
          ...body,
          metadata: { ...body.metadata, managedFields: [] },
          spec: { size: 2 },
        },
        as('p'),
      );
      expect(put.body.metadata.managedFields).toBeUndefined();
    },
  );
  define(
    'begin anew after they were forgotten, with before-first-apply',
    async ({ api, crd, expect }) => {
      const records = await crd(record);
      const x = `${records.path()}/x`;
      await api.post(
        records.path(),
        records.object('x', { spec: { size: 1 } }),
        as('c'),
      );
      await api.patch('merge', x, { metadata: { managedFields: [{}] } });
      const { body } = await api.apply(
        'a',
        x,
        records.object('x', { spec: { color: 'red' } }),
      );
      expect(managersOf(body)).toEqual([
        { manager: 'a Apply', fields: { 'f:spec': { 'f:color': {} } } },
        {
          manager: 'before-first-apply Update',
          fields: { 'f:spec': { '.': {}, 'f:size': {} } },
        },
      ]);
    },
  );
  define('that make no sense are ignored', async ({ api, crd, expect }) => {
    const records = await crd(record);
    const x = `${records.path()}/x`;
    const { body } = await api.post(
      records.path(),
      records.object('x', { spec: { size: 1 } }),
      as('c'),
    );
    const answer = await api.patch('merge', x, {
      metadata: {
        managedFields: [
          {
            manager: 'z',
            operation: 'Guess',
            apiVersion: records.apiVersion,
            fieldsType: 'FieldsV1',
            fieldsV1: {},
          },
        ],
      },
    });
    expect(answer.body).toEqual(body);
  });
  define(
    'of more than ten updaters put the oldest together',
    async ({ api, core, expect }) => {
      const x = `${core('configmaps')}/x`;
      await api.post(core('configmaps'), map({ data: { k0: '0' } }), as('m0'));
      let last: any;
      for (let each = 1; each < 12; each += 1) {
        last = await api.patch(
          'merge',
          x,
          { data: { [`k${each}`]: '1' } },
          as(`m${each}`),
        );
      }
      const managers = managersOf(last.body).map((entry: any) => entry.manager);
      expect(managers).toHaveLength(10);
      expect(managers[0]).toBe('ancient-changes Update');
    },
  );
  define('list appliers first', async ({ api, crd, expect }) => {
    const records = await crd(record);
    const x = `${records.path()}/x`;
    await api.post(
      records.path(),
      records.object('x', { spec: { size: 1 } }),
      as('a'),
    );
    const { body } = await api.apply(
      'z',
      x,
      records.object('x', { spec: { color: 'red' } }),
    );
    expect(managersOf(body).map((entry: any) => entry.manager)).toEqual([
      'z Apply',
      'a Update',
    ]);
  });
});
