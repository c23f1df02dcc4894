import { defineGroup } from '../define';
import type { CaseContext } from '../types';
import { configMap, labelled, namesOf, plainWidget, refusal } from './objects';

/** Makes widgets in order and answers the version after each. */
async function widgetsOf(t: CaseContext, ...names: string[]) {
  const widgets = await t.crd(plainWidget);
  const versions: string[] = [];
  for (const name of names) {
    const { body } = await t.api.post(widgets.path(), widgets.object(name));
    versions.push(body.metadata.resourceVersion);
  }
  return { widgets, path: widgets.path(), versions };
}

const FUTURE = '999999999';

export const listCases = defineGroup('list', define => {
  define('answers a version at least as new as the newest item', async t => {
    const { path, versions } = await widgetsOf(t, 'a', 'b');
    const { body } = await t.api.get(path);
    t.expect(Number(body.metadata.resourceVersion)).toBeGreaterThanOrEqual(
      Number(versions[1]),
    );
  });

  define(
    'of a custom resource carries apiVersion and kind in items',
    async t => {
      const { widgets, path } = await widgetsOf(t, 'a');
      const { body } = await t.api.get(path);
      t.expect(body).toMatchObject({
        apiVersion: widgets.apiVersion,
        kind: 'WidgetList',
        items: [{ apiVersion: widgets.apiVersion, kind: 'Widget' }],
      });
    },
  );

  define('at version 0 answers some state', async t => {
    const { path } = await widgetsOf(t, 'a');
    const { status, body } = await t.api.get(path, {
      query: { resourceVersion: '0' },
    });
    t.expect([status, body.kind]).toEqual([200, 'WidgetList']);
  });

  define('not older than a version has what was there then', async t => {
    const { path, versions } = await widgetsOf(t, 'a', 'b');
    const { body } = await t.api.get(path, {
      query: {
        resourceVersion: versions[1],
        resourceVersionMatch: 'NotOlderThan',
      },
    });
    t.expect(namesOf(body)).toEqual(['a', 'b']);
  });

  define('with a version and no match is not older than it', async t => {
    const { path, versions } = await widgetsOf(t, 'a', 'b');
    const { body } = await t.api.get(path, {
      query: { resourceVersion: versions[0] },
    });
    t.expect(namesOf(body)).toContain('a');
    t.expect(Number(body.metadata.resourceVersion)).toBeGreaterThanOrEqual(
      Number(versions[0]),
    );
  });

  define('at an exact version answers that state', async t => {
    const { path, versions } = await widgetsOf(t, 'a', 'b');
    await t.api.delete(`${path}/a`);
    const { body } = await t.api.get(path, {
      query: { resourceVersion: versions[0], resourceVersionMatch: 'Exact' },
    });
    t.expect(namesOf(body)).toEqual(['a']);
    t.expect(body.metadata.resourceVersion).toBe(versions[0]);
  });

  define('at an exact version from the future is refused', async t => {
    const { path } = await widgetsOf(t, 'a');
    const { status } = await t.api.get(path, {
      query: { resourceVersion: FUTURE, resourceVersionMatch: 'Exact' },
    });
    t.expect(status).not.toBe(200);
  });

  define('not older than a version from the future times out', async t => {
    const { path } = await widgetsOf(t, 'a');
    t.expect(
      await t.api.get(path, { query: { resourceVersion: FUTURE } }),
    ).toMatchObject(
      refusal(
        504,
        'Timeout',
        t.expect.stringMatching(
          /^Timeout: Too large resource version: 999999999, current: \d+$/,
        ),
        {
          causes: [
            {
              reason: 'ResourceVersionTooLarge',
              message: 'Too large resource version',
            },
          ],
          retryAfterSeconds: 1,
        },
      ),
    );
  });

  define('get at a version from the future times out', async t => {
    const { path } = await widgetsOf(t, 'a');
    t.expect(
      await t.api.get(`${path}/a`, { query: { resourceVersion: FUTURE } }),
    ).toMatchObject(
      refusal(504, 'Timeout', t.expect.stringContaining('Too large resource')),
    );
  });

  define('get at version 0 answers the object', async t => {
    const { path } = await widgetsOf(t, 'a');
    await t.eventually(async () => {
      const { status, body } = await t.api.get(`${path}/a`, {
        query: { resourceVersion: '0' },
      });
      t.expect([status, body.metadata.name]).toEqual([200, 'a']);
    });
  });

  define('get at an old version answers the latest', async t => {
    const { path, versions } = await widgetsOf(t, 'a');
    const { body } = await t.api.patch('merge', `${path}/a`, {
      spec: { size: 3 },
    });
    await t.eventually(async () => {
      const late = await t.api.get(`${path}/a`, {
        query: { resourceVersion: versions[0] },
      });
      t.expect(late.body).toEqual(body);
    });
  });

  define.each<[query: Record<string, string>, message: RegExp | string]>(
    [
      [
        { resourceVersion: 'x' },
        /invalid resource version|Invalid value: "x": strconv.ParseUint/,
      ],
      [
        { resourceVersionMatch: 'Exact' },
        'resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden unless resourceVersion is provided',
      ],
      [
        { resourceVersion: '1', resourceVersionMatch: 'Newer' },
        'resourceVersionMatch: Unsupported value: "Newer": supported values: "Exact", "NotOlderThan", ""',
      ],
      [
        { resourceVersion: '0', resourceVersionMatch: 'Exact' },
        'resourceVersionMatch: Forbidden: resourceVersionMatch "exact" is forbidden for resourceVersion "0"',
      ],
      [{ limit: 'x' }, 'strconv.ParseInt: parsing "x": invalid syntax'],
      [{ limit: '1', continue: 'nonsense' }, 'continue key is not valid'],
      [
        { sendInitialEvents: 'true' },
        'sendInitialEvents: Forbidden: sendInitialEvents is forbidden for list',
      ],
    ],
    ([query]) => `refuses ${new URLSearchParams(query)}`,
    async (t, [query, message]) => {
      const { path } = await widgetsOf(t);
      const { body } = await t.api.get(path, { query });
      t.expect(body.status).toBe('Failure');
      t.expect(body.message).toMatch(message);
    },
  );

  define('in pages shows one state, whatever happens meanwhile', async t => {
    const { widgets, path } = await widgetsOf(t, 'a', 'b', 'c', 'd', 'e');
    const first = await t.api.get(path, { query: { limit: 2 } });
    await t.api.delete(`${path}/c`);
    await t.api.post(path, widgets.object('bb'));
    const second = await t.api.get(path, {
      query: { limit: 2, continue: first.body.metadata.continue },
    });
    const third = await t.api.get(path, {
      query: { limit: 2, continue: second.body.metadata.continue },
    });
    const pages = [first, second, third];
    t.expect(pages.map(page => namesOf(page.body))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e'],
    ]);
    t.expect(pages.map(page => page.body.metadata.remainingItemCount)).toEqual([
      3,
      1,
      undefined,
    ]);
    t.expect(
      new Set(pages.map(page => page.body.metadata.resourceVersion)).size,
    ).toBe(1);
    t.expect(third.body.metadata.continue ?? '').toBe('');
  });

  define('in pages with a selector tells no remaining count', async t => {
    for (const name of ['a', 'b', 'c']) {
      await t.api.post(t.core('configmaps'), labelled(name, { of: 'case' }));
    }
    const { body } = await t.api.get(t.core('configmaps'), {
      query: { limit: 2, labelSelector: 'of=case' },
    });
    t.expect(namesOf(body)).toEqual(['a', 'b']);
    t.expect(body.metadata.continue).toEqual(t.expect.any(String));
    t.expect(body.metadata).not.toHaveProperty('remainingItemCount');
  });

  define('in pages fills a page although others are not selected', async t => {
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const labels = { even: String('bdf'.includes(name)) };
      await t.api.post(t.core('configmaps'), labelled(name, labels));
    }
    const { body } = await t.api.get(t.core('configmaps'), {
      query: { limit: 2, labelSelector: 'even=true' },
    });
    t.expect(namesOf(body)).toEqual(['b', 'd']);
  });

  define('a page that holds everything has no continue token', async t => {
    const { path } = await widgetsOf(t, 'a', 'b');
    const { body } = await t.api.get(path, { query: { limit: 2 } });
    t.expect(namesOf(body)).toEqual(['a', 'b']);
    t.expect(body.metadata).toEqual({
      continue: '',
      resourceVersion: t.expect.any(String),
    });
  });

  define('refuses a continue token together with a version', async t => {
    const { path, versions } = await widgetsOf(t, 'a', 'b');
    const { body } = await t.api.get(path, { query: { limit: 1 } });
    const answer = await t.api.get(path, {
      query: {
        limit: 1,
        continue: body.metadata.continue,
        resourceVersion: versions[0],
      },
    });
    t.expect(answer).toMatchObject(
      refusal(
        400,
        'BadRequest',
        'specifying resource version is not allowed when using continue',
      ),
    );
  });

  define('a continue token serves another page size', async t => {
    const { path } = await widgetsOf(t, 'a', 'b', 'c', 'd');
    const { body } = await t.api.get(path, { query: { limit: 1 } });
    const rest = await t.api.get(path, {
      query: { continue: body.metadata.continue },
    });
    t.expect(namesOf(rest.body)).toEqual(['b', 'c', 'd']);
  });

  define('a continue token is base64 of version and start key', async t => {
    const { path } = await widgetsOf(t, 'a', 'b', 'c');
    const { body } = await t.api.get(path, { query: { limit: 2 } });
    const token = Buffer.from(body.metadata.continue, 'base64').toString();
    t.expect(JSON.parse(token)).toEqual({
      v: 'meta.k8s.io/v1',
      rv: Number(body.metadata.resourceVersion),
      start: '/b\u0000',
    });
  });

  define.alone(
    'an expired continue token answers 410 and a new one',
    async t => {
      const { path } = await widgetsOf(t, 'a', 'b', 'c');
      await t.driver.compact();
      const expired = Buffer.from(
        JSON.stringify({ v: 'meta.k8s.io/v1', rv: 1, start: '/a\u0000' }),
      ).toString('base64url');
      const refused = await t.api.get(path, {
        query: { limit: 1, continue: expired },
      });
      t.expect(refused).toMatchObject(
        refusal(
          410,
          'Expired',
          'The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.',
        ),
      );
      const { body } = await t.api.get(path, {
        query: { limit: 5, continue: refused.body.metadata.continue },
      });
      t.expect(namesOf(body)).toEqual(['b', 'c']);
    },
  );

  define.alone('at an exact version that is compacted answers 410', async t => {
    const { path } = await widgetsOf(t, 'a');
    await t.driver.compact();
    const answer = await t.api.get(path, {
      query: { resourceVersion: '1', resourceVersionMatch: 'Exact' },
    });
    t.expect(answer).toMatchObject(
      refusal(
        410,
        'Expired',
        t.expect.stringMatching(
          /^The resourceVersion for the provided list is too old\.$/,
        ),
      ),
    );
  });

  define('timeoutSeconds does not matter to a quick list', async t => {
    await t.api.post(t.core('configmaps'), configMap('x'));
    const { status } = await t.api.get(t.core('configmaps'), {
      query: { timeoutSeconds: 5 },
    });
    t.expect(status).toBe(200);
  });
});
