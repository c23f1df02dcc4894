import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import { drawnState, isVisible } from '../../../lib/clusterFacts';
import { Age } from '../../common';
import { fills, StateText, useStateStyle } from '../../states';
import { contextWord } from '../../../lib/contextWords';
import { useOutOfSight } from '../useOutOfSight';
import { DatacenterHead, type DatacenterHeadProps } from './DatacenterHead';

const useStyles = makeStyles(
  theme => ({
    box: {
      height: '100%',
      padding: theme.spacing(1, 1.25),
      borderRadius: 5,
      border: `1px solid ${theme.palette.divider}`,
      borderTop: '3px solid',
      borderTopColor: 'var(--state)',
      backgroundColor: theme.palette.background.paper,
    },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 1),
      fontSize: 13,
    },
    region: { fontWeight: 700, overflowWrap: 'anywhere' },
    words: { fontSize: 12.5, minHeight: 36, overflowWrap: 'anywhere' },
    ...fills(theme),
  }),
  { name: 'K8ssandraCompactPanel' },
);

/** One of many regions: without its racks, which the page of its datacenter has. */
export function CompactPanel({ cluster, datacenter }: DatacenterHeadProps) {
  const classes = useStyles();
  const { style } = useStateStyle(drawnState(datacenter));
  const { contextView, nodes, sentence } = datacenter;
  const visible = isVisible(datacenter);
  const hidden = useOutOfSight(datacenter);
  return (
    <div
      style={style}
      className={clsx(classes.box, { [classes.hatched]: hidden })}
      data-testid={`region-${datacenter.name}`}
      data-state={datacenter.state}
    >
      <div className={classes.line}>
        <span className={classes.region}>{datacenter.region}</span>
        <StateText state={contextView.state} label={contextWord(contextView)} />
      </div>
      <DatacenterHead cluster={cluster} datacenter={datacenter} />
      <div className={classes.words}>{sentence.text}</div>
      {visible && <Age seconds={nodes.observedAgeSeconds} />}
    </div>
  );
}
