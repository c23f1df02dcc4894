import { useCallback, useRef } from 'react';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import type { DatacenterDetails } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { useNodePanel } from '../../hooks/useNodePanel';
import { Notice } from '../common';
import { base, stack } from '../common/base';
import { RacksSection } from './grid/RacksSection';
import { NodePanel } from './panel/NodePanel';
import { PANEL_WIDTH } from './panel/PanelFrame';
import { ConditionsSection } from './parts/ConditionsSection';
import { DatacenterAnnouncer } from './parts/DatacenterAnnouncer';
import { DatacenterVerdict } from './parts/DatacenterVerdict';
import { EventsSection } from './parts/EventsSection';
import { ObjectsSection } from './parts/ObjectsSection';
import { ProblemsSection } from './parts/ProblemsSection';
import { RemovalNotice } from './parts/RemovalNotice';
import { TasksSection } from './parts/TasksSection';

/** Windows of this width have room for the panel beside the page (ux 6 d). */
const WIDE = '(min-width:1280px)';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...base(theme),
      ...stack(theme),
      alignItems: 'start',
    },
    withPanel: {
      gridTemplateColumns: `minmax(0, 1fr) ${PANEL_WIDTH}px`,
      // the panel stays in sight while the page scrolls
      '& > :last-child': { height: '100%' },
    },
    page: {
      ...stack(theme),
      minWidth: 0,
    },
    two: {
      display: 'grid',
      gap: theme.spacing(2),
      alignItems: 'start',
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      [theme.breakpoints.down('md')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
  }),
  { name: 'K8ssandraDatacenterPage' },
);

/** One datacenter: verdict, nodes, conditions, tasks, objects and events; the panel of a node beside it (ux 6 d). */
export function DatacenterPage({ details }: { details: DatacenterDetails }) {
  const classes = useStyles();
  const t = useText();
  const beside = useMediaQuery(WIDE, { noSsr: true });
  const { pod, open, close } = useNodePanel();
  const page = useRef<HTMLDivElement>(null);
  /** A person opened the panel; a link that leads to it leaves the focus alone. */
  const opened = useRef(false);
  const { datacenter, removal } = details;
  const onOpen = useCallback(
    (next: string) => {
      opened.current = true;
      open(next);
    },
    [open],
  );
  const onClose = () => {
    const from = [
      ...(page.current?.querySelectorAll<HTMLElement>('[data-pod]') ?? []),
    ].find(each => each.dataset.pod === pod);
    close();
    // where it was opened from (ux 8)
    from?.focus();
  };
  const panel = pod && (
    <NodePanel
      details={details}
      pod={pod}
      beside={beside}
      takesFocus={opened.current}
      onOpen={onOpen}
      onClose={onClose}
    />
  );
  return (
    <div
      className={clsx(classes.root, { [classes.withPanel]: panel && beside })}
    >
      <div className={classes.page} ref={page}>
        {!datacenter.nodes.reachable && datacenter.nodes.value && (
          <Notice state="unreachable">
            {t('dc.stale', { context: datacenter.contextView.name })}
          </Notice>
        )}
        {removal && <RemovalNotice removal={removal} />}
        <DatacenterVerdict details={details} />
        <RacksSection details={details} selected={pod} onOpen={onOpen} />
        <ProblemsSection details={details} onOpen={onOpen} />
        <ConditionsSection details={details} />
        <div className={classes.two}>
          <TasksSection details={details} />
          <ObjectsSection details={details} />
        </div>
        <EventsSection details={details} />
        <DatacenterAnnouncer details={details} />
      </div>
      {panel}
    </div>
  );
}
