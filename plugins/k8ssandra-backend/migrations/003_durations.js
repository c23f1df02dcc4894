// @ts-check

/** How long steps of plans took. */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('history_durations', table => {
    table.comment('How long steps of plans took, to say what is usual');
    table.bigIncrements('id');
    table.string('key', 64).notNullable().unique();
    table
      .integer('subject_id')
      .notNullable()
      .references('id')
      .inTable('history_subjects')
      .onDelete('CASCADE');
    table.string('step', 64).notNullable();
    table.double('seconds').notNullable();
    table.bigInteger('at').notNullable().comment('When it was done');
    table.index(['step', 'subject_id', 'at'], 'history_durations_step');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('history_durations');
};
