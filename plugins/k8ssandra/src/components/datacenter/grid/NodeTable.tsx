import Link from '@material-ui/core/Link';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { stateWord } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { useWord } from '../../../hooks/useWord';
import { useStepped } from '../../../hooks/useStepped';
import type { CellRow } from '../../../lib/datacenter/cells';
import { monospace } from '../../common/code';
import { StateText } from '../../states';
import { useCellWords } from './useCellWords';

const AT_ONCE = 60;

const useStyles = makeStyles(
  theme => ({
    cell: { fontSize: 13.5, padding: theme.spacing(0.75, 1) },
    code: { ...monospace, fontSize: 12 },
    open: { textAlign: 'left', minHeight: 24 },
    selected: { backgroundColor: theme.palette.action.selected },
  }),
  { name: 'K8ssandraNodeTable' },
);

const COLUMNS = [
  'rack',
  'node',
  'state',
  'detail',
  'restarts',
  'version',
  'pod',
] as const;

/** Props of {@link NodeTable}. */
export interface NodeTableProps {
  rows: CellRow[];
  region: string;
  label: string;
  reachable: boolean;
  selected: string | undefined;
  onOpen(pod: string): void;
}

/** The same nodes as a table (ux 8). */
export function NodeTable(props: NodeTableProps) {
  const { rows, region, label, reachable, selected, onOpen } = props;
  const classes = useStyles();
  const t = useText();
  const word = useWord();
  const { words } = useCellWords(region, reachable);
  const cells = rows.flatMap(row => row.cells);
  const drawn = useStepped(cells.length, AT_ONCE);
  const name = t('dc.racks.table', { region: label });
  return (
    // who scrolls with the keyboard must be able to stand in it
    <TableContainer tabIndex={0} role="group" aria-label={name}>
      <Table size="small" aria-label={name}>
        <TableHead>
          <TableRow>
            {COLUMNS.map(column => (
              <TableCell key={column} className={classes.cell}>
                {t(`dc.racks.column.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {cells.slice(0, drawn).map(({ node, state, seed, ...facts }) => (
            <TableRow
              key={node.pod}
              className={node.pod === selected ? classes.selected : undefined}
            >
              <TableCell className={classes.cell}>{node.rack}</TableCell>
              <TableCell className={classes.cell}>
                <Link
                  component="button"
                  className={classes.open}
                  data-pod={node.pod}
                  onClick={() => onOpen(node.pod)}
                  aria-label={t('node.panel', {
                    rack: node.rack,
                    node: node.ordinal,
                  })}
                >
                  {node.ordinal}
                </Link>
                {seed && ` ${t('dc.racks.seed')}`}
              </TableCell>
              <TableCell className={classes.cell}>
                <StateText
                  state={state}
                  label={`${node.letters} ${word(stateWord(state, 'node'))}`}
                />
              </TableCell>
              <TableCell className={classes.cell}>{words(node)}</TableCell>
              <TableCell className={classes.cell}>
                {facts.restarts ?? t('dc.racks.notKnown')}
              </TableCell>
              <TableCell className={classes.cell}>
                {facts.version ?? t('dc.racks.notKnown')}
              </TableCell>
              <TableCell className={`${classes.cell} ${classes.code}`}>
                {node.pod}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
