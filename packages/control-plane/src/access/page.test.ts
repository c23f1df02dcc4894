import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { homeNeeds, regionNeeds, type Need } from './needs';
import { withoutOf } from './without';

// eslint-disable-next-line no-restricted-syntax
const page = resolve(__dirname, '../../../../docs/kubernetes-clusters.md');
const BEGIN =
  '<!-- permissions: written by UPDATE_DOCS=1 and the test page -->';
const END = '<!-- end of permissions -->';

const nameOf = ({ group, resource }: Need) =>
  `\`${group ? `${group}/` : ''}${resource}\``;

/** Reading and writing fail differently. */
function wordsOf(need: Need): string {
  const said = need.verbs.map(verb => withoutOf(need, [verb]).text);
  const words = [...new Set(said)].join(' ');
  return need.optional ? `${words} _optional_` : words;
}

function listOf(needs: Need[]): string {
  return needs
    .map(
      need => `- ${nameOf(need)}: ${need.verbs.join(', ')}. ${wordsOf(need)}`,
    )
    .join('\n');
}

/** What is needed at home beyond a region's. */
function onlyAtHome(): Need[] {
  const inRegions = new Set(
    regionNeeds().flatMap(each => each.verbs.map(v => `${nameOf(each)} ${v}`)),
  );
  return homeNeeds({ leaseNamespace: 'k8ssandra' }).flatMap(need => {
    const verbs = need.verbs.filter(
      verb => !inRegions.has(`${nameOf(need)} ${verb}`),
    );
    return verbs.length > 0 ? [{ ...need, verbs }] : [];
  });
}

describe('docs/kubernetes-clusters.md', () => {
  it('tells of every permission what fails without it; UPDATE_DOCS=1 writes it anew', () => {
    const [head, rest] = readFileSync(page, 'utf8').split(BEGIN);
    const [listed, tail] = rest.split(END);
    const wanted = [
      '\n\n### In every Kubernetes cluster with datacenters\n\n',
      listOf(regionNeeds()),
      '\n\n### In the control-plane cluster as well\n\n',
      listOf(onlyAtHome()),
      '\n\n',
    ].join('');
    if (process.env.UPDATE_DOCS) {
      writeFileSync(page, [head, BEGIN, wanted, END, tail].join(''));
    }
    expect(process.env.UPDATE_DOCS ? wanted : listed).toBe(wanted);
  });
});
