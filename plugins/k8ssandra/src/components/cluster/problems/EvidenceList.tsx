import { makeStyles } from '@material-ui/core/styles';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  ClusterView,
  ObjectRef,
  Problem,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { datacenterOf } from '../../../lib/evidence';
import { kubectlOf, objectName } from '../../../lib/kubectl';
import { CopyButton } from '../../common';
import { datacenterEntityRef } from '../datacenterEntityRef';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 2),
      margin: theme.spacing(0.5, 0, 0),
      padding: 0,
      listStyle: 'none',
    },
    item: { display: 'inline-flex', alignItems: 'center', minWidth: 0 },
    name: {
      fontFamily: '"JetBrains Mono", "Roboto Mono", Menlo, monospace',
      fontSize: 12,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
    link: { fontSize: 12.5 },
  }),
  { name: 'K8ssandraEvidence' },
);

/** Props of {@link EvidenceList}. */
export interface EvidenceListProps {
  problem: Problem;
  cluster: ClusterView;
}

/** The objects that prove a problem, each with the command that shows it, and the datacenters they belong to. */
export function EvidenceList({ problem, cluster }: EvidenceListProps) {
  const classes = useStyles();
  const t = useText();
  const { evidence } = problem;
  if (evidence.length === 0) {
    return null;
  }
  const home = cluster.controlPlaneContext.name;
  const places = new Set(
    evidence.flatMap(each => datacenterOf(each, cluster) ?? []),
  );
  return (
    <ul className={classes.list} aria-label={t('problem.evidence')}>
      {evidence.map(object => (
        <li key={keyOf(object)} className={classes.item}>
          <span className={classes.name}>{objectName(object)}</span>
          <CopyButton
            text={kubectlOf(object, home)}
            what={t('problem.copy', { object: objectName(object) })}
          />
        </li>
      ))}
      {[...places].map(datacenter => (
        <li key={datacenter.name} className={classes.link}>
          <EntityRefLink
            entityRef={datacenterEntityRef(cluster, datacenter.name)}
            hideIcon
          >
            {t('problem.openDatacenter', { name: datacenter.name })}
          </EntityRefLink>
        </li>
      ))}
    </ul>
  );
}

function keyOf({ context, kind, namespace, name }: ObjectRef): string {
  return [context, kind, namespace, name].join('/');
}
