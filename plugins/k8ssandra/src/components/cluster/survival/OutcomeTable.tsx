import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import type {
  KeyspaceDetails,
  SurvivalRow,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { levelRows, lossColumns, outcomeStates } from '../../../lib/outcomes';
import { StateText } from '../../states';

const useStyles = makeStyles(
  theme => ({
    table: {
      '& th, & td': { padding: theme.spacing(0.5, 1), fontSize: 12.5 },
      '& th:first-child': { paddingLeft: 0, whiteSpace: 'nowrap' },
    },
    access: { fontWeight: 400, color: theme.palette.text.secondary },
  }),
  { name: 'K8ssandraOutcomeTable' },
);

/** Props of {@link OutcomeTable}. */
export interface OutcomeTableProps {
  group: KeyspaceDetails;
  /** With what is down now, or once everything that is asked for is up. */
  when: 'now' | 'healthy';
  /** Names the keyspaces. */
  label: string;
}

/** Consistency levels × losses: what goes on. */
export function OutcomeTable({ group, when, label }: OutcomeTableProps) {
  const classes = useStyles();
  const t = useText();
  const rows = levelRows(group);
  if (rows.length === 0) {
    return <p>{t('survival.noRows')}</p>;
  }
  const columns = lossColumns(rows, when);
  return (
    <TableContainer tabIndex={0} role="group" aria-label={label}>
      <Table size="small" aria-label={label} className={classes.table}>
        <TableHead>
          <TableRow>
            <TableCell>{t('survival.level')}</TableCell>
            {columns.map(kind => (
              <TableCell key={kind}>{t(`survival.loss.${kind}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(row => (
            <TableRow key={`${row.level} ${row.access}`}>
              <TableCell component="th" scope="row">
                {row.level} <Access row={row} />
              </TableCell>
              {columns.map(kind => {
                const outcome = row[when][kind]?.outcome;
                return (
                  <TableCell key={kind}>
                    {outcome ? (
                      <StateText
                        state={outcomeStates[outcome]}
                        label={t(`survival.outcome.${outcome}`)}
                      />
                    ) : (
                      t('survival.outcome.absent')
                    )}
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Access({ row: { access } }: { row: SurvivalRow }) {
  const classes = useStyles();
  const t = useText();
  return access === 'both' ? null : (
    <span className={classes.access}>{t(`survival.${access}`)}</span>
  );
}
