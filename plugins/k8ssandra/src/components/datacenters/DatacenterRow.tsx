import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  ClusterView,
  DatacenterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isVisible } from '../../lib/clusterFacts';
import { ContextLine } from '../cluster/ContextLine';
import { DatacenterChip } from '../cluster/DatacenterChip';
import { datacenterEntityRef } from '../cluster/datacenterEntityRef';
import { NodeCount } from '../cluster/NodeCount';
import { useOutOfSight } from '../cluster/useOutOfSight';
import { Age } from '../common';
import { fills, useStateStyle } from '../states';
import { DatacenterFacts } from './DatacenterFacts';
import { RackSummary } from './RackSummary';

const useStyles = makeStyles(
  theme => ({
    region: { minWidth: 120, fontWeight: 700, overflowWrap: 'anywhere' },
    context: { minWidth: 260 },
    words: { minWidth: 200, overflowWrap: 'anywhere' },
    // rows of a table have no border of their own
    hatched: { background: fills(theme).hatched.background },
  }),
  { name: 'K8ssandraDatacenterRow' },
);

/** Props of {@link DatacenterRow}. */
export interface DatacenterRowProps {
  cluster: ClusterView;
  datacenter: DatacenterView;
}

/** One datacenter as a row; one that cannot be seen is hatched and keeps what was last known. */
export function DatacenterRow({ cluster, datacenter }: DatacenterRowProps) {
  const classes = useStyles();
  const visible = isVisible(datacenter);
  const hidden = useOutOfSight(datacenter);
  const { style } = useStateStyle('unreachable');
  const { name, region, nodes, sentence, contextView } = datacenter;
  return (
    <TableRow
      style={style}
      className={hidden ? classes.hatched : undefined}
      data-testid={`datacenter-${name}`}
      data-state={datacenter.state}
    >
      <TableCell component="th" scope="row">
        <div className={classes.region}>{region}</div>
        <EntityRefLink
          entityRef={datacenterEntityRef(cluster, name)}
          title={name}
          hideIcon
        />
        <DatacenterFacts cluster={cluster} datacenter={datacenter} />
      </TableCell>
      <TableCell>
        <DatacenterChip datacenter={datacenter} />
      </TableCell>
      <TableCell>
        <NodeCount datacenter={datacenter} />
      </TableCell>
      <TableCell>
        <RackSummary datacenter={datacenter} />
      </TableCell>
      <TableCell className={classes.context}>
        <ContextLine context={contextView} latency brief />
      </TableCell>
      <TableCell className={classes.words}>{sentence.text}</TableCell>
      <TableCell>
        <Age seconds={nodes.observedAgeSeconds} reachable={visible} />
      </TableCell>
    </TableRow>
  );
}
