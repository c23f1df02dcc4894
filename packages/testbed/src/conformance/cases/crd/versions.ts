import { defineGroup } from '../../define';
import type { CustomResourceOptions } from '../../types';
import { refusalOf } from '../refusals';

const text = { type: 'string' };
const integer = { type: 'integer' };
const schemaOf = (properties: object) => ({
  type: 'object',
  properties: { spec: { type: 'object', properties } },
});

const versioned: CustomResourceOptions = {
  schema: schemaOf({ size: integer, color: text }),
  version: {
    additionalPrinterColumns: [
      { name: 'Size', type: 'integer', jsonPath: '.spec.size' },
      {
        name: 'Color',
        type: 'string',
        jsonPath: '.spec.color',
        priority: 1,
        description: 'of the paint',
      },
    ],
    selectableFields: [{ jsonPath: '.spec.color' }],
  },
  otherVersions: [
    {
      name: 'v1beta1',
      schema: {
        openAPIV3Schema: schemaOf({
          size: integer,
          extra: { ...text, default: 'd' },
        }),
      },
      deprecated: true,
    },
    { name: 'v1alpha1', served: false },
  ],
};

const TABLE = {
  headers: { accept: 'application/json;as=Table;v=v1;g=meta.k8s.io' },
};

export const versionCases = defineGroup('versions', define => {
  define(
    'an object is read in every served version, pruned by its schema, with defaults of the stored one only',
    async ({ api, crd, expect }) => {
      const widgets = await crd(versioned);
      await api.post(
        widgets.path(),
        widgets.object('x', { spec: { size: 1, color: 'red' } }),
      );
      const { body, headers } = await api.get(`${widgets.path('v1beta1')}/x`);
      expect([body.apiVersion, body.spec]).toEqual([
        `${widgets.group}/v1beta1`,
        { size: 1 },
      ]);
      expect(headers.warning).toBe(
        `299 - "${widgets.group}/v1beta1 Widget is deprecated; use ${widgets.apiVersion} Widget"`,
      );
    },
  );
  define(
    'an object is stored in one version, whichever wrote it',
    async ({ api, crd, expect }) => {
      const widgets = await crd(versioned);
      const beta = {
        ...widgets.object('x', { spec: { size: 2 } }),
        apiVersion: `${widgets.group}/v1beta1`,
      };
      const { status, body } = await api.post(widgets.path('v1beta1'), beta);
      expect([status, body.apiVersion, body.spec]).toEqual([
        201,
        `${widgets.group}/v1beta1`,
        { size: 2 },
      ]);
      expect(body.metadata.managedFields[0].apiVersion).toBe(
        `${widgets.group}/v1beta1`,
      );
      const seen = await api.get(`${widgets.path()}/x`);
      expect([seen.body.apiVersion, seen.body.spec]).toEqual([
        widgets.apiVersion,
        { size: 2 },
      ]);
    },
  );
  define(
    'a body of another version than the path is refused',
    async ({ api, crd, expect }) => {
      const widgets = await crd(versioned);
      const answer = await api.post(
        widgets.path('v1beta1'),
        widgets.object('x'),
      );
      expect(refusalOf(answer)).toEqual({
        status: 400,
        reason: 'BadRequest',
        message: `the API version in the data (${widgets.apiVersion}) does not match the expected API version (${widgets.group}/v1beta1)`,
      });
    },
  );
  define(
    'a version that is not served is not found',
    async ({ api, crd, expect }) => {
      const widgets = await crd(versioned);
      expect((await api.get(widgets.path('v1alpha1'))).status).toBe(404);
    },
  );
  define('a watch shows its own version', async ({ api, crd, expect }) => {
    const widgets = await crd(versioned);
    await api.post(widgets.path(), widgets.object('x', { spec: { size: 1 } }));
    const watch = await api.watch(widgets.path('v1beta1'), {
      query: { resourceVersion: 0 },
    });
    const [{ object }] = await watch.take(1);
    expect(object.apiVersion).toBe(`${widgets.group}/v1beta1`);
  });
  define('printer columns make the table', async ({ api, crd, expect }) => {
    const widgets = await crd(versioned);
    await api.post(
      widgets.path(),
      widgets.object('x', { spec: { size: 1, color: 'red' } }),
    );
    await api.post(widgets.path(), widgets.object('y'));
    const { body } = await api.get(widgets.path(), TABLE);
    expect(
      body.columnDefinitions.map(({ name, type, priority }: any) => [
        name,
        type,
        priority,
      ]),
    ).toEqual([
      ['Name', 'string', 0],
      ['Size', 'integer', 0],
      ['Color', 'string', 1],
    ]);
    expect(body.rows.map((row: any) => row.cells)).toEqual([
      ['x', 1, 'red'],
      ['y', null, null],
    ]);
  });
  define(
    'without printer columns the table has the age',
    async ({ api, crd, expect }) => {
      const widgets = await crd(versioned);
      await api.post(widgets.path(), widgets.object('x'));
      const { body } = await api.get(widgets.path('v1beta1'), TABLE);
      expect(body.columnDefinitions.map((each: any) => each.name)).toEqual([
        'Name',
        'Age',
      ]);
    },
  );
  define('selectable fields select', async ({ api, crd, expect }) => {
    const widgets = await crd(versioned);
    await api.post(
      widgets.path(),
      widgets.object('x', { spec: { color: 'red' } }),
    );
    await api.post(
      widgets.path(),
      widgets.object('y', { spec: { color: 'green' } }),
    );
    const { body } = await api.get(widgets.path(), {
      query: { fieldSelector: 'spec.color=red' },
    });
    expect(body.items.map((item: any) => item.metadata.name)).toEqual(['x']);
    const others = await api.get(widgets.path(), {
      query: { fieldSelector: 'spec.color!=red' },
    });
    expect(others.body.items.map((item: any) => item.metadata.name)).toEqual([
      'y',
    ]);
  });
  define('other fields do not select', async ({ api, crd, expect }) => {
    const widgets = await crd(versioned);
    const answer = await api.get(widgets.path(), {
      query: { fieldSelector: 'spec.size=1' },
    });
    expect(refusalOf(answer)).toEqual({
      status: 400,
      reason: 'BadRequest',
      message: 'field label not supported: spec.size',
    });
  });
});
