import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MERGE_SCRIPT } from './mergeScript';

/** Stands in for yq: appends the pod's own file, refuses one that is not there. */
const YQ = '#!/bin/sh\n[ -e "$4" ] || exit 7\ncat "$5" >> "$4"\n';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'merge-'));
  for (const each of ['own', 'config', 'bin']) mkdirSync(join(folder, each));
  writeFileSync(join(folder, 'bin/yq'), YQ);
  chmodSync(join(folder, 'bin/yq'), 0o755);
  writeFileSync(join(folder, 'config/cassandra.yaml'), 'common\n');
  writeFileSync(join(folder, 'config/jvm_11.yaml'), '');
});

afterEach(() => rmSync(folder, { recursive: true }));

function run(own: Record<string, string>) {
  for (const [name, text] of Object.entries(own)) {
    writeFileSync(join(folder, 'own', name), text);
  }
  const script = MERGE_SCRIPT.replaceAll(
    '/per-node-config',
    `${folder}/own`,
  ).replaceAll('/config/', `${folder}/config/`);
  return spawnSync('sh', ['-c', script], {
    env: { PATH: `${folder}/bin:${process.env.PATH}`, POD_NAME: 'dc1-sts-1' },
  }).status;
}

const merged = (name: string) =>
  readFileSync(join(folder, 'config', name), 'utf8');

describe('the script that merges the configuration of a pod', () => {
  it('takes the files of this pod and of no other', () => {
    const status = run({
      'dc1-sts-1_cassandra.yaml': 'mine\n',
      'dc1-sts-1_jvm_11.yaml': 'java\n',
      'dc1-sts-11_cassandra.yaml': 'another\n',
      'dc1-sts-0_cassandra.yaml': 'another\n',
    });
    expect(status).toBe(0);
    expect(merged('cassandra.yaml')).toBe('common\nmine\n');
    expect(merged('jvm_11.yaml')).toBe('java\n');
  });

  it('changes nothing where a pod has no file', () => {
    expect(run({ 'dc1-sts-0_cassandra.yaml': 'another\n' })).toBe(0);
    expect(merged('cassandra.yaml')).toBe('common\n');
  });

  it('fails by a file that the server does not have', () => {
    expect(run({ 'dc1-sts-1_cassandra.yml': 'misspelt\n' })).toBe(7);
  });
});
