import { useMemo, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { DatacenterDetails } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { useStoredChoice } from '../../../hooks/useStoredChoice';
import { regionName } from '../../../lib/clusterFacts';
import {
  dimensionsOf,
  rowsOf,
  type Dimension,
} from '../../../lib/datacenter/cells';
import { Age, Hatch, Notice, Section, ViewToggle } from '../../common';
import { Legend } from './Legend';
import { NodeTable } from './NodeTable';
import { RackGrid } from './RackGrid';

const useStyles = makeStyles(
  theme => ({
    controls: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 1.5),
    },
    label: { fontSize: 12.5, color: theme.palette.text.secondary },
    body: { padding: theme.spacing(0.5, 2) },
    note: { padding: theme.spacing(1.5, 2, 0) },
    hatch: {
      margin: theme.spacing(1.5, 2),
      '& > div': { borderStyle: 'dashed' },
    },
  }),
  { name: 'K8ssandraRacks' },
);

const VIEWS = ['grid', 'table'] as const;

/** Props of {@link RacksSection}. */
export interface RacksSectionProps {
  details: DatacenterDetails;
  selected: string | undefined;
  onOpen(pod: string): void;
}

/** Which rack and node: the grid of all nodes, or the table that says the same (ux 6 d). */
export function RacksSection({ details, selected, onOpen }: RacksSectionProps) {
  const classes = useStyles();
  const t = useText();
  const [view, setView] = useStoredChoice('nodes', VIEWS);
  const [wanted, setWanted] = useState<Dimension>('state');
  const rows = useMemo(() => rowsOf(details), [details]);
  const { datacenter } = details;
  const { reachable, value, observedAgeSeconds } = datacenter.nodes;
  const dimensions = dimensionsOf(rows ?? []);
  const dimension = dimensions.includes(wanted) ? wanted : 'state';
  const shown = {
    region: datacenter.region,
    label: regionName(datacenter),
    reachable,
    selected,
    onOpen,
  };
  const count = value
    ? t(reachable ? 'dc.racks.up' : 'dc.racks.lastUp', value)
    : t('dc.racks.unknown');
  const body = rows && (
    <div className={classes.body}>
      {view === 'grid' ? (
        <RackGrid {...shown} rows={rows} dimension={dimension} />
      ) : (
        <NodeTable {...shown} rows={rows} />
      )}
    </div>
  );
  return (
    <Section
      title={t('dc.racks.title')}
      hint={
        <>
          {count}{' '}
          {!reachable && <Age seconds={observedAgeSeconds} reachable={false} />}
        </>
      }
      action={
        rows && (
          <div className={classes.controls}>
            {view === 'grid' && dimensions.length > 1 && (
              <>
                <span className={classes.label} aria-hidden="true">
                  {t('dc.racks.colour')}
                </span>
                <ViewToggle
                  label={t('dc.racks.colour')}
                  value={dimension}
                  onChange={setWanted}
                  views={dimensions.map(key => ({
                    key,
                    word: t(`dc.racks.by.${key}`),
                  }))}
                />
              </>
            )}
            <ViewToggle
              label={t('dc.racks.view')}
              value={view}
              onChange={setView}
              views={VIEWS.map(key => ({ key, word: t(`dc.racks.as.${key}`) }))}
            />
          </div>
        )
      }
    >
      <RacksNote details={details} hasRows={rows !== null} />
      {reachable || !body ? (
        body
      ) : (
        <div className={classes.hatch}>
          <Hatch>{body}</Hatch>
        </div>
      )}
      {rows && view === 'grid' && <Legend rows={rows} />}
    </Section>
  );
}

/** What is to be known of all nodes at once. */
function RacksNote({
  details: { datacenter },
  hasRows,
}: {
  details: DatacenterDetails;
  hasRows: boolean;
}) {
  const classes = useStyles();
  const t = useText();
  const { state, created, nodes } = datacenter;
  const note = () => {
    if (!hasRows || (!nodes.reachable && nodes.value === null)) {
      const why = nodes.reason?.text;
      return { state: 'unknown', text: why ?? t('dc.racks.none') } as const;
    }
    if (state === 'stopped') {
      return { state, text: t('dc.racks.stopped') } as const;
    }
    return created === false
      ? ({ state: 'waiting', text: t('dc.racks.notCreated') } as const)
      : undefined;
  };
  const found = note();
  return found ? (
    <div className={classes.note}>
      <Notice state={found.state}>{found.text}</Notice>
    </div>
  ) : null;
}
