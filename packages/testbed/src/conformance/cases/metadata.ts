import { defineGroup } from '../define';
import { configMap, plainWidget, refusal } from './objects';

const SUBDOMAIN = `a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')`;
const QUALIFIED = `name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')`;
const LABEL_VALUE = `a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')`;

const invalid = (field: string, value: unknown, why: string) => ({
  reason: 'FieldValueInvalid',
  message: `Invalid value: ${JSON.stringify(value)}: ${why}`,
  field,
});

const bad: [what: string, metadata: object, causes: object[]][] = [
  [
    'a name in upper case',
    { name: 'Abc' },
    [invalid('metadata.name', 'Abc', SUBDOMAIN)],
  ],
  [
    'a name with a space',
    { name: 'a b' },
    [invalid('metadata.name', 'a b', SUBDOMAIN)],
  ],
  [
    'a name that ends with a dot',
    { name: 'a.' },
    [invalid('metadata.name', 'a.', SUBDOMAIN)],
  ],
  [
    'a name of 254 characters',
    { name: 'x'.repeat(254) },
    [
      invalid(
        'metadata.name',
        'x'.repeat(254),
        'must be no more than 253 characters',
      ),
    ],
  ],
  [
    'a label key with a space',
    { name: 'x', labels: { 'a b': 'c' } },
    [invalid('metadata.labels', 'a b', QUALIFIED)],
  ],
  [
    'a label key of 64 characters',
    { name: 'x', labels: { [`${'k'.repeat(64)}`]: 'c' } },
    [
      invalid(
        'metadata.labels',
        'k'.repeat(64),
        'name part must be no more than 63 bytes',
      ),
    ],
  ],
  [
    'a label key with an empty prefix',
    { name: 'x', labels: { '/a': 'c' } },
    [invalid('metadata.labels', '/a', 'prefix part must be non-empty')],
  ],
  [
    'a label value with a space',
    { name: 'x', labels: { a: 'b c' } },
    [invalid('metadata.labels', 'b c', LABEL_VALUE)],
  ],
  [
    'a label value of 64 characters',
    { name: 'x', labels: { a: 'v'.repeat(64) } },
    [
      invalid(
        'metadata.labels',
        'v'.repeat(64),
        'must be no more than 63 bytes',
      ),
    ],
  ],
  [
    'an annotation key with a slash too many',
    { name: 'x', annotations: { 'a/b/c': 'd' } },
    [
      invalid(
        'metadata.annotations',
        'a/b/c',
        "a valid label key must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')",
      ),
    ],
  ],
  [
    'annotations of more than 256 KiB',
    { name: 'x', annotations: { a: 'v'.repeat(262145) } },
    [
      {
        reason: 'FieldValueTooLong',
        message: 'Too long: may not be more than 262144 bytes',
        field: 'metadata.annotations',
      },
    ],
  ],
];

export const metadataCases = defineGroup('metadata', define => {
  define.each(
    bad,
    ([what]) => `${what} is refused`,
    async (t, [, metadata, causes]) => {
      const { status, body } = await t.api.post(t.core('configmaps'), {
        metadata,
        data: {},
      });
      t.expect([status, body.reason]).toEqual([422, 'Invalid']);
      t.expect(body.details.causes).toEqual(causes);
      t.expect(body.message).toMatch(/^ConfigMap ".*" is invalid: /);
    },
  );

  define('several mistakes are told together, in brackets', async t => {
    const answer = await t.api.post(t.core('configmaps'), {
      metadata: { name: 'A', labels: { a: 'b c' } },
    });
    t.expect(answer).toMatchObject(
      refusal(
        422,
        'Invalid',
        `ConfigMap "A" is invalid: [metadata.name: Invalid value: "A": ${SUBDOMAIN}, metadata.labels: Invalid value: "b c": ${LABEL_VALUE}]`,
      ),
    );
  });

  define('a service name is a DNS-1035 label', async t => {
    const { status, body } = await t.api.post(t.core('services'), {
      metadata: { name: '1a' },
      spec: { ports: [{ port: 80 }] },
    });
    t.expect([status, body.details.causes]).toEqual([
      422,
      [
        invalid(
          'metadata.name',
          '1a',
          "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')",
        ),
      ],
    ]);
  });

  define('a role may have a colon in its name', async t => {
    const { status } = await t.api.post(
      `/apis/rbac.authorization.k8s.io/v1/namespaces/${t.ns}/roles`,
      { metadata: { name: 'system:Some Role' }, rules: [] },
    );
    t.expect(status).toBe(201);
  });

  define('a role may have no slash in its name', async t => {
    const { status, body } = await t.api.post(
      `/apis/rbac.authorization.k8s.io/v1/namespaces/${t.ns}/roles`,
      { metadata: { name: 'a/b' }, rules: [] },
    );
    t.expect([status, body.details.causes]).toEqual([
      422,
      [invalid('metadata.name', 'a/b', "may not contain '/'")],
    ]);
  });

  define('the name of a custom resource is a subdomain', async t => {
    const widgets = await t.crd(plainWidget);
    t.expect(
      await t.api.post(widgets.path(), widgets.object('A_b')),
    ).toMatchObject(
      refusal(
        422,
        'Invalid',
        `Widget.${widgets.group} "A_b" is invalid: metadata.name: Invalid value: "A_b": ${SUBDOMAIN}`,
        {
          name: 'A_b',
          group: widgets.group,
          kind: 'Widget',
          causes: [invalid('metadata.name', 'A_b', SUBDOMAIN)],
        },
      ),
    );
  });

  define.each<[field: string, value: unknown]>(
    [
      ['uid', '00000000-0000-0000-0000-000000000000'],
      ['creationTimestamp', '2001-01-01T00:00:00Z'],
      ['generation', 9],
      ['selfLink', '/somewhere'],
    ],
    ([field]) => `${field} of a new object is the server's`,
    async (t, [field, value]) => {
      const widgets = await t.crd(plainWidget);
      const { status, body } = await t.api.post(widgets.path(), {
        ...widgets.object('w'),
        metadata: { name: 'w', [field]: value },
      });
      t.expect(status).toBe(201);
      t.expect(body.metadata[field]).not.toEqual(value);
    },
  );

  define('an explicit null label is dropped', async t => {
    const { status, body } = await t.api.post(
      t.core('configmaps'),
      configMap('x', { metadata: { name: 'x', labels: { a: null } } }),
    );
    t.expect([status, body.metadata.labels]).toEqual([201, { a: '' }]);
  });

  define('labels that are no texts are refused', async t => {
    const { status, body } = await t.api.post(
      t.core('configmaps'),
      configMap('x', { metadata: { name: 'x', labels: { a: 1 } } }),
    );
    t.expect([status, body.message]).toEqual([
      400,
      'ConfigMap in version "v1" cannot be handled as a ConfigMap: json: cannot unmarshal number into Go struct field ObjectMeta.metadata.labels of type string',
    ]);
  });

  define(
    'labels of a custom resource that are no texts are refused',
    async t => {
      const widgets = await t.crd(plainWidget);
      const { status } = await t.api.post(widgets.path(), {
        ...widgets.object('w'),
        metadata: { name: 'w', labels: { a: 1 } },
      });
      t.expect(status).toBe(400);
    },
  );

  define('metadata of a custom resource keeps no unknown fields', async t => {
    const widgets = await t.crd(plainWidget);
    const { body } = await t.api.post(
      widgets.path(),
      { ...widgets.object('w'), metadata: { name: 'w', nonsense: 1 } },
      { query: { fieldValidation: 'Ignore' } },
    );
    t.expect(body.metadata).not.toHaveProperty('nonsense');
  });
});
