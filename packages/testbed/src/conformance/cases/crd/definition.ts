import { defineGroup } from '../../define';
import { crdManifest } from '../../crds';
import { causesOf, refusalOf } from '../refusals';

const CRDS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
const schema = {
  type: 'object',
  properties: {
    spec: { type: 'object', properties: { size: { type: 'integer' } } },
  },
};
const spec = (properties: object) => ({
  type: 'object',
  properties: { spec: { type: 'object', properties } },
});

interface Row {
  title: string;
  change: (manifest: any) => void;
  /** `…` stands for any text, GROUP for the API group. */
  causes: string[];
}

/** The pattern of a text in which `…` stands for any text. */
const patternOf = (text: string) =>
  new RegExp(
    `^${text
      .split('…')
      .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
    's',
  );

const version = 'spec.versions[0].schema.openAPIV3Schema';
const inSchema = (value: object) => (manifest: any) => {
  manifest.spec.versions[0].schema.openAPIV3Schema = spec({ value });
};
const at = 'spec.validation.openAPIV3Schema.properties[spec].properties[value]';

const refused: Row[] = [
  {
    title: 'a name that is not that of its resource',
    change: manifest => {
      manifest.metadata.name = `other.${manifest.spec.group}`;
    },
    causes: [
      'FieldValueInvalid metadata.name: Invalid value: "other.GROUP": must be spec.names.plural+"."+spec.group',
    ],
  },
  {
    title: 'no version that is stored',
    change: manifest => {
      manifest.spec.versions[0].storage = false;
    },
    causes: [
      'FieldValueInvalid spec.versions: Invalid value: …: must have exactly one version marked as storage version',
      'FieldValueInvalid status.storedVersions: Invalid value: null: must have at least one stored version',
    ],
  },
  {
    title: 'a version without a schema',
    change: manifest => {
      delete manifest.spec.versions[0].schema;
    },
    causes: [`FieldValueRequired ${version}: Required value`],
  },
  {
    title: 'a field without a type',
    change: inSchema({ description: 'no type' }),
    causes: [
      `FieldValueRequired ${at}.type: Required value: must not be empty for specified object fields`,
    ],
  },
  {
    title: 'a list without items',
    change: inSchema({ type: 'array' }),
    causes: [
      `FieldValueRequired ${at}.items: Required value: must be specified`,
    ],
  },
  {
    title: 'a list map without keys',
    change: inSchema({
      type: 'array',
      items: { type: 'object' },
      'x-kubernetes-list-type': 'map',
    }),
    causes: [
      `FieldValueRequired ${at}.x-kubernetes-list-map-keys: Required value: must not be empty if x-kubernetes-list-type is map`,
    ],
  },
  {
    title: 'a default of another type',
    change: inSchema({ type: 'integer', default: 'x' }),
    causes: [
      `FieldValueTypeInvalid ${at}.default: Invalid value: "string":  in body must be of type integer: "string"`,
    ],
  },
  {
    title: 'a rule that does not compile',
    change: inSchema({
      type: 'integer',
      'x-kubernetes-validations': [{ rule: 'self >' }],
    }),
    causes: [
      `FieldValueInvalid ${at}.x-kubernetes-validations[0].rule: Invalid value: …: compilation failed: ERROR: …`,
    ],
  },
  {
    title: 'a scope that nobody knows',
    change: manifest => {
      manifest.spec.scope = 'Galactic';
    },
    causes: [
      'FieldValueNotSupported spec.scope: Unsupported value: "Galactic": supported values: "Cluster", "Namespaced"',
    ],
  },
  {
    title: 'a pattern that does not compile',
    change: inSchema({ type: 'string', pattern: '[' }),
    causes: [
      `FieldValueInvalid ${at}.pattern: Invalid value: \"[\": must be a valid regular expression, but isn't: …`,
    ],
  },
];

export const definitionCases = defineGroup('definitions', define => {
  define.each(
    refused,
    row => `refuse ${row.title}`,
    async ({ api, unique, expect }, row) => {
      const manifest = crdManifest({ id: unique('refused'), schema });
      row.change(manifest);
      const answer = await api.post(CRDS, manifest);
      expect(causesOf(answer)).toEqual(
        row.causes.map(cause =>
          expect.stringMatching(
            patternOf(cause.replaceAll('GROUP', manifest.spec.group)),
          ),
        ),
      );
      expect(answer.status).toBe(422);
    },
  );
  define(
    'name what they accept and become established',
    async ({ api, ownCrd, expect }) => {
      const widgets = await ownCrd({ schema });
      const { body } = await api.get(`${CRDS}/${widgets.crdName}`);
      const { names } = body.spec;
      expect(body.status).toMatchObject({
        acceptedNames: names,
        storedVersions: ['v1'],
      });
      expect(body.status.conditions).toEqual([
        {
          type: 'NamesAccepted',
          status: 'True',
          reason: 'NoConflicts',
          message: 'no conflicts found',
          lastTransitionTime: expect.any(String),
        },
        {
          type: 'Established',
          status: 'True',
          reason: 'InitialNamesAccepted',
          message: 'the initial names have been accepted',
          lastTransitionTime: expect.any(String),
        },
      ]);
    },
  );
  define(
    'get names and a conversion by default',
    async ({ api, unique, expect }) => {
      const manifest = crdManifest({ id: unique('defaults'), schema });
      delete manifest.spec.names.singular;
      delete manifest.spec.names.listKind;
      const { body } = await api.post(CRDS, manifest);
      expect(body.spec.names).toMatchObject({
        singular: 'widget',
        listKind: 'WidgetList',
      });
      expect(body.spec.conversion).toEqual({ strategy: 'None' });
      expect(body.metadata.generation).toBe(1);
    },
  );
  define('keep their scope', async ({ api, ownCrd, expect }) => {
    const widgets = await ownCrd({ schema });
    const answer = await api.patch('merge', `${CRDS}/${widgets.crdName}`, {
      spec: { scope: 'Cluster' },
    });
    expect(causesOf(answer)).toContain(
      'FieldValueInvalid spec.scope: Invalid value: "Cluster": field is immutable',
    );
  });
  define(
    'of two with one kind the second is not accepted',
    async ({ api, ownCrd, eventually, expect }) => {
      const widgets = await ownCrd({ schema });
      const id = widgets.group.split('.')[0];
      const manifest = crdManifest({ id, schema });
      manifest.metadata.name = `gadgets.${widgets.group}`;
      Object.assign(manifest.spec.names, {
        plural: 'gadgets',
        singular: 'gadget',
      });
      await api.post(CRDS, manifest);
      await eventually(async () => {
        const { body } = await api.get(`${CRDS}/${manifest.metadata.name}`);
        const accepted = body.status.conditions.find(
          (each: any) => each.type === 'NamesAccepted',
        );
        expect(accepted).toMatchObject({
          status: 'False',
          reason: 'ListKindConflict',
          message: '"WidgetList" is already in use',
        });
      });
    },
  );
  define(
    'delete their objects with them',
    async ({ api, ownCrd, eventually, expect }) => {
      const widgets = await ownCrd({ schema });
      await api.post(widgets.path(), widgets.object('x'));
      const watch = await api.watch(widgets.path(), {
        query: { resourceVersion: 0 },
      });
      await api.delete(`${CRDS}/${widgets.crdName}`);
      const events = await watch.take(2);
      expect(events.map(event => event.type)).toEqual(['ADDED', 'DELETED']);
      await eventually(async () => {
        expect((await api.get(`${CRDS}/${widgets.crdName}`)).status).toBe(404);
        expect((await api.get(widgets.path())).status).toBe(404);
      });
    },
  );
  define(
    'wait for the finalizers of their objects',
    async ({ api, ownCrd, eventually, expect }) => {
      const widgets = await ownCrd({ schema });
      const path = `${CRDS}/${widgets.crdName}`;
      const held = widgets.object('x');
      held.metadata.finalizers = ['a.example/hold'];
      await api.post(widgets.path(), held);
      await api.delete(path);
      await eventually(async () => {
        const { body } = await api.get(path);
        const terminating = body.status.conditions.find(
          (each: any) => each.type === 'Terminating',
        );
        expect(terminating).toMatchObject({
          status: 'True',
          reason: 'InstanceDeletionInProgress',
        });
      });
      const late = await api.post(widgets.path(), widgets.object('late'));
      expect(late.status).toBe(403);
      await api.patch('merge', `${widgets.path()}/x`, {
        metadata: { finalizers: null },
      });
      await eventually(async () =>
        expect((await api.get(path)).status).toBe(404),
      );
    },
  );
  define(
    'carry a finalizer for their objects',
    async ({ api, ownCrd, eventually, expect }) => {
      const widgets = await ownCrd({ schema });
      const path = `${CRDS}/${widgets.crdName}`;
      await api.patch('merge', path, {
        metadata: { finalizers: ['a.example/hold'] },
      });
      const { status, body } = await api.delete(path);
      expect([status, body.kind]).toEqual([200, 'CustomResourceDefinition']);
      expect(body.metadata.finalizers).toEqual([
        'a.example/hold',
        'customresourcecleanup.apiextensions.k8s.io',
      ]);
      await eventually(async () => {
        const seen = await api.get(path);
        expect(seen.body.metadata.finalizers).toEqual(['a.example/hold']);
      });
      await api.patch('merge', path, { metadata: { finalizers: null } });
      await eventually(async () =>
        expect((await api.get(path)).status).toBe(404),
      );
    },
  );
  define(
    'that are changed are served anew',
    async ({ api, ownCrd, eventually, expect }) => {
      const widgets = await ownCrd({ schema });
      const path = `${CRDS}/${widgets.crdName}`;
      const { body } = await api.get(path);
      body.spec.versions[0].schema.openAPIV3Schema = spec({
        size: { type: 'string' },
      });
      expect((await api.put(path, body)).status).toBe(200);
      await eventually(async () => {
        const { status } = await api.post(
          widgets.path(),
          widgets.object('x', { spec: { size: 'big' } }),
          { query: { dryRun: 'All' } },
        );
        expect(status).toBe(201);
      });
    },
  );
  define(
    'refuse what they do not know when asked to',
    async ({ api, unique, expect }) => {
      const manifest = crdManifest({ id: unique('strict'), schema });
      manifest.spec.versions[0].schema.openAPIV3Schema = spec({
        a: { type: 'string', patern: 'x' },
      });
      const answer = await api.post(CRDS, manifest, {
        query: { fieldValidation: 'Strict' },
      });
      expect(refusalOf(answer)).toEqual({
        status: 400,
        reason: 'BadRequest',
        message:
          'CustomResourceDefinition in version "v1" cannot be handled as a CustomResourceDefinition: strict decoding error: unknown field "spec.versions[0].schema.openAPIV3Schema.properties.spec.properties.a.patern"',
      });
    },
  );
});
