import { defineGroup } from '../../define';
import { causesOf, specOf } from '../refusals';
import { applying } from './applying';

const names = (items: any[]) => items.map(item => item.name);

export const applyListCases = defineGroup('apply to lists', define => {
  const on = applying(define);

  on('adds items of two managers to a list map', async (apply, { expect }) => {
    await apply('a', { groups: [{ name: 'one', weight: 1 }] });
    const { body } = await apply('b', { groups: [{ name: 'two', weight: 2 }] });
    expect(body.spec.groups).toEqual([
      { name: 'one', weight: 1 },
      { name: 'two', weight: 2 },
    ]);
    expect(specOf(body, 'b Apply')).toEqual({
      'f:groups': {
        'k:{"name":"two"}': { '.': {}, 'f:name': {}, 'f:weight': {} },
      },
    });
  });
  on('merges an item of a list map by its key', async (apply, { expect }) => {
    await apply('a', { groups: [{ name: 'one', weight: 1 }] });
    const { body } = await apply('b', {
      groups: [{ name: 'one', members: [{ id: 1, role: 'x' }] }],
    });
    expect(body.spec.groups).toEqual([
      { name: 'one', weight: 1, members: [{ id: 1, role: 'x' }] },
    ]);
  });
  on('names nested keys in a conflict', async (apply, { expect }) => {
    await apply('a', {
      groups: [{ name: 'one', members: [{ id: 1, role: 'x' }] }],
    });
    const { body } = await apply('b', {
      groups: [{ name: 'one', members: [{ id: 1, role: 'z' }] }],
    });
    expect(body.message).toBe(
      'Apply failed with 1 conflict: conflict with "a": .spec.groups[name="one"].members[id=1].role',
    );
  });
  on('removes an item that is named no more', async (apply, { expect }) => {
    await apply('a', { groups: [{ name: 'one' }, { name: 'two' }] });
    const { body } = await apply('a', { groups: [{ name: 'two' }] });
    expect(body.spec.groups).toEqual([{ name: 'two' }]);
  });
  on(
    'keeps an item that another manager has a field of',
    async (apply, { expect }) => {
      await apply('a', { groups: [{ name: 'one', weight: 1 }] });
      await apply('b', { groups: [{ name: 'one', members: [{ id: 1 }] }] });
      const { body } = await apply('a', { groups: [] });
      expect(body.spec.groups).toEqual([{ name: 'one', members: [{ id: 1 }] }]);
    },
  );
  on(
    'removes a nested item and keeps its siblings',
    async (apply, { expect }) => {
      await apply('a', {
        groups: [{ name: 'one', members: [{ id: 1 }, { id: 2 }] }],
      });
      const { body } = await apply('a', {
        groups: [{ name: 'one', members: [{ id: 2 }] }],
      });
      expect(body.spec.groups).toEqual([{ name: 'one', members: [{ id: 2 }] }]);
    },
  );
  on(
    'leaves null where the last item of a list went that it still names',
    async (apply, { expect }) => {
      await apply('a', { groups: [{ name: 'one' }], size: 1 });
      const answer = await apply('a', { groups: [], size: 1 });
      expect(answer.status).toBe(200);
      expect(answer.body.spec).toEqual({ size: 1 });
    },
  );
  on('tells items apart by several keys', async (apply, { expect }) => {
    await apply('a', { ports: [{ port: 1, protocol: 'TCP', name: 'a' }] });
    const { body } = await apply('b', {
      ports: [{ port: 1, protocol: 'UDP', name: 'b' }],
    });
    expect(body.spec.ports).toEqual([
      { port: 1, protocol: 'TCP', name: 'a' },
      { port: 1, protocol: 'UDP', name: 'b' },
    ]);
  });
  on('fills in the default of a key', async (apply, { expect }) => {
    await apply('a', { ports: [{ port: 1, name: 'a' }] });
    const { body } = await apply('b', {
      ports: [{ port: 1, protocol: 'TCP', name: 'a' }],
    });
    expect(body.spec.ports).toEqual([{ port: 1, protocol: 'TCP', name: 'a' }]);
    const item = { '.': {}, 'f:name': {}, 'f:port': {} };
    expect(specOf(body, 'a Apply')).toEqual({
      'f:ports': { 'k:{"port":1,"protocol":"TCP"}': item },
    });
    expect(specOf(body, 'b Apply')).toEqual({
      'f:ports': {
        'k:{"port":1,"protocol":"TCP"}': { ...item, 'f:protocol': {} },
      },
    });
  });
  on('names several keys in a conflict', async (apply, { expect }) => {
    await apply('a', { ports: [{ port: 1, name: 'a' }] });
    const { body } = await apply('b', { ports: [{ port: 1, name: 'b' }] });
    expect(body.message).toBe(
      'Apply failed with 1 conflict: conflict with "a": .spec.ports[port=1,protocol="TCP"].name',
    );
  });
  on(
    'puts new items where the configuration has them',
    async (apply, { expect }) => {
      await apply('a', { groups: [{ name: 'a' }, { name: 'c' }] });
      const { body } = await apply('a', {
        groups: [{ name: 'a' }, { name: 'b' }, { name: 'c' }],
      });
      expect(names(body.spec.groups)).toEqual(['a', 'b', 'c']);
    },
  );
  on(
    'takes the order of the configuration, and keeps items of others behind their predecessors',
    async (apply, { expect }) => {
      await apply('a', { set: ['a', 'b'] });
      await apply('b', { set: ['x', 'w'] });
      const { body } = await apply('a', { set: ['b', 'a', 'c'] });
      expect(body.spec.set).toEqual(['b', 'x', 'w', 'a', 'c']);
    },
  );
  on(
    'keeps the place of items that only others name',
    async (apply, { api, x, expect }) => {
      await apply('a', { groups: [{ name: 'a' }, { name: 'b' }] });
      await api.patch('json', x, [
        { op: 'add', path: '/spec/groups/1', value: { name: 'between' } },
      ]);
      const { body } = await apply('a', {
        groups: [{ name: 'a' }, { name: 'b' }, { name: 'c' }],
      });
      expect(names(body.spec.groups)).toEqual(['a', 'between', 'b', 'c']);
    },
  );
  on('refuses two items of one key', async (apply, { expect }) => {
    const { status, body } = await apply('a', {
      groups: [{ name: 'a' }, { name: 'a' }],
    });
    expect(status).toBe(500);
    expect(body.message).toMatch(
      /^failed to create typed patch object \(.*\/x; .*, Kind=Widget\): \.spec\.groups: duplicate entries for key \[name="a"\]$/,
    );
  });
  on('refuses an item without its key', async (apply, { expect }) => {
    const { status, body } = await apply('a', { groups: [{ weight: 1 }] });
    expect(status).toBe(500);
    expect(body.message).toContain(
      '.spec.groups: element 0: associative list with keys has an element that omits all key fields ["name"]',
    );
  });
  on(
    'refuses a value of another type before it is merged',
    async (apply, { expect }) => {
      const { status, body } = await apply('a', {
        size: 'one',
        labels: { a: true },
      });
      expect(status).toBe(500);
      expect(body.message).toContain(
        '.spec.size: expected numeric (int or float), got string',
      );
    },
  );
  on('makes a set of the items of all managers', async (apply, { expect }) => {
    await apply('a', { set: ['x', 'w'] });
    const { body } = await apply('b', { set: ['w', 'z'] });
    expect(body.spec.set).toEqual(['x', 'w', 'z']);
    expect(specOf(body, 'b Apply')).toEqual({
      'f:set': { 'v:"w"': {}, 'v:"z"': {} },
    });
    const less = await apply('a', { set: ['w'] });
    expect(less.body.spec.set).toEqual(['w', 'z']);
  });
  on('owns an atomic list as a whole', async (apply, { expect }) => {
    const first = await apply('a', { list: ['x', 'w'] });
    expect(specOf(first.body, 'a Apply')).toEqual({ 'f:list': {} });
    const refused = await apply('b', { list: ['x', 'w', 'z'] });
    expect(refused.body.message).toBe(
      'Apply failed with 1 conflict: conflict with "a": .spec.list',
    );
    const forced = await apply('b', { list: ['z'] }, { force: true });
    expect(forced.body.spec.list).toEqual(['z']);
    expect(specOf(forced.body, 'a Apply')).toBeUndefined();
  });
  on('owns an atomic map as a whole', async (apply, { expect }) => {
    const first = await apply('a', { atomicMap: { a: '1', b: '2' } });
    expect(specOf(first.body, 'a Apply')).toEqual({ 'f:atomicMap': {} });
    const { body } = await apply('a', { atomicMap: { b: '3' } });
    expect(body.spec.atomicMap).toEqual({ b: '3' });
  });
  on(
    'keeps empty lists and maps, and owns maps and atomic lists only',
    async (apply, { expect }) => {
      const { body } = await apply('a', {
        list: [],
        labels: {},
        groups: [],
        set: [],
      });
      expect(body.spec).toEqual({ list: [], labels: {}, groups: [], set: [] });
      expect(specOf(body, 'a Apply')).toEqual({ 'f:list': {}, 'f:labels': {} });
    },
  );
  on('owns a null that is allowed', async (apply, { expect }) => {
    const { body } = await apply('a', { size: 1, note: null });
    expect(body.spec).toEqual({ size: 1, note: null });
    expect(specOf(body, 'a Apply')).toEqual({ 'f:note': {}, 'f:size': {} });
  });
  on(
    'is refused with a null that is not allowed',
    async (apply, { expect }) => {
      const answer = await apply('a', { size: 1, color: null });
      expect(causesOf(answer)).toEqual([
        'FieldValueTypeInvalid spec.color: Invalid value: "null": spec.color in body must be of type string: "null"',
      ]);
    },
  );
  on(
    'owns fields below a part without a schema, lists there as a whole',
    async (apply, { expect }) => {
      await apply('a', { free: { a: { b: 1 }, list: [{ name: 'x' }] } });
      const { body } = await apply('b', { free: { a: { c: 2 } } });
      expect(body.spec.free).toEqual({
        a: { b: 1, c: 2 },
        list: [{ name: 'x' }],
      });
      expect(specOf(body, 'a Apply')).toEqual({
        'f:free': { 'f:a': { '.': {}, 'f:b': {} }, 'f:list': {} },
      });
    },
  );
});
