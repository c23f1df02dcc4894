import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newStateDir } from '../../support/paths';
import { AuditCounts } from './auditCounts';

const event = (
  username: string,
  verb: string,
  resource: string,
  stage = 'ResponseComplete',
) => {
  const [plural, subresource] = resource.split('/');
  return JSON.stringify({
    stage,
    verb,
    user: { username },
    objectRef: { resource: plural, subresource },
  });
};

describe('AuditCounts', () => {
  const folder = newStateDir();
  const auditLog = join(folder, 'audit.log');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('counts requests by user, verb and resource, each once, from the last reset on', () => {
    const lines = [
      event('ann', 'get', 'pods/proxy'),
      event('ann', 'get', 'pods/proxy'),
      event('bob', 'watch', 'pods', 'ResponseStarted'),
      event('bob', 'watch', 'pods'),
      event('bob', 'get', 'pods', 'ResponseStarted'),
      event('system:in-process:cass-operator', 'patch', 'pods'),
    ];
    appendFileSync(auditLog, `${lines.join('\n')}\n{"half`);
    const counts = new AuditCounts([{ name: 'east', auditLog }]);
    expect(counts.list()).toEqual([
      {
        cluster: 'east',
        user: 'ann',
        verb: 'get',
        resource: 'pods/proxy',
        count: 2,
      },
      {
        cluster: 'east',
        user: 'bob',
        verb: 'watch',
        resource: 'pods',
        count: 1,
      },
    ]);
    appendFileSync(auditLog, '":1,"user":{"username":"x"}}\n');
    counts.reset();
    expect(counts.list()).toEqual([]);
    appendFileSync(auditLog, `${event('ann', 'list', 'secrets')}\n`);
    expect(counts.list()).toMatchObject([{ user: 'ann', count: 1 }]);
  });
});
