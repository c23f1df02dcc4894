import { forwardRef, useCallback, useImperativeHandle, useRef } from 'react';
import {
  formatClusterId,
  type ClusterSummary,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { useRowFocus } from '../../hooks/useRowFocus';
import { useVirtualRows } from '../../hooks/useVirtualRows';
import { ClusterRow } from './ClusterRow';
import { useTableStyles } from './fleetTableStyles';

/** More rows than this, and only those that can be seen are drawn. */
const MOST_ROWS = 50;
const ROW_HEIGHT = 76;
const COLUMNS = 6;

/** Props of {@link FleetTable}. */
export interface FleetTableProps {
  clusters: ClusterSummary[];
  /** ↑ on the first row. */
  onLeaveUp?(): void;
}

/** What others do with a table. */
export interface FleetTableHandle {
  focusFirst(): void;
}

/** One row per cluster; cards instead in a narrow window. ↑ and ↓ go from cluster to cluster, Enter opens one. */
export const FleetTable = forwardRef<FleetTableHandle, FleetTableProps>(
  function Table({ clusters, onLeaveUp }, ref) {
    const classes = useTableStyles();
    const t = useText();
    const body = useRef<HTMLTableSectionElement>(null);
    const count = clusters.length;
    const focus = useRowFocus({ body, count, onLeaveUp });
    const keyOf = useCallback(
      (index: number) => formatClusterId(clusters[index].id),
      [clusters],
    );
    const virtual = useVirtualRows({
      body,
      count,
      keyOf,
      most: MOST_ROWS,
      estimatedHeight: ROW_HEIGHT,
      focused: focus.focused,
    });
    useImperativeHandle(ref, () => ({
      focusFirst: () => focus.focusRow(0, virtual.scrollTo),
    }));
    return (
      <table
        className={classes.table}
        aria-label={t('fleet.title')}
        aria-rowcount={count + 1}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={classes.clusterColumn}>
              {t('fleet.column.cluster')}
            </th>
            <th scope="col">{t('fleet.column.verdict')}</th>
            <th scope="col" className={classes.datacentersColumn}>
              {t('fleet.column.datacenters')}
            </th>
            <th scope="col" className={classes.nodesColumn}>
              {t('fleet.column.nodes')}
            </th>
            <th scope="col" className={classes.changeColumn}>
              {t('fleet.column.change')}
            </th>
            <th scope="col" className={classes.seenColumn}>
              {t('fleet.column.seen')}
            </th>
          </tr>
        </thead>
        <tbody ref={body} {...focus.handlers(virtual.scrollTo)}>
          {virtual.rows.flatMap(({ index, gap }) => [
            gap > 0 && <Gap key={`above ${keyOf(index)}`} height={gap} />,
            <ClusterRow
              key={keyOf(index)}
              cluster={clusters[index]}
              index={index}
              measure={virtual.measure}
            />,
          ])}
          {virtual.after > 0 && <Gap height={virtual.after} />}
        </tbody>
      </table>
    );
  },
);

/** Room for rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return (
    <tr className={useTableStyles().gap} aria-hidden="true" style={{ height }}>
      <td colSpan={COLUMNS} />
    </tr>
  );
}
