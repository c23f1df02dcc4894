import { makeStyles } from '@material-ui/core/styles';
import type {
  ReplicationRow,
  ReplicationTable,
  Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { statementsOf } from '../../lib/connect/statements';
import { Age, CodeBlock, EmptyCard, Section } from '../common';
import { KeyspaceRow } from './KeyspaceRow';
import { WideTable } from './WideTable';

const useStyles = makeStyles(
  theme => ({
    age: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 0.5),
      fontSize: 12.5,
      color: theme.palette.text.secondary,
    },
    note: {
      padding: theme.spacing(1, 2),
      fontSize: 12.5,
      color: theme.palette.text.secondary,
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    number: { textAlign: 'right !important' as 'right' },
    statements: {
      minWidth: 0,
      flex: '1 1 260px',
      '& summary': { cursor: 'pointer', color: theme.palette.primary.main },
    },
    hint: { margin: theme.spacing(0.5, 0) },
  }),
  { name: 'K8ssandraReplication' },
);

/** Keys of sentences that the title line says. */
const SAID = new Set(['source.read', 'source.never']);

/** Keyspace by region: how many copies, what is wrong with it, and what LOCAL_QUORUM survives; problems first (ux 6 g). */
export function ReplicationSection({ table }: { table: ReplicationTable }) {
  const classes = useStyles();
  const t = useText();
  const { source, columns, rows, more } = table;
  const notes = notesOf(source);
  return (
    <Section
      title={t('replication.title')}
      hint={t('replication.hint')}
      action={<ReadAge table={table} />}
      footer={rows.length > 0 && <Footer rows={rows} more={more} />}
    >
      {notes.length > 0 && (
        <div className={classes.note}>
          {notes.map(each => each.text).join(' ')}
        </div>
      )}
      {rows.length === 0 ? (
        <EmptyCard title={t('replication.none')} />
      ) : (
        <WideTable label={t('replication.title')}>
          <thead>
            <tr>
              <th scope="col">{t('replication.keyspace')}</th>
              {columns.map(({ cassandraName, label, nodes }) => (
                <th key={cassandraName} scope="col" className={classes.number}>
                  {nodes === null ? label : `${label} · ${nodes}`}
                </th>
              ))}
              <th scope="col">{t('replication.level')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <KeyspaceRow
                key={row.keyspaces.join()}
                row={row}
                columns={columns}
              />
            ))}
          </tbody>
        </WideTable>
      )}
    </Section>
  );
}

/** What is not said beside the title already: where it was read, or that it never was. */
function notesOf({ sentences }: ReplicationTable['source']): Sentence[] {
  return sentences.filter(each => !SAID.has(each.key));
}

function ReadAge({ table: { source } }: { table: ReplicationTable }) {
  const classes = useStyles();
  const t = useText();
  const { readAgeSeconds, through, sentences } = source;
  if (readAgeSeconds === null) {
    const failed = sentences.some(each => each.key === 'source.failed');
    return (
      <span className={classes.age}>
        {t(failed ? 'replication.never' : 'replication.neverYet')}
      </span>
    );
  }
  return (
    <span className={classes.age}>
      <Age
        seconds={readAgeSeconds}
        kind="replication"
        prefix={t('replication.read')}
      />
      {through && t('replication.through', { region: through })}
    </span>
  );
}

function Footer({ rows, more }: { rows: ReplicationRow[]; more: number }) {
  const classes = useStyles();
  const t = useText();
  const statements = statementsOf(rows);
  const count = statements.length;
  return (
    <>
      {count > 0 && (
        <details className={classes.statements}>
          <summary>{t('replication.statements', { count })}</summary>
          <p className={classes.hint}>{t('replication.statementsHint')}</p>
          <CodeBlock
            wrap
            title={t('replication.statements', { count })}
            text={`${statements.join('\n')}\n`}
          />
        </details>
      )}
      <span>
        {more > 0 && `${t('replication.more', { count: more })} `}
        {t('replication.ours')}
      </span>
    </>
  );
}
