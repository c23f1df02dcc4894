import { makeStyles } from '@material-ui/core/styles';
import type {
  Replication,
  ReplicationColumn,
  ReplicationProblem,
  ReplicationRow,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { monospace } from '../common/code';
import { StateGlyph, StateText } from '../states';

const useStyles = makeStyles(
  theme => ({
    name: { ...monospace, fontWeight: 700, overflowWrap: 'anywhere' },
    use: { fontSize: 12.5, color: theme.palette.text.secondary },
    number: { textAlign: 'right !important' as 'right', fontWeight: 700 },
    cell: {
      display: 'inline-flex',
      alignItems: 'center',
      justifyContent: 'flex-end',
      gap: 6,
    },
    wide: { textAlign: 'center !important' as 'center' },
    level: { minWidth: 180, maxWidth: 420 },
    problem: {
      marginTop: 2,
      fontSize: 12.5,
      '& > span': { whiteSpace: 'normal' },
    },
  }),
  { name: 'K8ssandraKeyspaceRow' },
);

/** Key of the sentence that names regions which read from another one. */
const ELSEWHERE = 'keyspace.survives.elsewhere';

/** A keyspace, or Cassandra's own that are replicated alike. What is wrong stands in words beside it. */
export function KeyspaceRow({
  row,
  columns,
}: {
  row: ReplicationRow;
  columns: ReplicationColumn[];
}) {
  const classes = useStyles();
  const { keyspaces, use, problems, survives } = row;
  const overall = problems.find(each => each.datacenter === null);
  return (
    <tr>
      <th scope="row">
        <div className={classes.name}>{keyspaces.join(', ')}</div>
        <div className={classes.use}>
          {use.text}
          <Strategy replication={row.replication} />
        </div>
      </th>
      {row.replication.strategy === 'network' ? (
        columns.map(({ cassandraName }, index) => (
          <td key={cassandraName} className={classes.number}>
            <span className={classes.cell}>
              <CellGlyph row={row} datacenter={cassandraName} />
              {row.copies[index] || '–'}
            </span>
          </td>
        ))
      ) : (
        <td colSpan={columns.length} className={classes.wide}>
          {overall && (
            <StateText state={overall.state} label={overall.sentence.text} />
          )}
        </td>
      )}
      <td className={classes.level}>
        {survives.text}
        {problems
          .filter(each => each !== overall && !isSaid(each, row))
          .map(({ kind, datacenter, state, sentence }) => (
            <div key={`${kind} ${datacenter}`} className={classes.problem}>
              <StateText state={state} label={sentence.text} />
            </div>
          ))}
      </td>
    </tr>
  );
}

/** What LOCAL_QUORUM survives names the regions without copies already. */
function isSaid(
  { kind }: ReplicationProblem,
  { survives }: ReplicationRow,
): boolean {
  return kind === 'no-copies' && survives.key === ELSEWHERE;
}

/** Its words stand at the end of the row. */
function CellGlyph({
  row,
  datacenter,
}: {
  row: ReplicationRow;
  datacenter: string;
}) {
  const problem = row.problems.find(each => each.datacenter === datacenter);
  return problem ? <StateGlyph state={problem.state} /> : null;
}

function Strategy({ replication }: { replication: Replication }) {
  const t = useText();
  switch (replication.strategy) {
    case 'simple':
      return <> · {t('replication.simple', { copies: replication.copies })}</>;
    case 'everywhere':
      return <> · {t('replication.everywhere')}</>;
    case 'unknown':
      return <> · {t('replication.notKnown')}</>;
    default:
      return null;
  }
}
