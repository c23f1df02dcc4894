import { defineGroup } from '../define';
import type { CaseContext } from '../types';
import { labelled, namesOf, pod, refusal } from './objects';

async function threeMaps(t: CaseContext) {
  const path = t.core('configmaps');
  await t.api.post(path, labelled('a', { app: 'x', tier: '1' }));
  await t.api.post(path, labelled('b', { app: 'y', 'example.com/on': '5' }));
  await t.api.post(path, labelled('c', { other: '' }));
  return path;
}

const byLabels: [selector: string, names: string[]][] = [
  ['app=x', ['a']],
  ['app==x', ['a']],
  ['app=x,tier=1', ['a']],
  ['app=x,tier=2', []],
  ['app!=x', ['b', 'c']],
  ['app in (x, y)', ['a', 'b']],
  ['app in (x)', ['a']],
  ['app notin (x)', ['b', 'c']],
  ['app notin (x,y)', ['c']],
  ['app', ['a', 'b']],
  ['!app', ['c']],
  ['! app', ['c']],
  ['app,tier', ['a']],
  ['app,!tier', ['b']],
  ['example.com/on=5', ['b']],
  ['other=', ['c']],
  ['other in ()', ['c']],
  ['example.com/on>4', ['b']],
  ['example.com/on<5', []],
  ['tier > 0', ['a']],
  ['app = x', ['a']],
];

const badLabels: [selector: string, message: string][] = [
  [
    'a b',
    "unable to parse requirement: found 'b', expected: in, notin, =, ==, !=, gt, lt",
  ],
  ['app in x', "unable to parse requirement: found 'x' expected: '('"],
  [
    'app=-x',
    `unable to parse requirement: values[0][app]: Invalid value: "-x": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')`,
  ],
  [
    '-app=x',
    `unable to parse requirement: <nil>: Invalid value: "-app": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')`,
  ],
  [
    'app>x',
    `unable to parse requirement: values[0]: Invalid value: "x": for 'Gt', 'Lt' operators, the value must be an integer`,
  ],
  ['app=x,', "found '', expected: identifier after ','"],
];

const byFields: [selector: string, names: string[]][] = [
  ['metadata.name=b', ['b']],
  ['metadata.name==b', ['b']],
  ['metadata.name!=b', ['a', 'c']],
  ['metadata.name=b,metadata.name=c', []],
  ['metadata.namespace=elsewhere', []],
];

export const selectorCases = defineGroup('selectors', define => {
  define.each(
    byLabels,
    ([selector]) => `labels ${selector}`,
    async (t, [labelSelector, names]) => {
      const path = await threeMaps(t);
      const { body } = await t.api.get(path, { query: { labelSelector } });
      const own = namesOf(body).filter(name => /^[abc]$/.test(name));
      t.expect(own).toEqual(names);
    },
  );

  define.each(
    badLabels,
    ([selector]) => `refuses labels ${selector}`,
    async (t, [labelSelector, message]) => {
      t.expect(
        await t.api.get(t.core('configmaps'), { query: { labelSelector } }),
      ).toMatchObject(
        refusal(400, 'BadRequest', t.expect.stringContaining(message)),
      );
    },
  );

  define.each(
    byFields,
    ([selector]) => `fields ${selector}`,
    async (t, [fieldSelector, names]) => {
      const path = await threeMaps(t);
      const { body } = await t.api.get(path, { query: { fieldSelector } });
      const own = namesOf(body).filter(name => /^[abc]$/.test(name));
      t.expect(own).toEqual(names);
    },
  );

  define.each<[selector: string, message: string]>(
    [
      [
        'data.a=1',
        '"data.a" is not a known field selector: only "metadata.name", "metadata.namespace"',
      ],
      ['nonsense', "invalid selector: 'nonsense'; can't understand 'nonsense'"],
      [
        'metadata.name in (a)',
        "invalid selector: 'metadata.name in (a)'; can't understand 'metadata.name in (a)'",
      ],
    ],
    ([selector]) => `refuses fields ${selector}`,
    async (t, [fieldSelector, message]) => {
      t.expect(
        await t.api.get(t.core('configmaps'), { query: { fieldSelector } }),
      ).toMatchObject(
        refusal(400, 'BadRequest', t.expect.stringContaining(message)),
      );
    },
  );

  define('pods by node and phase', async t => {
    await t.api.post(t.core('pods'), pod('p'));
    const find = async (fieldSelector: string) =>
      namesOf(
        (await t.api.get(t.core('pods'), { query: { fieldSelector } })).body,
      );
    t.expect(await find('status.phase=Pending')).toEqual(['p']);
    t.expect(await find('status.phase!=Pending')).toEqual([]);
    t.expect(await find('spec.nodeName=')).toEqual(['p']);
    t.expect(await find('spec.nodeName=n,metadata.name=p')).toEqual([]);
  });

  define('secrets by type', async t => {
    await t.api.post(t.core('secrets'), { metadata: { name: 's' } });
    const { body } = await t.api.get(t.core('secrets'), {
      query: { fieldSelector: 'type=Opaque' },
    });
    t.expect(namesOf(body)).toEqual(['s']);
  });

  define('events by the object that they are about', async t => {
    await t.api.post(t.core('events'), {
      metadata: { name: 'e' },
      involvedObject: { kind: 'Pod', name: 'p', namespace: t.ns },
      reason: 'Tested',
      type: 'Normal',
    });
    const { body } = await t.api.get(t.core('events'), {
      query: { fieldSelector: 'involvedObject.name=p,reason=Tested' },
    });
    t.expect(namesOf(body)).toEqual(['e']);
  });
});
