import { makeStyles } from '@material-ui/core/styles';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  ClusterView,
  DatacenterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { isVisible } from '../../../lib/clusterFacts';
import { Age } from '../../common';
import { DatacenterChip } from '../DatacenterChip';
import { datacenterEntityRef } from '../datacenterEntityRef';
import { NodeCount } from '../NodeCount';

const useStyles = makeStyles(
  theme => ({
    title: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
    },
    name: {
      margin: 0,
      fontSize: 15,
      fontWeight: 700,
      overflowWrap: 'anywhere',
      '& a': { textDecoration: 'underline' },
    },
    right: { marginLeft: 'auto' },
    facts: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0, 1),
      minHeight: 18,
      margin: theme.spacing(0.5, 0, 0.75),
      fontSize: 12,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'K8ssandraDatacenterHead' },
);

/** Props of {@link DatacenterHead}. */
export interface DatacenterHeadProps {
  cluster: ClusterView;
  datacenter: DatacenterView;
}

/** Name, state and size of a datacenter, and its facts in one line: always one, so that nothing moves when its state does. */
export function DatacenterHead({ cluster, datacenter }: DatacenterHeadProps) {
  const classes = useStyles();
  const t = useText();
  const { name, cassandraName, created, asked, nodes } = datacenter;
  const visible = isVisible(datacenter);
  const version = cluster.serverVersion;
  const versionKey = created === false ? 'map.version.planned' : 'map.version';
  const facts = [
    version && t(versionKey, { version }),
    cassandraName !== name &&
      t('region.cassandraName', { name: cassandraName }),
    !asked && t('region.notAsked'),
  ].filter(Boolean);
  return (
    <>
      <div className={classes.title}>
        <h3 className={classes.name}>
          <EntityRefLink
            entityRef={datacenterEntityRef(cluster, name)}
            title={name}
            hideIcon
          />
        </h3>
        <DatacenterChip datacenter={datacenter} />
        <span className={classes.right}>
          <NodeCount datacenter={datacenter} />
        </span>
      </div>
      <div className={classes.facts}>
        {!visible && nodes.observedAgeSeconds !== null && (
          <Age
            seconds={nodes.observedAgeSeconds}
            reachable={false}
            prefix={t('region.asSeen')}
          />
        )}
        <span>{facts.join(' · ')}</span>
      </div>
    </>
  );
}
