import { makeStyles } from '@material-ui/core/styles';
import type { DatacenterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { countByState, hasNodes, isVisible } from '../../lib/clusterFacts';
import { StateText } from '../states';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0, minWidth: 170 },
    item: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0, 1),
      fontSize: 12.5,
    },
    zone: { fontSize: 11.5, color: theme.palette.text.secondary },
  }),
  { name: 'K8ssandraRackSummary' },
);

/** The racks of a datacenter with their zones, and how many nodes of each are in which state. */
export function RackSummary({ datacenter }: { datacenter: DatacenterView }) {
  const classes = useStyles();
  const t = useText();
  if (!hasNodes(datacenter)) {
    return (
      <span>
        {datacenter.racks.reason?.text ?? t('datacenters.racks.none')}
      </span>
    );
  }
  const visible = isVisible(datacenter);
  return (
    <ul className={classes.list}>
      {datacenter.racks.value?.map(rack => (
        <li key={rack.name} className={classes.item}>
          <b>{rack.name}</b>
          {rack.zone && <span className={classes.zone}>{rack.zone}</span>}
          {(rack.counts ?? countByState(rack.nodes)).map(
            ({ state, letters, count }) => (
              <StateText
                key={`${state} ${letters}`}
                state={visible ? state : 'unreachable'}
                label={`${count} ${letters}`}
              />
            ),
          )}
        </li>
      ))}
    </ul>
  );
}
