import { memo, type MouseEvent } from 'react';
import StorageIcon from '@material-ui/icons/Storage';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  needsSomeone,
  type ClusterSummary,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { ownerName } from '../../lib/ownerName';
import { Age } from '../common';
import { StateChip } from '../states';
import { clusterEntityRef } from './clusterEntityRef';
import { DatacenterTiles } from './DatacenterTiles';
import { useTableStyles } from './fleetTableStyles';
import { NodesCell } from './NodesCell';

/** Props of {@link ClusterRow}. */
export interface ClusterRowProps {
  cluster: ClusterSummary;
  /** Place in the whole list, drawn or not; 0 for the first. */
  index: number;
  measure?: (row: HTMLTableRowElement | null) => void;
}

/** A cluster on the fleet page. Its name is the link and the stop of the keyboard; a click anywhere on the row follows it. */
export const ClusterRow = memo(function Row(props: ClusterRowProps) {
  const { cluster, index, measure } = props;
  const classes = useTableStyles();
  const { id, serverVersion, owner, state } = cluster;
  return (
    <tr
      ref={measure}
      className={classes.row}
      data-index={index}
      data-testid={`cluster-${id.namespace}-${id.name}`}
      aria-rowindex={index + 2}
      onClick={openRow}
    >
      <td>
        <div className={classes.name}>
          <StorageIcon aria-hidden="true" />
          <EntityRefLink
            entityRef={clusterEntityRef(cluster)}
            hideIcon
            data-row-link
          >
            {id.name}
          </EntityRefLink>
        </div>
        <div className={classes.small}>
          <span className={classes.mono}>{id.namespace}</span>
          {serverVersion && ` · ${serverVersion}`}
        </div>
        {owner && <div className={classes.small}>{ownerName(owner)}</div>}
      </td>
      <td>
        <div className={classes.chips}>
          <StateChip state={state} subject="cluster" />
          {cluster.mode === 'observe' && <StateChip state="observed" />}
        </div>
        <Verdict cluster={cluster} />
        <div className={classes.folded}>
          <Folded cluster={cluster} />
        </div>
      </td>
      <td>
        <DatacenterTiles datacenters={cluster.datacenters} />
      </td>
      <td className={classes.nodesCell}>
        <NodesCell cluster={cluster} />
      </td>
      <td className={classes.changeCell}>
        <Change cluster={cluster} />
      </td>
      <td>
        <Age
          seconds={cluster.oldestAgeSeconds}
          reachable={cluster.nodes.notVisible === 0}
          form="bare"
        />
      </td>
    </tr>
  );
});

/** What it means for clients follows where somebody is needed; the whole text is the tooltip of a long one. */
function Verdict({ cluster: { verdict, state } }: { cluster: ClusterSummary }) {
  const classes = useTableStyles();
  const clients = needsSomeone(state) ? verdict.clients?.text : undefined;
  const text = [verdict.state.text, clients].filter(Boolean).join(' ');
  return (
    <div className={classes.sentence} title={text}>
      {text}
    </div>
  );
}

function Change({ cluster }: { cluster: ClusterSummary }) {
  const t = useText();
  const { change, mode } = cluster;
  if (change) {
    const { kind, step, of } = change;
    return <>{t(`fleet.change.${kind}`, { step, of })}</>;
  }
  return <>{t(mode === 'observe' ? 'fleet.notOurs' : 'fleet.noChange')}</>;
}

/** The change as part of the verdict, where its column has no room. */
function Folded({ cluster }: { cluster: ClusterSummary }) {
  const t = useText();
  const { change } = cluster;
  if (!change) return null;
  const { kind, step, of } = change;
  return (
    <>
      {t('fleet.changing', { change: t(`fleet.change.${kind}`, { step, of }) })}
    </>
  );
}

function openRow(event: MouseEvent<HTMLTableRowElement>) {
  const clicked = event.target as Element;
  const selecting = window.getSelection()?.toString();
  if (!clicked.closest('a, button') && !selecting) {
    event.currentTarget.querySelector<HTMLElement>('[data-row-link]')?.click();
  }
}
