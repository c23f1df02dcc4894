import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { isVisible, regionName } from '../../../lib/clusterFacts';
import { counts, decisiveOf } from '../../../lib/rollUp';
import { Age } from '../../common';
import { StateChip } from '../../states';
import { DatacenterChip } from '../DatacenterChip';
import { NodeCount } from '../NodeCount';

/** The datacenters and what each adds to the state of the cluster, whose own state is the last row. */
export function RollUpTable({ cluster }: { cluster: ClusterView }) {
  const t = useText();
  const title = t('computed.rollUp.title');
  const decisive =
    cluster.state === 'healthy' ? undefined : decisiveOf(cluster);
  const columns = ['datacenter', 'state', 'nodes', 'seen', 'counts'] as const;
  return (
    <TableContainer tabIndex={0} role="group" aria-label={title}>
      <Table size="small" aria-label={title}>
        <TableHead>
          <TableRow>
            {columns.map(column => (
              <TableCell key={column}>
                {t(`computed.rollUp.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {cluster.datacenters.map(datacenter => (
            <TableRow key={datacenter.name}>
              <TableCell>{regionName(datacenter)}</TableCell>
              <TableCell>
                <DatacenterChip datacenter={datacenter} />
              </TableCell>
              <TableCell>
                <NodeCount datacenter={datacenter} />
              </TableCell>
              <TableCell>
                <Age
                  seconds={datacenter.nodes.observedAgeSeconds}
                  reachable={isVisible(datacenter)}
                  form="bare"
                />
              </TableCell>
              <TableCell>
                {t(
                  counts(datacenter)
                    ? 'computed.rollUp.yes'
                    : 'computed.rollUp.no',
                )}
                {datacenter === decisive && (
                  <b>, {t('computed.rollUp.decides')}</b>
                )}
              </TableCell>
            </TableRow>
          ))}
          <TableRow>
            <TableCell component="th" scope="row">
              {t('computed.rollUp.cluster')}
            </TableCell>
            <TableCell colSpan={4}>
              <StateChip state={cluster.state} subject="cluster" />
            </TableCell>
          </TableRow>
        </TableBody>
      </Table>
    </TableContainer>
  );
}
