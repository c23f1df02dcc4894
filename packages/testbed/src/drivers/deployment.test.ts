import {
  snippetsOf,
  SNIPPET_LANGUAGES,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { parse } from 'yaml';
import { CASES } from './cases';

const cases = CASES.flatMap(([name, facts]) =>
  SNIPPET_LANGUAGES.map(language => [name, language, facts] as const),
);

it.each(cases)(
  'deployment.yaml: %s, %s sets each variable that the snippets read',
  (_, language, facts) => {
    const snippets = snippetsOf(language, facts);
    const code = snippets.filter(each => each.driver);
    const read = new Set(
      code.flatMap(({ text }) => text.match(/CASSANDRA_[A-Z_]+/g) ?? []),
    );
    const deployment = snippets.find(each => each.file === 'deployment.yaml');
    const pod = parse(deployment?.text ?? '{}');
    const env: any[] = pod.containers?.[0].env ?? [];
    const set = env.map(each => each.name);
    expect([...read].filter(each => !set.includes(each))).toEqual([]);
    expect(new Set(set).size).toBe(set.length);
    const logins = env.filter(each => each.name === 'CASSANDRA_USERNAME');
    const secret = facts.login?.secret;
    expect(logins.map(each => each.valueFrom.secretKeyRef)).toEqual(
      facts.login
        ? [
            {
              name: secret?.name ?? 'name-of-the-login-secret',
              key: secret?.keys.user ?? 'username',
            },
          ]
        : [],
    );
  },
);
