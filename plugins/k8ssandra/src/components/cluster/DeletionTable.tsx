import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ClusterView,
  DatacenterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { drawnState, isVisible, regionName } from '../../lib/clusterFacts';
import { StateGlyph } from '../states';

// it scrolls in its card rather than breaking words
const useStyles = makeStyles(
  { table: { minWidth: 520 } },
  { name: 'K8ssandraDeletionTable' },
);

/** What a deletion removes, region by region, the control plane's own objects last. */
export function DeletionTable({ cluster }: { cluster: ClusterView }) {
  const classes = useStyles();
  const t = useText();
  return (
    <TableContainer tabIndex={0} role="group" aria-label={t('delete.what')}>
      <Table
        size="small"
        className={classes.table}
        aria-label={t('delete.what')}
      >
        <TableHead>
          <TableRow>
            <TableCell>{t('delete.column.region')}</TableCell>
            <TableCell>{t('delete.column.what')}</TableCell>
            <TableCell>{t('delete.column.when')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {cluster.datacenters.map(datacenter => (
            <DatacenterRow key={datacenter.name} datacenter={datacenter} />
          ))}
          <TableRow>
            <TableCell>{cluster.controlPlaneContext.name}</TableCell>
            <TableCell>{t('delete.controlPlane')}</TableCell>
            <TableCell>{t('delete.last')}</TableCell>
          </TableRow>
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function DatacenterRow({ datacenter }: { datacenter: DatacenterView }) {
  const t = useText();
  const visible = isVisible(datacenter);
  const size = datacenter.nodes.value?.size;
  const what =
    size === undefined
      ? t('delete.datacenterUnknown')
      : t('delete.datacenter', { count: size });
  return (
    <TableRow>
      <TableCell>
        <span style={{ display: 'inline-flex', alignItems: 'center', gap: 6 }}>
          <StateGlyph state={drawnState(datacenter)} />
          {regionName(datacenter)}
        </span>
      </TableCell>
      <TableCell>
        {datacenter.created === false ? t('delete.notCreated') : what}
        {!visible && ` ${t('delete.asLastSeen')}`}
      </TableCell>
      <TableCell>
        {visible
          ? t('delete.first')
          : t('delete.whenAnswers', { region: datacenter.region })}
      </TableCell>
    </TableRow>
  );
}
