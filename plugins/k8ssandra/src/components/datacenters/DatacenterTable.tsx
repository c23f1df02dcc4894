import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ClusterView,
  DatacenterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { DatacenterRow } from './DatacenterRow';

// it scrolls in its card rather than breaking words
const useStyles = makeStyles(
  { table: { minWidth: 1040, '& td, & th': { verticalAlign: 'top' } } },
  { name: 'K8ssandraDatacenterTable' },
);

/** Props of {@link DatacenterTable}. */
export interface DatacenterTableProps {
  cluster: ClusterView;
  /** Some of its datacenters; all of them when absent. */
  shown?: DatacenterView[];
}

/** The datacenters of a cluster in the order of its specification. */
export function DatacenterTable({
  cluster,
  shown = cluster.datacenters,
}: DatacenterTableProps) {
  const classes = useStyles();
  const t = useText();
  const label = t('datacenters.table');
  const columns = [
    'datacenter',
    'state',
    'nodes',
    'racks',
    'kubernetes',
    'words',
    'seen',
  ] as const;
  return (
    <TableContainer tabIndex={0} role="group" aria-label={label}>
      <Table size="small" className={classes.table} aria-label={label}>
        <TableHead>
          <TableRow>
            {columns.map(column => (
              <TableCell key={column}>
                {t(`datacenters.column.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map(datacenter => (
            <DatacenterRow
              key={datacenter.name}
              cluster={cluster}
              datacenter={datacenter}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
