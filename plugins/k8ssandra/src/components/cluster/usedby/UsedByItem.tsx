import { makeStyles } from '@material-ui/core/styles';
import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  datacenterWord,
  type ClusterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { useWord } from '../../../hooks/useWord';
import { fitOf, REGION_LABEL, regionOf, type Fit } from '../../../lib/usedBy';
import { StateGlyph } from '../../states';

const useStyles = makeStyles(
  theme => ({
    item: {
      display: 'grid',
      gridTemplateColumns: '14px minmax(0, 1fr) auto',
      gap: theme.spacing(0.25, 1.25),
      alignItems: 'center',
      padding: theme.spacing(1, 2),
      fontSize: 13.5,
      overflowWrap: 'anywhere',
      borderBottom: `1px solid ${theme.palette.divider}`,
      '&:last-child': { borderBottom: 0 },
    },
    owner: { color: theme.palette.text.secondary },
    region: {
      padding: '2px 7px',
      borderRadius: 3,
      fontSize: 12,
      backgroundColor: theme.palette.action.hover,
    },
    why: {
      gridColumn: '2 / 4',
      fontSize: 12.5,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'K8ssandraUsedByItem' },
);

/** Props of {@link UsedByItem}. */
export interface UsedByItemProps {
  component: Entity;
  cluster: ClusterView;
}

/** One component: who owns it, in which region it says it runs, and what it finds there. */
export function UsedByItem({ component, cluster }: UsedByItemProps) {
  const classes = useStyles();
  const t = useText();
  const wordOf = useWord();
  const region = regionOf(component);
  const fit = fitOf(region, cluster);
  const { owner } = component.spec ?? {};
  return (
    <li className={classes.item} data-fit={fit.kind}>
      <StateGlyph state={fit.state} />
      <span>
        <EntityRefLink entityRef={component} hideIcon />{' '}
        {typeof owner === 'string' && (
          <span className={classes.owner}>{ownerName(owner)}</span>
        )}
      </span>
      <span className={classes.region}>{region ?? t('usedBy.unknown')}</span>
      <div className={classes.why}>{words(fit)}</div>
    </li>
  );

  function words(said: Fit): string {
    switch (said.kind) {
      case 'unknown':
        return t('usedBy.fit.unknown', { label: REGION_LABEL });
      case 'absent':
        return t('usedBy.fit.absent', { region: said.region });
      default: {
        const { state, activity, name } = said.datacenter;
        return t(`usedBy.fit.${said.kind}`, {
          name,
          region: said.region,
          state: wordOf(datacenterWord(state, activity)),
        });
      }
    }
  }
}

function ownerName(ref: string): string {
  try {
    return parseEntityRef(ref, { defaultKind: 'group' }).name;
  } catch {
    return ref;
  }
}
