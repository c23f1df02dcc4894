import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ClusterView,
  ContextView,
  DatacenterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { regionName } from '../../../lib/clusterFacts';
import { answers, contextWord } from '../../../lib/contextWords';
import { formatMilliseconds } from '../../../lib/milliseconds';
import { Age } from '../../common';
import { StateText } from '../../states';

const useStyles = makeStyles(
  { table: { minWidth: 720 } },
  { name: 'K8ssandraContextTable' },
);

/** Props of {@link ContextTable}. */
export interface ContextTableProps {
  cluster: ClusterView;
  /** The regions to show. */
  datacenters: DatacenterView[];
}

/** What the map says of the control plane and of the Kubernetes clusters, and of the ways to them. */
export function ContextTable({ cluster, datacenters }: ContextTableProps) {
  const classes = useStyles();
  const t = useText();
  const label = t('map.contexts');
  const columns = [
    'where',
    'name',
    'state',
    'latency',
    'version',
    'seen',
  ] as const;
  const home = cluster.controlPlaneContext;
  return (
    <TableContainer tabIndex={0} role="group" aria-label={label}>
      <Table size="small" className={classes.table} aria-label={label}>
        <TableHead>
          <TableRow>
            {columns.map(column => (
              <TableCell key={column}>
                {t(`map.contexts.column.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          <ContextRow where={t('context.controlPlane')} context={home} />
          {datacenters.map(datacenter => (
            <ContextRow
              key={datacenter.name}
              where={regionName(datacenter)}
              context={datacenter.contextView}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function ContextRow(props: { where: string; context: ContextView }) {
  const t = useText();
  const { where, context } = props;
  const { latencyMs, kubernetesVersion: version } = context;
  const reachable = answers(context);
  return (
    <TableRow>
      <TableCell>{where}</TableCell>
      <TableCell>{context.name}</TableCell>
      <TableCell>
        <StateText state={context.state} label={contextWord(context)} />
        {context.reason && <div>{context.reason.text}</div>}
      </TableCell>
      <TableCell>
        {reachable && latencyMs !== null
          ? formatMilliseconds(latencyMs)
          : t('map.unknown')}
      </TableCell>
      <TableCell>{version ?? t('map.unknown')}</TableCell>
      <TableCell>
        <Age seconds={context.lastContactSeconds} reachable={reachable} />
      </TableCell>
    </TableRow>
  );
}
