import { defineGroup } from '../define';
import { configMap, plainWidget, refusal } from './objects';

export const errorCases = defineGroup('errors', define => {
  define('a body that is no JSON is refused', async t => {
    const answer = await t.api.post(t.core('configmaps'), '{');
    t.expect([answer.status, answer.body.reason]).toEqual([400, 'BadRequest']);
    t.expect(answer.body.message).toContain(
      "the object provided is unrecognized (must be of type ConfigMap): couldn't get version/kind; json parse error: unexpected end of JSON input",
    );
  });

  define('an empty body is refused', async t => {
    const answer = await t.api.post(t.core('configmaps'), '');
    t.expect([answer.status, answer.body.reason]).toEqual([400, 'BadRequest']);
  });

  define('a body of another version is refused', async t => {
    const answer = await t.api.post(
      t.core('configmaps'),
      configMap('x', { apiVersion: 'v9' }),
    );
    t.expect(answer).toMatchObject(
      refusal(
        400,
        'BadRequest',
        'ConfigMap in version "v9" cannot be handled as a ConfigMap: no kind "ConfigMap" is registered for version "v9" in scheme "pkg/runtime/scheme.go:111"',
      ),
    );
  });

  define('a field of another type is refused', async t => {
    const answer = await t.api.post(
      t.core('configmaps'),
      configMap('x', { data: 'text' }),
    );
    t.expect(answer).toMatchObject(
      refusal(
        400,
        'BadRequest',
        'ConfigMap in version "v1" cannot be handled as a ConfigMap: json: cannot unmarshal string into Go struct field ConfigMap.data of type map[string]string',
      ),
    );
  });

  define('a body that is an array is refused', async t => {
    const { status } = await t.api.post(t.core('configmaps'), []);
    t.expect(status).toBe(400);
  });

  define('a custom resource of another group is refused', async t => {
    const widgets = await t.crd(plainWidget);
    const answer = await t.api.post(widgets.path(), {
      ...widgets.object('w'),
      apiVersion: 'other.example/v1',
    });
    t.expect(answer).toMatchObject(
      refusal(
        400,
        'BadRequest',
        `the API version in the data (other.example/v1) does not match the expected API version (${widgets.apiVersion})`,
      ),
    );
  });

  define('a custom resource of another kind is refused', async t => {
    const widgets = await t.crd(plainWidget);
    const answer = await t.api.post(widgets.path(), {
      ...widgets.object('w'),
      kind: 'Gadget',
    });
    t.expect(answer).toMatchObject(
      refusal(
        422,
        'Invalid',
        `Gadget.${widgets.group} "w" is invalid: kind: Invalid value: "Gadget": must be Widget`,
      ),
    );
  });

  define('a custom resource without a kind is refused', async t => {
    const widgets = await t.crd(plainWidget);
    const { status, body } = await t.api.post(widgets.path(), {
      metadata: { name: 'w' },
    });
    t.expect([status, body.reason]).toEqual([400, 'BadRequest']);
    t.expect(body.message).toContain("Object 'Kind' is missing in");
  });

  define('a body of more than 3 MiB is refused', async t => {
    const answer = await t.api.post(
      t.core('configmaps'),
      configMap('x', { data: { a: 'x'.repeat(3 * 1024 * 1024) } }),
    );
    t.expect(answer).toMatchObject(
      refusal(
        413,
        'RequestEntityTooLarge',
        'Request entity too large: limit is 3145728',
      ),
    );
  });

  define('a ConfigMap of more than 1 MiB is refused', async t => {
    const { status, body } = await t.api.post(
      t.core('configmaps'),
      configMap('x', { data: { a: 'x'.repeat(1024 * 1024 + 1) } }),
    );
    t.expect([status, body.details.causes]).toEqual([
      422,
      [
        {
          reason: 'FieldValueTooLong',
          message: 'Too long: may not be more than 1048576 bytes',
          field: '[]',
        },
      ],
    ]);
  });

  define.each<[query: Record<string, string>, field: string, what: string]>(
    [
      [
        { dryRun: 'Some' },
        'dryRun',
        'Unsupported value: ["Some"]: supported values: "All"',
      ],
      [
        { fieldValidation: 'Maybe' },
        'fieldValidation',
        'Unsupported value: "Maybe": supported values: "", "Ignore", "Strict", "Warn"',
      ],
      [
        { fieldManager: 'm'.repeat(129) },
        'fieldManager',
        'Too long: may not be more than 128 bytes',
      ],
    ],
    ([query]) =>
      `a create with ${new URLSearchParams(query)
        .toString()
        .slice(0, 40)} is refused`,
    async (t, [query, field, message]) => {
      const { status, body } = await t.api.post(
        t.core('configmaps'),
        configMap('x'),
        { query },
      );
      t.expect([status, body.reason, body.details.kind]).toEqual([
        422,
        'Invalid',
        'CreateOptions',
      ]);
      t.expect(body.details.causes[0]).toMatchObject({ field, message });
    },
  );

  define('a JSON patch that does not fit is refused', async t => {
    await t.api.post(t.core('configmaps'), configMap('x'));
    t.expect(
      await t.api.patch('json', `${t.core('configmaps')}/x`, [
        { op: 'remove', path: '/data/no' },
      ]),
    ).toMatchObject(
      refusal(
        422,
        'Invalid',
        'the server rejected our request due to an error in our request',
        {},
      ),
    );
  });

  define('a patch of what is not there is not found', async t => {
    t.expect(
      await t.api.patch('merge', `${t.core('configmaps')}/x`, {}),
    ).toMatchObject(refusal(404, 'NotFound', 'configmaps "x" not found'));
  });

  define('a patch of an old version is refused', async t => {
    await t.api.post(t.core('configmaps'), configMap('x'));
    t.expect(
      await t.api.patch('merge', `${t.core('configmaps')}/x`, {
        metadata: { resourceVersion: '1' },
        data: { b: '2' },
      }),
    ).toMatchObject(
      refusal(
        409,
        'Conflict',
        'Operation cannot be fulfilled on configmaps "x": the object has been modified; please apply your changes to the latest version and try again',
      ),
    );
  });

  define('a path with an encoded slash is one segment', async t => {
    const { status } = await t.api.get(`${t.core('configmaps')}/a%2Fb`);
    t.expect(status).toBe(404);
  });

  define('a verb that a kind lacks is refused', async t => {
    const { status, body } = await t.api.put(
      '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
      {},
    );
    t.expect([status, body.reason]).toEqual([405, 'MethodNotAllowed']);
  });

  define('HEAD answers a status', async t => {
    const { status, text } = await t.api.ask('HEAD', '/api/v1/namespaces');
    t.expect([status, text]).toEqual([405, '']);
  });
});
