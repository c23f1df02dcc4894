import { stringify } from 'yaml';
import { defineGroup } from '../../define';
import { causesOf, managersOf, refusalOf } from '../refusals';
import { applying } from './applying';

const APPLY = { contentType: 'application/apply-patch+yaml' };

export const applyRequestCases = defineGroup('apply requests', define => {
  const on = applying(define);

  on(
    'without a field manager are refused',
    async (_, { api, x, records, expect }) => {
      const answer = await api.ask(
        'PATCH',
        x,
        stringify(records.object('x')),
        APPLY,
      );
      expect(refusalOf(answer)).toEqual({
        status: 422,
        reason: 'Invalid',
        message:
          'PatchOptions.meta.k8s.io "" is invalid: fieldManager: Required value: is required for apply patch',
      });
    },
  );
  on(
    'with an empty or overlong field manager are refused',
    async (_, { api, x, records, expect }) => {
      const empty = await api.apply('', x, records.object('x'));
      expect(empty.status).toBe(422);
      const long = await api.apply('a'.repeat(129), x, records.object('x'));
      expect(refusalOf(long)).toEqual({
        status: 422,
        reason: 'Invalid',
        message:
          'PatchOptions.meta.k8s.io "" is invalid: fieldManager: Too long: may not be more than 128 bytes',
      });
    },
  );
  on('with managed fields are refused', async (apply, { api, x, expect }) => {
    const { body } = await apply('a', { size: 1 });
    expect(refusalOf(await api.apply('a', x, body))).toEqual({
      status: 400,
      reason: 'BadRequest',
      message: 'metadata.managedFields must be nil',
    });
  });
  on('of JSON are read as YAML', async (_, { api, x, records, expect }) => {
    const text = JSON.stringify(records.object('x', { spec: { size: 1 } }));
    const { status } = await api.ask('PATCH', x, text, {
      ...APPLY,
      query: { fieldManager: 'a' },
    });
    expect(status).toBe(201);
  });
  on('of broken YAML are refused', async (_, { api, x, expect }) => {
    const { status, body } = await api.ask('PATCH', x, 'a: [', {
      ...APPLY,
      query: { fieldManager: 'a' },
    });
    expect([status, body.reason]).toEqual([400, 'BadRequest']);
    expect(body.message).toContain('error decoding YAML');
  });
  on(
    'read YAML 1.1: y and off are booleans, octal numbers too, times are texts',
    async (_, { api, x, records, expect }) => {
      const text = `${stringify(
        records.object('x'),
      )}spec: {free: {a: y, b: off, c: 010, d: 1:30, e: 2026-01-02, f: ~, g: 1_000}}`;
      const { body } = await api.ask('PATCH', x, text, {
        ...APPLY,
        query: { fieldManager: 'a' },
      });
      expect(body.spec.free).toEqual({
        a: true,
        b: false,
        c: 8,
        d: '1:30',
        e: '2026-01-02',
        f: null,
        g: 1000,
      });
    },
  );
  on(
    'with another uid are refused',
    async (apply, { api, x, records, expect }) => {
      await apply('a', { size: 1 });
      const answer = await api.apply('a', x, {
        ...records.object('x'),
        metadata: { name: 'x', uid: 'other' },
      });
      const cause =
        'FieldValueInvalid metadata.uid: Invalid value: "other": field is immutable';
      expect(causesOf(answer)).toEqual([cause, cause]);
    },
  );
  on(
    'with a uid of nothing are refused',
    async (_, { api, x, records, expect }) => {
      const answer = await api.apply('a', x, {
        ...records.object('x'),
        metadata: { name: 'x', uid: 'other' },
      });
      expect(refusalOf(answer)).toEqual({
        status: 409,
        reason: 'Conflict',
        message: `Operation cannot be fulfilled on ${records.crdName} "x": uid mismatch: the provided object specified uid other, and no existing object was found`,
      });
    },
  );
  on(
    'with the present version are taken, with an older one refused',
    async (apply, { api, x, records, expect }) => {
      const { body } = await apply('a', { size: 1 });
      const { resourceVersion } = body.metadata;
      const config = (size: number) => ({
        ...records.object('x', { spec: { size } }),
        metadata: { name: 'x', resourceVersion },
      });
      expect((await api.apply('a', x, config(2))).status).toBe(200);
      expect(refusalOf(await api.apply('a', x, config(3)))).toEqual({
        status: 409,
        reason: 'Conflict',
        message: `Operation cannot be fulfilled on ${records.crdName} "x": the object has been modified; please apply your changes to the latest version and try again`,
      });
    },
  );
  on(
    'with a version of nothing create it',
    async (_, { api, x, records, expect }) => {
      const answer = await api.apply('a', x, {
        ...records.object('x'),
        metadata: { name: 'x', resourceVersion: '1' },
      });
      expect(answer.status).toBe(201);
    },
  );
  on('of another kind are refused', async (_, { api, x, records, expect }) => {
    const answer = await api.apply('a', x, {
      ...records.object('x'),
      kind: 'Gadget',
    });
    expect([answer.status, answer.body.reason]).toEqual([400, 'BadRequest']);
  });
  on(
    'of another name than the path are refused',
    async (_, { api, x, records, expect }) => {
      expect(refusalOf(await api.apply('a', x, records.object('z')))).toEqual({
        status: 400,
        reason: 'BadRequest',
        message:
          'the name of the object (z) does not match the name on the URL (x)',
      });
    },
  );
  on(
    'of another namespace than the path are refused',
    async (_, { api, x, records, expect }) => {
      const answer = await api.apply('a', x, {
        ...records.object('x'),
        metadata: { name: 'x', namespace: 'default' },
      });
      expect(refusalOf(answer)).toEqual({
        status: 400,
        reason: 'BadRequest',
        message:
          'the namespace of the provided object does not match the namespace sent on the request',
      });
    },
  );
  on(
    'to the status write the status only',
    async (apply, { api, x, records, expect }) => {
      await apply('a', { size: 1 });
      const { body } = await api.apply(
        's',
        `${x}/status`,
        records.object('x', { spec: { size: 5 }, status: { phase: 'Up' } }),
      );
      expect([body.spec, body.status]).toEqual([{ size: 1 }, { phase: 'Up' }]);
      expect(managersOf(body)).toEqual([
        { manager: 'a Apply', fields: { 'f:spec': { 'f:size': {} } } },
        {
          manager: 's Apply status',
          fields: { 'f:status': { 'f:phase': {} } },
        },
      ]);
    },
  );
  on(
    'to the status of nothing are refused',
    async (_, { api, x, records, expect }) => {
      const answer = await api.apply('s', `${x}/status`, records.object('x'));
      expect(refusalOf(answer)).toEqual({
        status: 404,
        reason: 'NotFound',
        message: `${records.crdName} "x" not found`,
      });
    },
  );
  on(
    'of the object do not own its status',
    async (_, { api, x, records, expect }) => {
      const { body } = await api.apply(
        'a',
        x,
        records.object('x', { spec: { size: 1 }, status: { phase: 'Up' } }),
      );
      expect(body.status).toBeUndefined();
      expect(managersOf(body)).toEqual([
        { manager: 'a Apply', fields: { 'f:spec': { 'f:size': {} } } },
      ]);
    },
  );
  on(
    'with an unknown field are refused where validation is strict',
    async (_, { api, x, records, expect }) => {
      const config = records.object('x', { spec: { sise: 1 } });
      const strict = await api.apply('a', x, config, {
        query: { fieldValidation: 'Strict' },
      });
      expect(strict.status).toBe(500);
      expect(strict.body.message).toContain(
        '.spec.sise: field not declared in schema',
      );
    },
  );
  on(
    'with an unknown field are refused anyway',
    async (_, { api, x, records, expect }) => {
      const answer = await api.apply(
        'a',
        x,
        records.object('x', { spec: { size: 1, sise: 1 } }),
      );
      expect(answer.status).toBe(500);
      expect(answer.body.message).toContain(
        '.spec.sise: field not declared in schema',
      );
    },
  );
  on('as a dry run write nothing', async (_, { api, x, records, expect }) => {
    const dry = await api.apply(
      'a',
      x,
      records.object('x', { spec: { size: 1 } }),
      { query: { dryRun: 'All' } },
    );
    expect([dry.status, dry.body.spec]).toEqual([201, { size: 1 }]);
    expect(dry.body.metadata.resourceVersion).toBeUndefined();
    expect((await api.get(x)).status).toBe(404);
  });
});
