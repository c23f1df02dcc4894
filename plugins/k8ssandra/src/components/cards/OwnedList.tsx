import { makeStyles } from '@material-ui/core/styles';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  formatClusterId,
  stateWord,
  type ClusterSummary,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { drawnState } from '../../lib/clusterFacts';
import { VisuallyHidden } from '../common';
import { clusterEntityRef } from '../fleet/clusterEntityRef';
import { StateGlyph } from '../states';

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    item: {
      display: 'grid',
      gridTemplateColumns: '18px minmax(0, 1fr) auto',
      gap: theme.spacing(0.25, 1),
      alignItems: 'center',
      padding: theme.spacing(1.25, 2),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    name: { fontWeight: 700, overflowWrap: 'anywhere' },
    glyphs: { display: 'flex', gap: 4 },
    sentence: {
      gridColumn: '2 / 4',
      fontSize: 12.5,
      lineHeight: 1.4,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
    more: {
      padding: theme.spacing(1, 2, 1.25),
      fontSize: 12.5,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'K8ssandraOwnedList' },
);

/** A card has room for so many (ux 6 k). */
const MOST = 5;
/** Glyphs of regions that a line has room for. */
const MOST_GLYPHS = 6;

/** The worst clusters of a list, each with its verdict; the regions as glyphs beside, which the verdict says in words. */
export function OwnedList({ clusters }: { clusters: ClusterSummary[] }) {
  const classes = useStyles();
  const t = useText();
  const more = clusters.length - MOST;
  return (
    <>
      <ul className={classes.list}>
        {clusters.slice(0, MOST).map(cluster => (
          <li key={formatClusterId(cluster.id)} className={classes.item}>
            <StateGlyph state={cluster.state} size={16} />
            <div className={classes.name}>
              <EntityRefLink entityRef={clusterEntityRef(cluster)} hideIcon>
                {cluster.id.name}
              </EntityRefLink>
              <VisuallyHidden>
                , {stateWord(cluster.state, 'cluster')}
              </VisuallyHidden>
            </div>
            <div className={classes.glyphs} aria-hidden="true">
              {cluster.datacenters.slice(0, MOST_GLYPHS).map(datacenter => (
                <StateGlyph
                  key={datacenter.name}
                  state={drawnState(datacenter)}
                  size={13}
                />
              ))}
            </div>
            <div className={classes.sentence}>{cluster.verdict.state.text}</div>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <div className={classes.more}>
          {t('ownedCard.more', { count: more })}
        </div>
      )}
    </>
  );
}
