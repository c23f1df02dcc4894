import type { ReactNode } from 'react';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import {
  datacenterWord,
  stateWord,
  type DatacenterView,
  type RackView,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { useWord } from '../../../hooks/useWord';
import {
  cellState,
  drawnState,
  hasNodes,
  isVisible,
  onlyCounted,
  regionName,
} from '../../../lib/clusterFacts';
import { Age } from '../../common';
import { StateText } from '../../states';
import { useNodeWords } from '../useNodeWords';

// it scrolls in its card rather than breaking words
const useStyles = makeStyles(
  { table: { minWidth: 720 }, region: { '& small': { display: 'block' } } },
  { name: 'K8ssandraRegionTable' },
);

/** The map as a table: every node with everything that the map says of it. */
export function RegionTable({
  datacenters,
}: {
  datacenters: DatacenterView[];
}) {
  const classes = useStyles();
  const t = useText();
  const columns = [
    'region',
    'rack',
    'node',
    'state',
    'detail',
    'seen',
  ] as const;
  return (
    <TableContainer tabIndex={0} role="group" aria-label={t('regions.table')}>
      <Table
        size="small"
        className={classes.table}
        aria-label={t('regions.table')}
      >
        <TableHead>
          <TableRow>
            {columns.map(column => (
              <TableCell key={column}>
                {t(`regions.column.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {datacenters.map(datacenter => (
            <DatacenterRows key={datacenter.name} datacenter={datacenter} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function DatacenterRows({ datacenter }: { datacenter: DatacenterView }) {
  const classes = useStyles();
  const t = useText();
  const racks = datacenter.racks.value ?? [];
  const visible = isVisible(datacenter);
  const wordsOf = useNodeWords(visible);
  const seen = (
    <Age
      seconds={datacenter.nodes.observedAgeSeconds}
      reachable={visible}
      form="bare"
    />
  );
  const region = (
    <>
      {regionName(datacenter)}
      {!datacenter.asked && <small>{t('region.notAsked')}</small>}
    </>
  );
  if (!hasNodes(datacenter)) {
    const { state, activity } = datacenter;
    return (
      <TableRow>
        <TableCell className={classes.region}>{region}</TableCell>
        <TableCell colSpan={2}>{t('regions.none')}</TableCell>
        <TableCell>
          <StateText
            state={drawnState(datacenter)}
            label={datacenterWord(state, activity)}
          />
        </TableCell>
        <TableCell>
          {datacenter.racks.reason?.text ?? datacenter.sentence.text}
        </TableCell>
        <TableCell>{seen}</TableCell>
      </TableRow>
    );
  }
  return (
    <>
      {racks.flatMap(rack => {
        const place = { region, rack: rackName(rack), seen };
        return [
          ...rack.nodes.map(node => (
            <NodeRow
              key={node.pod}
              {...place}
              node={node.pod}
              state={cellState(node, visible)}
              letters={node.letters}
              words={wordsOf(node)}
            />
          )),
          ...onlyCounted(rack).map(({ state, letters, count }) => (
            <NodeRow
              key={`${rack.name} ${state} ${letters}`}
              {...place}
              node={t('regions.counted', { count })}
              state={visible ? state : 'unreachable'}
              letters={letters}
            />
          )),
        ];
      })}
    </>
  );
}

interface NodeRowProps {
  region: ReactNode;
  rack: string;
  /** A pod, or how many of them. */
  node: string;
  state: StateKey;
  letters: string;
  words?: string;
  seen: ReactNode;
}

function NodeRow(props: NodeRowProps) {
  const classes = useStyles();
  const wordOf = useWord();
  const { state, letters } = props;
  return (
    <TableRow>
      <TableCell className={classes.region}>{props.region}</TableCell>
      <TableCell>{props.rack}</TableCell>
      <TableCell>{props.node}</TableCell>
      <TableCell>
        <StateText
          state={state}
          label={`${letters} · ${wordOf(stateWord(state, 'node'))}`}
        />
      </TableCell>
      <TableCell>{props.words}</TableCell>
      <TableCell>{props.seen}</TableCell>
    </TableRow>
  );
}

function rackName({ name, zone }: RackView): string {
  return zone ? `${name} (${zone})` : name;
}
