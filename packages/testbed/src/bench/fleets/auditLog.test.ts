import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { followAuditLog } from './auditLog';

const OURS = 'system:serviceaccount:k8ssandra:k8ssandra-operator';

const line = (verb: string, resource: string, username = OURS) => {
  const [plural, subresource] = resource.split('/');
  return `${JSON.stringify({
    stage: verb === 'watch' ? 'ResponseStarted' : 'ResponseComplete',
    verb,
    user: { username },
    objectRef: { resource: plural, subresource },
    requestReceivedTimestamp: '2026-01-02T03:04:05.000000Z',
    stageTimestamp: '2026-01-02T03:04:05.003000Z',
  })}\n`;
};
const count = (verb: string, resource: string, sum: number) => ({
  cluster: 'east',
  user: OURS,
  verb,
  resource,
  count: sum,
});

describe('followAuditLog', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'k8ssandra-bench-'));
    file = join(folder, 'audit.log');
    writeFileSync(file, '');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('counts our requests, and forgets them when told', async () => {
    const log = followAuditLog('east', file);
    appendFileSync(file, line('patch', 'secrets') + line('patch', 'secrets'));
    appendFileSync(file, line('patch', 'secrets', 'admin'));
    expect(await log.counts()).toEqual([count('patch', 'secrets', 2)]);
    await log.reset();
    expect(await log.counts()).toEqual([]);
    appendFileSync(file, line('get', 'pods/proxy'));
    expect(await log.counts()).toEqual([count('get', 'pods/proxy', 1)]);
  });

  it('keeps the times of answers, but for watches and pods', async () => {
    const log = followAuditLog('east', file);
    for (const each of [
      line('patch', 'secrets'),
      line('watch', 'pods'),
      line('create', 'pods/proxy'),
      line('get', 'secrets', 'admin'),
    ]) {
      appendFileSync(file, each);
    }
    expect(await log.takeAnswers()).toEqual([3]);
    expect(await log.takeAnswers()).toEqual([]);
  });

  it('waits for the rest of a line, wherever it was cut', async () => {
    const log = followAuditLog('east', file);
    const [text] = line('patch', 'secrets').split('\n');
    appendFileSync(file, text.slice(0, 40));
    expect(await log.counts()).toEqual([]);
    appendFileSync(file, text.slice(40));
    expect(await log.counts()).toEqual([]);
    appendFileSync(file, '\n');
    expect(await log.counts()).toEqual([count('patch', 'secrets', 1)]);
  });

  it('counts nothing twice for two who ask at once', async () => {
    const log = followAuditLog('east', file);
    appendFileSync(file, line('patch', 'secrets').repeat(3000));
    const [one, other] = await Promise.all([log.counts(), log.counts()]);
    expect(one).toEqual([count('patch', 'secrets', 3000)]);
    expect(other).toEqual(one);
  });
});
