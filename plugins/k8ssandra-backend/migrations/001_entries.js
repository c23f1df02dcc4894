// @ts-check

/** Who history is about, what happened, who asked, and where something is known to be missing. */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('history_subjects', table => {
    table.comment('Clusters and Kubernetes clusters that history is about');
    table.increments('id');
    table
      .string('key', 900)
      .notNullable()
      .unique()
      .comment('A cluster of the same name made anew is another one');
    table.string('kind', 16).notNullable();
    table.string('control_plane').notNullable();
    table.string('namespace').nullable();
    table.string('name').nullable();
    table.string('uid').nullable();
    table.text('context').nullable();
    table
      .text('details')
      .notNullable()
      .comment('JSON: what permissions ask about, as it was seen last');
    table.bigInteger('seen_at').notNullable().comment('Epoch milliseconds');
    table.index(['control_plane', 'namespace', 'name'], 'history_subjects_id');
  });

  await knex.schema.createTable('history_entries', table => {
    table.comment('What happened; times are epoch milliseconds');
    table.bigIncrements('id');
    table
      .string('key', 64)
      .notNullable()
      .unique()
      .comment('The same thing told twice is one entry');
    table
      .integer('subject_id')
      .notNullable()
      .references('id')
      .inTable('history_subjects')
      .onDelete('CASCADE');
    table.string('kind', 16).notNullable();
    table.text('context').nullable();
    table.string('datacenter').nullable();
    table.bigInteger('at').notNullable();
    table.bigInteger('until').nullable().comment('Null while it goes on');
    table.integer('count').notNullable().defaultTo(1);
    table.text('body').notNullable().comment('JSON');
    table.index(['subject_id', 'at', 'id'], 'history_entries_subject');
    table.index(['at', 'id'], 'history_entries_at');
    table.index(['kind', 'until'], 'history_entries_kind');
  });

  await knex.schema.createTable('history_authors', table => {
    table.comment('Who asked for a change through our API');
    table.string('key', 128).primary();
    table.string('user').notNullable();
    table.bigInteger('at').notNullable();
  });

  await knex.schema.createTable('history_gaps', table => {
    table.comment('Spans of which entries were lost');
    table.increments('id');
    table.bigInteger('from').notNullable();
    table.bigInteger('to').notNullable().index('history_gaps_to');
    table.integer('lost').nullable();
    table.string('reason', 64).notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('history_gaps');
  await knex.schema.dropTable('history_authors');
  await knex.schema.dropTable('history_entries');
  await knex.schema.dropTable('history_subjects');
};
