import { makeStyles } from '@material-ui/core/styles';
import type {
  ClusterView,
  DatacenterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { hasNodes } from '../../../lib/clusterFacts';

const useStyles = makeStyles(
  theme => ({
    root: {
      // two lines and the answer below, so that a longer sentence moves nothing
      minHeight: 66,
      marginTop: theme.spacing(0.75),
      paddingTop: theme.spacing(1),
      borderTop: `1px solid ${theme.palette.divider}`,
      fontSize: 13,
      lineHeight: 1.4,
      overflowWrap: 'anywhere',
    },
    small: { fontSize: 12, color: theme.palette.text.secondary },
  }),
  { name: 'K8ssandraPanelFoot' },
);

/** Props of {@link PanelFoot}. */
export interface PanelFootProps {
  cluster: ClusterView;
  datacenter: DatacenterView;
}

/** One sentence of a region, why its Kubernetes cluster is not ready, and whether it could start alone (ux 6 b). */
export function PanelFoot({ cluster, datacenter }: PanelFootProps) {
  const classes = useStyles();
  const t = useText();
  const { sentence, contextView, created, name } = datacenter;
  const cold = cluster.survival?.coldStart.find(
    each => each.datacenter === name,
  );
  const { reason } = contextView;
  const said =
    !hasNodes(datacenter) && datacenter.racks.reason?.text === sentence.text;
  return (
    <div className={classes.root}>
      {!said && <div>{sentence.text}</div>}
      {reason && reason.text !== sentence.text && (
        <div className={classes.small}>{reason.text}</div>
      )}
      {cold && created !== false && (
        <div className={classes.small}>{t(`map.cold.${cold.answer}`)}</div>
      )}
    </div>
  );
}
