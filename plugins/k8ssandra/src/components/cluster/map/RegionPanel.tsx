import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import type {
  ClusterView,
  DatacenterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { drawnState } from '../../../lib/clusterFacts';
import { fills, useStateStyle } from '../../states';
import { ContextLine } from '../ContextLine';
import { useOutOfSight } from '../useOutOfSight';
import { DatacenterHead } from './DatacenterHead';
import { PanelFoot } from './PanelFoot';
import { PanelRacks } from './PanelRacks';

const useStyles = makeStyles(
  theme => ({
    panel: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.25),
      minWidth: 0,
      height: '100%',
      padding: theme.spacing(1.25),
      borderRadius: 6,
      border: `1px solid ${theme.palette.divider}`,
      backgroundColor: theme.palette.background.default,
    },
    outOfSight: { border: '1px dashed', borderColor: 'var(--state)' },
    box: {
      flex: 1,
      display: 'flex',
      flexDirection: 'column',
      padding: theme.spacing(1.25, 1.5),
      borderRadius: 5,
      border: `1px solid ${theme.palette.divider}`,
      borderTop: '3px solid',
      borderTopColor: 'var(--state)',
      backgroundColor: theme.palette.background.paper,
    },
    planned: {
      backgroundColor: 'transparent',
      borderStyle: 'dashed',
      borderTop: '3px dotted',
      borderTopColor: 'var(--state)',
    },
    ...fills(theme),
  }),
  { name: 'K8ssandraRegionPanel' },
);

/** Props of {@link RegionPanel}. */
export interface RegionPanelProps {
  cluster: ClusterView;
  datacenter: DatacenterView;
  /** Says the latency of its Kubernetes API, where no line does. */
  latency?: boolean;
}

/** One region: its Kubernetes cluster, and in it the datacenter with its racks and nodes. */
export function RegionPanel(props: RegionPanelProps) {
  const { cluster, datacenter, latency } = props;
  const classes = useStyles();
  const { style } = useStateStyle(drawnState(datacenter));
  const hidden = useOutOfSight(datacenter);
  const planned = datacenter.created === false;
  return (
    <div
      style={style}
      className={clsx(classes.panel, { [classes.outOfSight]: hidden })}
      data-testid={`region-${datacenter.name}`}
      data-state={datacenter.state}
    >
      <ContextLine context={datacenter.contextView} latency={latency} brief />
      <div
        className={clsx(classes.box, {
          [classes.planned]: planned && !hidden,
          [classes.hatched]: hidden,
        })}
      >
        <DatacenterHead cluster={cluster} datacenter={datacenter} />
        <PanelRacks cluster={cluster} datacenter={datacenter} />
        <PanelFoot cluster={cluster} datacenter={datacenter} />
      </div>
    </div>
  );
}
