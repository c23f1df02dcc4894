import { withInjectedSecret } from './injectSecret';

const KEY = 'k8ssandra.io/inject-secret';
const OWN = '{"name":"s","path":"/etc/secrets/s","containers":["c"]}';

const asked = (given?: string) =>
  withInjectedSecret(
    given === undefined ? {} : { annotations: { [KEY]: given, other: 'x' } },
    's',
    ['c'],
    'spec.pods',
  ).annotations?.[KEY];

describe('withInjectedSecret (operator-spec 4.6)', () => {
  it.each<[string, string | undefined, string]>([
    ['first', undefined, `[${OWN}]`],
    [
      'after what was asked for, in one order of fields',
      '[ {"path": "/p", "name": "a-${POD_NAME}"} ]',
      `[{"name":"a-\${POD_NAME}","path":"/p"},${OWN}]`,
    ],
    [
      'beside containers of others',
      '[{"containers": ["x"], "name": "a", "path": "/p"}]',
      `[{"name":"a","path":"/p","containers":["x"]},${OWN}]`,
    ],
    [
      'not again',
      '[{"path": "/p", "name": "s"}]',
      '[{"path": "/p", "name": "s"}]',
    ],
  ])('is asked for %s', (_, given, expected) => {
    expect(asked(given)).toBe(expected);
  });

  it.each(['{}', 'nonsense', '"a"'])('refuses %s', given => {
    expect(() => asked(given)).toThrow(
      /^spec\.pods\.annotations\["k8ssandra\.io\/inject-secret"\] is not a list/,
    );
  });
});
