import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/paths';
import { describeWith } from '../support/requirements';
import { CASES, fileOf } from './cases';
import { go, run } from './tools';

/** Compiling the driver takes long on a cold cache. */
const LIMIT_MS = 180_000;

describeWith(go, 'Go', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'k8ssandra-drivers-'));
    for (const file of ['go.mod', 'go.sum']) {
      const from = join(root, 'packages/testbed/go/drivers', file);
      copyFileSync(from, join(folder, file));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, text: string) => {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'main.go'), text);
  };

  it(
    'compiles each snippet against the driver',
    () => {
      CASES.forEach(([, facts], index) =>
        write(`case${index}`, fileOf('go', facts, 'main.go')),
      );
      expect(run('go', ['vet', './...'], { cwd: folder })).toBe('');
    },
    LIMIT_MS,
  );

  it(
    'notices what does not compile',
    () => {
      const [, facts] = CASES[1];
      const text = fileOf('go', facts, 'main.go');
      write('wrong', text.replace('LocalQuorum', 'LocalQuorums'));
      expect(() => run('go', ['vet', './wrong'], { cwd: folder })).toThrow(
        'LocalQuorums',
      );
    },
    LIMIT_MS,
  );
});
