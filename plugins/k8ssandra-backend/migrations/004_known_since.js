// @ts-check

/** Since when a subject is known, and how the state at a moment is found. */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('history_subjects', table => {
    table
      .bigInteger('known_since')
      .notNullable()
      .defaultTo(0)
      .comment('Epoch milliseconds: nothing is known of the time before');
  });
  const first = knex('history_entries')
    .min('at')
    .where('subject_id', knex.ref('history_subjects.id'));
  await knex('history_subjects').update({
    known_since: knex.raw('coalesce((?), seen_at)', [first]),
  });
  await knex.schema.alterTable('history_entries', table => {
    table.index(['subject_id', 'kind', 'at'], 'history_entries_states');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('history_entries', table => {
    table.dropIndex(['subject_id', 'kind', 'at'], 'history_entries_states');
  });
  await knex.schema.alterTable('history_subjects', table => {
    table.dropColumn('known_since');
  });
};
