import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import type { DatacenterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import {
  drawnState,
  hasNodes,
  isVisible,
  regionName,
} from '../../lib/clusterFacts';
import { Age, Notice } from '../common';
import { fills, useStateStyle } from '../states';
import { ContextLine } from './ContextLine';
import { DatacenterChip } from './DatacenterChip';
import { NodeCount } from './NodeCount';
import { NodeGrid } from './NodeGrid';

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
    title: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      marginBottom: theme.spacing(0.75),
    },
    name: { margin: 0, fontSize: 15, fontWeight: 700 },
    right: { marginLeft: 'auto' },
    small: { fontSize: 12, color: theme.palette.text.secondary },
    foot: {
      marginTop: 'auto',
      paddingTop: theme.spacing(1),
      fontSize: 13,
      lineHeight: 1.4,
      overflowWrap: 'anywhere',
    },
    ...fills(theme),
  }),
  { name: 'K8ssandraRegionPanel' },
);

/** Props of {@link RegionPanel}. */
export interface RegionPanelProps {
  datacenter: DatacenterView;
  /** Says the latency of its Kubernetes API, where no wire does. */
  latency?: boolean;
}

/** One region: its Kubernetes cluster, and in it the datacenter with its racks and nodes. */
export function RegionPanel({ datacenter, latency }: RegionPanelProps) {
  const classes = useStyles();
  const t = useText();
  const { style } = useStateStyle(drawnState(datacenter));
  const visible = isVisible(datacenter);
  const planned = datacenter.created === false;
  return (
    <div
      style={style}
      className={clsx(classes.panel, { [classes.outOfSight]: !visible })}
      data-testid={`region-${datacenter.name}`}
      data-state={datacenter.state}
    >
      <ContextLine context={datacenter.contextView} latency={latency} />
      <div
        className={clsx(classes.box, {
          [classes.planned]: planned && visible,
          [classes.hatched]: !visible,
        })}
      >
        <div className={classes.title}>
          <h3 className={classes.name}>{datacenter.name}</h3>
          <DatacenterChip datacenter={datacenter} />
          <span className={classes.right}>
            <NodeCount datacenter={datacenter} />
          </span>
        </div>
        {!datacenter.asked && (
          <div className={classes.small}>{t('region.notAsked')}</div>
        )}
        {datacenter.cassandraName !== datacenter.name && (
          <div className={classes.small}>
            {t('region.cassandraName', { name: datacenter.cassandraName })}
          </div>
        )}
        {!visible && (
          <div className={classes.small}>
            <Age
              seconds={datacenter.nodes.observedAgeSeconds}
              reachable={false}
              prefix={t('region.asSeen')}
            />
          </div>
        )}
        <Racks datacenter={datacenter} />
        <div className={classes.foot}>{datacenter.sentence.text}</div>
      </div>
    </div>
  );
}

function Racks({ datacenter }: { datacenter: DatacenterView }) {
  const t = useText();
  if (hasNodes(datacenter)) {
    return <NodeGrid datacenter={datacenter} />;
  }
  // of one that is gone its sentence says all
  if (!datacenter.asked && isVisible(datacenter)) {
    return null;
  }
  const region = regionName(datacenter);
  return (
    <Notice state="unknown">
      {datacenter.racks.reason?.text ?? t('region.noRacks', { region })}
    </Notice>
  );
}
