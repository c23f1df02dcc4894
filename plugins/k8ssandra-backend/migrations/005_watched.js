// @ts-check

/** Until when somebody noticed what happens: what lies between two portals is not known. */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('history_watched', table => {
    table.comment('One row: until when a portal looked');
    table.integer('id').primary();
    table.bigInteger('until').notNullable().comment('Epoch milliseconds');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('history_watched');
};
