// @ts-check

/** What was known last, for a portal that starts while a region is away. */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('history_last_known', table => {
    table.comment('What pages showed last, one row a cluster or context');
    table
      .integer('subject_id')
      .primary()
      .references('id')
      .inTable('history_subjects')
      .onDelete('CASCADE');
    table
      .bigInteger('at')
      .notNullable()
      .comment('Epoch milliseconds; ages in the body count from here');
    table.text('body').notNullable().comment('JSON');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('history_last_known');
};
