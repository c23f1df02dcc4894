import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import createKnex, { type Knex } from 'knex';

/** A database of the tests. */
export interface TestDatabase {
  /** A new, empty database. */
  create(): Promise<Knex>;
  stop(): Promise<void>;
}

/** SQLite in memory, as a portal has it where nothing is configured. */
export async function startSqlite(): Promise<TestDatabase> {
  const all: Knex[] = [];
  return {
    create: async () => {
      const knex = createKnex({
        client: 'better-sqlite3',
        connection: ':memory:',
        useNullAsDefault: true,
      });
      (knex.client as any).pool.on('createSuccess', (_: unknown, raw: any) =>
        raw.pragma('foreign_keys = ON'),
      );
      all.push(knex);
      return knex;
    },
    stop: async () => {
      await Promise.all(all.map(each => each.destroy()));
    },
  };
}

/** A PostgreSQL of its own, on a free port of this machine; `through` may put another port before it. */
export async function startPostgres(
  through: (port: number) => Promise<number> = async port => port,
): Promise<TestDatabase> {
  const child = spawn(
    process.execPath,
    [join(__dirname, 'postgresServer.mjs')],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const exited = once(child, 'exit');
  let words = '';
  child.stderr.on('data', chunk => {
    words += chunk;
  });
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    exited.then(() => {
      throw new Error(words || 'PostgreSQL ended before it listened');
    }),
  ]);
  const direct = { host: '127.0.0.1', ...JSON.parse(line) };
  const connection = { ...direct, port: await through(direct.port) };
  const all: Knex[] = [];
  const connect = (database: string) =>
    createKnex({
      client: 'pg',
      connection: { ...connection, database },
      pool: { min: 0, max: 5 },
      // Connections that a test cuts are no news.
      log: { warn() {}, error() {}, debug() {}, deprecate() {} },
    });
  return {
    create: async () => {
      const name = `test${all.length}`;
      const admin = connect('postgres');
      await admin.raw('create database ??', [name]);
      await admin.destroy();
      const knex = connect(name);
      all.push(knex);
      return knex;
    },
    stop: async () => {
      await Promise.all(all.map(each => each.destroy()));
      child.stdin.end();
      await exited;
    },
  };
}
