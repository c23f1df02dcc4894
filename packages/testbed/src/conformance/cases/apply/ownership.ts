import { defineGroup } from '../../define';
import { causesOf, managersOf, refusalOf } from '../refusals';
import { applying } from './applying';

export const applyCases = defineGroup('apply', define => {
  const on = applying(define);

  on('creates what is not there', async (apply, { expect }) => {
    const { status, body } = await apply('a', {
      size: 1,
      labels: { k: 'v' },
    });
    expect(status).toBe(201);
    expect(body.spec).toEqual({ size: 1, labels: { k: 'v' } });
    expect(managersOf(body)).toEqual([
      {
        manager: 'a Apply',
        fields: { 'f:spec': { 'f:labels': { 'f:k': {} }, 'f:size': {} } },
      },
    ]);
  });
  on('needs a name in the body', async (_, { api, x, records, expect }) => {
    const { apiVersion, kind } = records;
    const answer = await api.apply('a', x, {
      apiVersion,
      kind,
    });
    expect(refusalOf(answer)).toEqual({
      status: 400,
      reason: 'BadRequest',
      message:
        'the name of the object (x based on URL) was undeterminable: name must be provided',
    });
  });
  on(
    'changes nothing the second time, not even its time',
    async (_, { api, x, records, expect }) => {
      const config = records.object('x', { spec: { size: 1 } });
      const first = await api.apply('a', x, config);
      const second = await api.apply('a', x, config);
      expect(second.status).toBe(200);
      expect(second.body).toEqual(first.body);
    },
  );
  on(
    'is refused where another manager owns another value',
    async (apply, { expect }) => {
      await apply('a', { size: 1 });
      const answer = await apply('b', { size: 2 });
      expect(refusalOf(answer)).toEqual({
        status: 409,
        reason: 'Conflict',
        message: 'Apply failed with 1 conflict: conflict with "a": .spec.size',
      });
      expect(answer.body.details).toEqual({
        causes: [
          {
            reason: 'FieldManagerConflict',
            message: 'conflict with "a"',
            field: '.spec.size',
          },
        ],
      });
    },
  );
  on(
    'names every conflict with every manager',
    async (apply, { api, x, records, expect }) => {
      await apply('a', { size: 1, color: 'red' });
      await api.patch(
        'merge',
        x,
        { spec: { note: 'n' } },
        { query: { fieldManager: 'c' } },
      );
      const answer = await apply('b', { size: 2, color: 'green', note: 'm' });
      expect(answer.body.message).toBe(
        `Apply failed with 3 conflicts: conflicts with "a":\n- .spec.color\n- .spec.size\nconflicts with "c" using ${records.apiVersion}:\n- .spec.note`,
      );
      // Managers come in any order.
      expect(causesOf(answer).sort()).toEqual([
        'FieldManagerConflict .spec.color: conflict with "a"',
        `FieldManagerConflict .spec.note: conflict with "c" using ${records.apiVersion}`,
        'FieldManagerConflict .spec.size: conflict with "a"',
      ]);
    },
  );
  on(
    'names one conflict with a manager that updated',
    async (apply, { api, records, expect }) => {
      await api.post(
        records.path(),
        records.object('x', { spec: { size: 1 } }),
        { query: { fieldManager: 'c' } },
      );
      const answer = await apply('b', { size: 2 });
      expect(answer.body.message).toBe(
        `Apply failed with 1 conflict: conflict with "c" using ${records.apiVersion}: .spec.size`,
      );
    },
  );
  on(
    'names the subresource of the other manager',
    async (apply, { api, x, records, expect }) => {
      await apply('a', { size: 1 });
      await api.apply(
        's',
        `${x}/status`,
        records.object('x', { status: { phase: 'Up' } }),
      );
      const answer = await api.apply(
        't',
        `${x}/status`,
        records.object('x', { status: { phase: 'Down' } }),
      );
      expect(answer.body.message).toBe(
        'Apply failed with 1 conflict: conflict with "s" with subresource "status": .status.phase',
      );
    },
  );
  on('takes fields by force', async (apply, { api, x, records, expect }) => {
    await apply('a', { size: 1, color: 'red' });
    const { body } = await api.apply(
      'b',
      x,
      records.object('x', { spec: { size: 2 } }),
      { query: { force: true } },
    );
    expect(body.spec).toEqual({ size: 2, color: 'red' });
    expect(managersOf(body)).toEqual([
      { manager: 'a Apply', fields: { 'f:spec': { 'f:color': {} } } },
      { manager: 'b Apply', fields: { 'f:spec': { 'f:size': {} } } },
    ]);
  });
  on(
    'shares a field of equal value, without a time since the object is as it was',
    async (apply, { expect }) => {
      await apply('a', { size: 1 });
      const { body } = await apply('b', { size: 1 });
      expect(managersOf(body)).toEqual([
        { manager: 'b Apply', fields: { 'f:spec': { 'f:size': {} } } },
        { manager: 'a Apply', fields: { 'f:spec': { 'f:size': {} } } },
      ]);
      expect(body.metadata.managedFields[0].time).toBeUndefined();
    },
  );
  on(
    'keeps a shared field until its last owner drops it',
    async (_, { api, x, records, expect }) => {
      const full = records.object('x', { spec: { size: 1, color: 'red' } });
      const part = records.object('x', { spec: { size: 1 } });
      await api.apply('a', x, full);
      await api.apply('b', x, full);
      const once = await api.apply('a', x, part);
      expect(once.body.spec).toEqual({ size: 1, color: 'red' });
      const twice = await api.apply('b', x, part);
      expect(twice.body.spec).toEqual({ size: 1 });
    },
  );
  on('removes what it does not name any more', async (apply, { expect }) => {
    await apply('a', { size: 1, labels: { a: '1', b: '2' } });
    const { body } = await apply('a', { size: 1, labels: { b: '2' } });
    expect(body.spec).toEqual({ size: 1, labels: { b: '2' } });
  });
  on(
    'leaves null where the last field of a map went that it still names',
    async (apply, { expect }) => {
      await apply('a', { size: 1, labels: { a: '1' } });
      const refused = await apply('a', { size: 1, labels: {} });
      expect(causesOf(refused)).toEqual([
        'FieldValueTypeInvalid spec.labels: Invalid value: "null": spec.labels in body must be of type object: "null"',
      ]);
      const { body } = await apply('a', { size: 1 });
      expect(body.spec).toEqual({ size: 1 });
    },
  );
  on(
    'removes a whole tree that it does not name any more',
    async (apply, { api, x, records, expect }) => {
      await apply('a', { size: 1, labels: { a: '1' } });
      const { body } = await api.apply('a', x, records.object('x', {}));
      expect(body.spec).toBeUndefined();
      expect(managersOf(body)).toEqual([]);
    },
  );
  on(
    'keeps what others put beside its own in a map that it drops',
    async (apply, { api, x, expect }) => {
      await apply('a', { labels: { a: '1' } });
      await api.patch('merge', x, { spec: { labels: { b: '2' } } });
      const { body } = await apply('a', {});
      expect(body.spec).toEqual({ labels: { b: '2' } });
    },
  );
  on(
    'loses a field to whoever updates it',
    async (apply, { api, x, expect }) => {
      await apply('a', { size: 1, color: 'red' });
      const { body } = await api.patch(
        'merge',
        x,
        { spec: { size: 2 } },
        { query: { fieldManager: 'u' } },
      );
      expect(managersOf(body)).toEqual([
        { manager: 'a Apply', fields: { 'f:spec': { 'f:color': {} } } },
        { manager: 'u Update', fields: { 'f:spec': { 'f:size': {} } } },
      ]);
    },
  );
  on(
    'keeps a field that an update sets to the same value',
    async (apply, { api, x, expect }) => {
      const applied = await apply('a', { size: 1 });
      const { body } = await api.put(x, applied.body, {
        query: { fieldManager: 'u' },
      });
      expect(body).toEqual(applied.body);
    },
  );
  on(
    'does not remove by apply what the same name wrote by update',
    async (apply, { api, records, expect }) => {
      await api.post(
        records.path(),
        records.object('x', { spec: { size: 1, color: 'red' } }),
        { query: { fieldManager: 'a' } },
      );
      const { body } = await apply('a', { size: 1 });
      expect(body.spec).toEqual({ size: 1, color: 'red' });
      expect(managersOf(body)).toEqual([
        { manager: 'a Apply', fields: { 'f:spec': { 'f:size': {} } } },
        {
          manager: 'a Update',
          fields: { 'f:spec': { '.': {}, 'f:color': {}, 'f:size': {} } },
        },
      ]);
    },
  );
  on(
    'of another name conflicts with what the same client wrote by update',
    async (apply, { api, records, expect }) => {
      await api.post(
        records.path(),
        records.object('x', { spec: { size: 1 } }),
        { query: { fieldManager: 'a' } },
      );
      const { status } = await apply('a', { size: 2 });
      expect(status).toBe(409);
    },
  );
  on(
    'owns labels, annotations, finalizers and owners one by one',
    async (_, { api, x, records, expect }) => {
      const owner = (await api.post(records.path(), records.object('owner')))
        .body;
      const { apiVersion, kind } = records;
      const { uid } = owner.metadata;
      const { body } = await api.apply('a', x, {
        apiVersion,
        kind,
        metadata: {
          name: 'x',
          labels: { l: '1' },
          annotations: { note: '1' },
          finalizers: ['a.example/f'],
          ownerReferences: [{ apiVersion, kind, name: 'owner', uid }],
        },
      });
      expect(managersOf(body)).toEqual([
        {
          manager: 'a Apply',
          fields: {
            'f:metadata': {
              'f:annotations': { 'f:note': {} },
              'f:finalizers': { 'v:"a.example/f"': {} },
              'f:labels': { 'f:l': {} },
              'f:ownerReferences': { [`k:{"uid":"${uid}"}`]: {} },
            },
          },
        },
      ]);
    },
  );
});
