import { readFileSync } from 'fs';
import { join } from 'path';
import { ruleCatalogue } from '@k8ssandra-backstage/plugin-k8ssandra-common';

const page = readFileSync(
  join(__dirname, '../../../../docs/states.md'),
  'utf8',
);

const [, rules] = page.split('## Diagnosis');

it.each(Object.entries(ruleCatalogue))(
  'docs/states.md has a row for %s, with its number %p',
  (id, number) => {
    const name = number === null ? `\`${id}\`` : `\`${id}\` (${number})`;
    const rows = rules
      .split('\n')
      .filter(line => line.startsWith(`| ${name} `));
    expect(rows).toHaveLength(1);
  },
);
