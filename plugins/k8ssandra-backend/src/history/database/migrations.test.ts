import { readdirSync } from 'node:fs';
import type { Knex } from 'knex';
import { describeOnDatabases } from '../__testUtils__/describeOnDatabases';
import { migrationsDirectory, openDatabase } from './openDatabase';
import { tables } from './rows';

const directory = { directory: migrationsDirectory };
const files = readdirSync(migrationsDirectory).sort();

/** Tables of ours that are there. */
async function present(knex: Knex): Promise<string[]> {
  const found: string[] = [];
  for (const table of Object.values(tables)) {
    if (await knex.schema.hasTable(table)) found.push(table);
  }
  return found.sort();
}

describeOnDatabases('the migrations', database => {
  let knex: Knex;
  beforeEach(async () => {
    knex = await database().create();
  });

  it('are numbered without a hole', () => {
    expect(files.map(file => Number(file.split('_')[0]))).toEqual(
      files.map((_, index) => index + 1),
    );
  });

  it('go up one by one and down one by one, and leave nothing', async () => {
    const steps: string[][] = [[]];
    for (const _ of files) {
      await knex.migrate.up(directory);
      steps.push(await present(knex));
    }
    expect(steps[steps.length - 1]).toEqual(Object.values(tables).sort());
    for (const _ of files) {
      steps.pop();
      await knex.migrate.down(directory);
      expect(await present(knex)).toEqual(steps[steps.length - 1]);
    }
    expect(await present(knex)).toEqual([]);
    await knex.migrate.latest(directory);
    expect(await present(knex)).toEqual(Object.values(tables).sort());
  });

  it('run when the database is opened, unless they are to be skipped', async () => {
    await openDatabase({
      getClient: async () => knex,
      migrations: { skip: true },
    });
    expect(await present(knex)).toEqual([]);
    await openDatabase({ getClient: async () => knex });
    await openDatabase({ getClient: async () => knex });
    expect(await present(knex)).toEqual(Object.values(tables).sort());
  });

  it('are done by one of two replicas that start together; the other finds them', async () => {
    const open = () => openDatabase({ getClient: async () => knex });
    await Promise.allSettled([open(), open()]);
    await open();
    expect(await present(knex)).toEqual(Object.values(tables).sort());
  });
});
