import { useLocation } from 'react-router-dom';
import { HeaderTabs, Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import type { StateKey } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { useFleetPaths } from '../../hooks/useFleetPaths';
import { VisuallyHidden } from '../common';
import { useStateStyle } from '../states';

const useStyles = makeStyles(
  {
    badge: {
      display: 'inline-block',
      minWidth: 18,
      marginLeft: 6,
      padding: '0 5px',
      borderRadius: 9,
      lineHeight: '18px',
      letterSpacing: 0,
      textAlign: 'center',
      color: 'var(--state)',
      backgroundColor: 'var(--state-tint)',
    },
  },
  { name: 'K8ssandraFleetTabs' },
);

/** A tab of the fleet page. */
export type FleetTab = 'clusters' | 'kubernetes' | 'activity';

/** The tab that the URL says; the clusters where it says none. */
export function useFleetTab(tabs: readonly FleetTab[]): FleetTab {
  const { pathname } = useLocation();
  const paths = useFleetPaths();
  const chosen = tabs.find(
    tab => tab !== 'clusters' && paths && isIn(pathname, paths[tab]),
  );
  return chosen ?? 'clusters';
}

/** Props of {@link FleetTabs}. */
export interface FleetTabsProps {
  tabs: readonly FleetTab[];
  selected: FleetTab;
  /** How many Kubernetes clusters need someone, and the worst of their states. */
  needy: { count: number; state: StateKey };
}

/** Clusters, Kubernetes clusters, activity; a badge only where somebody should look (ux 2). */
export function FleetTabs({ tabs, selected, needy }: FleetTabsProps) {
  const t = useText();
  const paths = useFleetPaths();
  if (!paths || tabs.length < 2) return null;
  return (
    <HeaderTabs
      selectedIndex={tabs.indexOf(selected)}
      tabs={tabs.map(tab => ({
        id: tab,
        label: t(`fleet.tab.${tab}`),
        tabProps: {
          component: Link,
          to: paths[tab],
          label: (
            <span>
              {t(`fleet.tab.${tab}`)}
              {tab === 'kubernetes' && needy.count > 0 && <Badge {...needy} />}
            </span>
          ),
        },
      }))}
    />
  );
}

function Badge({ count, state }: FleetTabsProps['needy']) {
  const classes = useStyles();
  const t = useText();
  const { style } = useStateStyle(state);
  return (
    <>
      <span className={classes.badge} style={style} aria-hidden="true">
        {count}
      </span>
      <VisuallyHidden>, {t('fleet.needy', { count })}</VisuallyHidden>
    </>
  );
}

function isIn(pathname: string, path: string): boolean {
  return pathname === path || pathname.startsWith(`${path}/`);
}
