import { defineGroup } from '../../define';
import { record } from '../records';
import { refusalOf } from '../refusals';

const check = (fieldValidation: string) => ({ query: { fieldValidation } });
const YAML = { contentType: 'application/yaml' };

export const strictnessCases = defineGroup('field validation', define => {
  define(
    'warns of an unknown field and drops it unless told',
    async ({ api, crd, expect }) => {
      const records = await crd(record);
      const { status, headers, body } = await api.post(
        records.path(),
        records.object('x', { spec: { size: 1, sise: 2 } }),
      );
      expect([status, body.spec]).toEqual([201, { size: 1 }]);
      expect(headers.warning).toBe('299 - "unknown field \\"spec.sise\\""');
    },
  );
  define('Ignore drops it in silence', async ({ api, crd, expect }) => {
    const records = await crd(record);
    const { headers, body } = await api.post(
      records.path(),
      records.object('x', { spec: { sise: 2 } }),
      check('Ignore'),
    );
    expect([headers.warning, body.spec]).toEqual([undefined, {}]);
  });
  define('Strict refuses it', async ({ api, crd, expect }) => {
    const records = await crd(record);
    const answer = await api.post(
      records.path(),
      records.object('x', { spec: { sise: 2 }, extra: 1 }),
      check('Strict'),
    );
    expect(refusalOf(answer)).toEqual({
      status: 400,
      reason: 'BadRequest',
      message:
        'Widget in version "v1" cannot be handled as a Widget: strict decoding error: unknown field "extra", unknown field "spec.sise"',
    });
  });
  define('anything else is refused', async ({ api, crd, expect }) => {
    const records = await crd(record);
    const answer = await api.post(
      records.path(),
      records.object('x'),
      check('Maybe'),
    );
    expect(refusalOf(answer)).toEqual({
      status: 422,
      reason: 'Invalid',
      message:
        'CreateOptions.meta.k8s.io "" is invalid: fieldValidation: Unsupported value: "Maybe": supported values: "", "Ignore", "Strict", "Warn"',
    });
  });
  define(
    'warns of a field that JSON has twice',
    async ({ api, crd, expect }) => {
      const records = await crd(record);
      const { apiVersion, kind } = records;
      const text = `{"apiVersion":"${apiVersion}","kind":"${kind}","metadata":{"name":"x"},"spec":{"size":1,"size":2}}`;
      const { headers, body } = await api.post(records.path(), text);
      expect(headers.warning).toBe('299 - "duplicate field \\"spec.size\\""');
      expect(body.spec).toEqual({ size: 2 });
    },
  );
  define(
    'Strict refuses a field that JSON has twice',
    async ({ api, crd, expect }) => {
      const records = await crd(record);
      const { apiVersion, kind } = records;
      const text = `{"apiVersion":"${apiVersion}","kind":"${kind}","metadata":{"name":"x"},"spec":{"size":1,"size":2}}`;
      const answer = await api.post(records.path(), text, check('Strict'));
      expect(refusalOf(answer)).toEqual({
        status: 400,
        reason: 'BadRequest',
        message:
          'Widget in version "v1" cannot be handled as a Widget: strict decoding error: duplicate field "spec.size"',
      });
    },
  );
  define(
    'Strict refuses a field that YAML has twice',
    async ({ api, crd, expect }) => {
      const records = await crd(record);
      const { apiVersion, kind } = records;
      const text = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: x}\nspec:\n  size: 1\n  size: 2\n`;
      const answer = await api.post(records.path(), text, {
        ...YAML,
        ...check('Strict'),
      });
      expect(refusalOf(answer)).toEqual({
        status: 400,
        reason: 'BadRequest',
        message:
          'Widget in version "v1" cannot be handled as a Widget: strict decoding error: yaml: unmarshal errors:\n  line 6: key "size" already set in map',
      });
    },
  );
  define('takes YAML', async ({ api, crd, expect }) => {
    const records = await crd(record);
    const { apiVersion, kind } = records;
    const text = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: x}\nspec: {size: 1}\n`;
    const { status, body } = await api.post(records.path(), text, YAML);
    expect([status, body.spec]).toEqual([201, { size: 1 }]);
  });
  define(
    'of a built-in kind warns of an unknown field',
    async ({ api, core, expect }) => {
      const { headers } = await api.post(core('configmaps'), {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'x' },
        dta: {},
      });
      expect(headers.warning).toBe('299 - "unknown field \\"dta\\""');
    },
  );
  define(
    'of a built-in kind refuses it where it is strict',
    async ({ api, core, expect }) => {
      const object = {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'x' },
        spec: { prts: [], ports: [{ port: 1, nme: 'x' }] },
      };
      const answer = await api.post(core('services'), object, check('Strict'));
      expect(refusalOf(answer)).toEqual({
        status: 400,
        reason: 'BadRequest',
        message:
          'Service in version "v1" cannot be handled as a Service: strict decoding error: unknown field "spec.prts", unknown field "spec.ports[0].nme"',
      });
    },
  );
  define(
    'of a built-in kind refuses a wrong type in Go’s words',
    async ({ api, core, expect }) => {
      const answer = await api.post(core('configmaps'), {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'x' },
        data: { a: 1 },
      });
      expect(refusalOf(answer)).toEqual({
        status: 400,
        reason: 'BadRequest',
        message:
          'ConfigMap in version "v1" cannot be handled as a ConfigMap: json: cannot unmarshal number into Go struct field ConfigMap.data of type string',
      });
    },
  );
  define('looks at patches too', async ({ api, crd, expect }) => {
    const records = await crd(record);
    const x = `${records.path()}/x`;
    await api.post(records.path(), records.object('x'));
    const warned = await api.patch('merge', x, { spec: { size: 1, sise: 1 } });
    expect([warned.headers.warning, warned.body.spec]).toEqual([
      '299 - "unknown field \\"spec.sise\\""',
      { size: 1 },
    ]);
    const strict = await api.patch(
      'merge',
      x,
      { spec: { sise: 2 } },
      check('Strict'),
    );
    expect([strict.status, strict.body.reason]).toEqual([422, 'Invalid']);
    expect(strict.body.message).toContain(
      'strict decoding error: unknown field "spec.sise"',
    );
  });
  define(
    'says nothing of what a part without a schema keeps',
    async ({ api, crd, expect }) => {
      const records = await crd(record);
      const { status, body } = await api.post(
        records.path(),
        records.object('x', { spec: { free: { any: { thing: 1 } } } }),
        check('Strict'),
      );
      expect([status, body.spec]).toEqual([
        201,
        { free: { any: { thing: 1 } } },
      ]);
    },
  );
  define('knows the fields of metadata', async ({ api, crd, expect }) => {
    const records = await crd(record);
    const object = {
      ...records.object('x'),
      metadata: { name: 'x', nam: 'z', labels: { a: 'b' } },
    };
    const { headers, body } = await api.post(records.path(), object);
    expect(headers.warning).toBe('299 - "unknown field \\"metadata.nam\\""');
    expect(body.metadata.nam).toBeUndefined();
  });
});
