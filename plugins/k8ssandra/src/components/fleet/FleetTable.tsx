import { makeStyles } from '@material-ui/core/styles';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  formatClusterId,
  type ClusterSummary,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { Age } from '../common';
import { StateChip } from '../states';
import { clusterEntityRef } from './clusterEntityRef';
import { DatacenterTiles } from './DatacenterTiles';
import { NodesCell } from './NodesCell';

const useStyles = makeStyles(
  theme => ({
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      fontSize: 13.5,
      '& th': {
        padding: theme.spacing(1.25, 1.5),
        textAlign: 'left',
        fontSize: 11.5,
        fontWeight: 700,
        letterSpacing: '.03em',
        textTransform: 'uppercase',
        color: theme.palette.text.secondary,
        borderBottom: `1px solid ${theme.palette.divider}`,
      },
      '& td': {
        padding: theme.spacing(1.25, 1.5),
        verticalAlign: 'top',
        borderBottom: `1px solid ${theme.palette.divider}`,
      },
      '& tr:last-child > td': { borderBottom: 0 },
      '& th:first-child, & td:first-child': { paddingLeft: theme.spacing(2) },
      '& th:last-child, & td:last-child': { paddingRight: theme.spacing(2) },
      [theme.breakpoints.down('xs')]: {
        '& thead': { display: 'none' },
        '& tr': {
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr) auto',
          gap: theme.spacing(0.5, 1.25),
          padding: theme.spacing(1.4, 1.5),
          borderBottom: `1px solid ${theme.palette.divider}`,
        },
        '& td, & td:first-child, & td:last-child': {
          display: 'block',
          padding: 0,
          border: 0,
        },
        '& td:nth-child(1)': { gridColumn: 1 },
        '& td:nth-child(6)': { gridColumn: 2, gridRow: 1 },
        '& td:nth-child(2), & td:nth-child(3)': { gridColumn: '1 / 3' },
        '& td:nth-child(4), & td:nth-child(5)': { display: 'none' },
      },
    },
    cluster: { width: '15%', minWidth: 130 },
    verdict: { width: '34%' },
    name: { fontWeight: 700, overflowWrap: 'anywhere' },
    small: {
      fontSize: 12,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
    sentence: { marginTop: 5, lineHeight: 1.4, overflowWrap: 'anywhere' },
    chips: { display: 'flex', flexWrap: 'wrap', gap: 6 },
  }),
  { name: 'K8ssandraFleetTable' },
);

/** One row per cluster; cards instead in a narrow window. */
export function FleetTable({ clusters }: { clusters: ClusterSummary[] }) {
  const classes = useStyles();
  const t = useText();
  return (
    <table className={classes.table} aria-label={t('fleet.title')}>
      <thead>
        <tr>
          <th scope="col" className={classes.cluster}>
            {t('fleet.column.cluster')}
          </th>
          <th scope="col" className={classes.verdict}>
            {t('fleet.column.verdict')}
          </th>
          <th scope="col">{t('fleet.column.datacenters')}</th>
          <th scope="col">{t('fleet.column.nodes')}</th>
          <th scope="col">{t('fleet.column.change')}</th>
          <th scope="col">{t('fleet.column.seen')}</th>
        </tr>
      </thead>
      <tbody>
        {clusters.map(cluster => (
          <ClusterRow key={formatClusterId(cluster.id)} cluster={cluster} />
        ))}
      </tbody>
    </table>
  );
}

function ClusterRow({ cluster }: { cluster: ClusterSummary }) {
  const classes = useStyles();
  const t = useText();
  const { id, change, verdict } = cluster;
  const complete = cluster.nodes.notVisible === 0;
  return (
    <tr data-testid={`cluster-${id.namespace}-${id.name}`}>
      <td>
        <div className={classes.name}>
          <EntityRefLink entityRef={clusterEntityRef(cluster)} hideIcon>
            {id.name}
          </EntityRefLink>
        </div>
        <div className={classes.small}>
          {[id.namespace, cluster.serverVersion].filter(Boolean).join(' · ')}
        </div>
        {cluster.owner && (
          <div className={classes.small}>
            <EntityRefLink entityRef={cluster.owner} defaultKind="group" />
          </div>
        )}
      </td>
      <td>
        <div className={classes.chips}>
          <StateChip state={cluster.state} subject="cluster" />
          {cluster.mode === 'observe' && <StateChip state="observed" />}
        </div>
        <div className={classes.sentence}>{verdict.state.text}</div>
      </td>
      <td>
        <DatacenterTiles datacenters={cluster.datacenters} />
      </td>
      <td>
        <NodesCell nodes={cluster.nodes} />
      </td>
      <td>
        {change
          ? t(`fleet.change.${change.kind}`, {
              step: change.step,
              of: change.of,
            })
          : t('fleet.noChange')}
      </td>
      <td>
        <Age
          seconds={cluster.oldestAgeSeconds}
          reachable={complete}
          form="bare"
        />
      </td>
    </tr>
  );
}
