import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import type { NodeView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import type { DrawnRack } from '../../lib/drawnRack';
import { StateText } from '../states';

const useStyles = makeStyles(
  theme => ({
    words: {
      fontSize: 12.5,
      // two lines are as high as a cell: a longer reason moves nothing
      lineHeight: 1.2,
      color: theme.palette.text.secondary,
      flex: '1 1 60px',
      minWidth: 0,
      overflowWrap: 'anywhere',
    },
    counts: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1.5),
    },
    trouble: { color: theme.palette.text.primary, fontWeight: 500 },
    link: {
      fontSize: 'inherit',
      fontWeight: 400,
      whiteSpace: 'nowrap',
      // it stands within a sentence
      textDecoration: 'underline',
    },
  }),
  { name: 'K8ssandraRackWords' },
);

/** Up to this many cells leave room for words beside them. */
const WORDS_UP_TO = 3;

/** Props of {@link RackWords}. */
export interface RackWordsProps {
  rack: DrawnRack;
  reachable: boolean;
  /** Where a node is shown in detail. */
  nodePath?(node: NodeView): string;
}

/** What stands beside the cells of a rack: what is the matter with one of few nodes, or how many there are of each kind. */
export function RackWords({ rack, reachable, nodePath }: RackWordsProps) {
  const classes = useStyles();
  const t = useText();
  if (rack.counts) {
    return (
      <span role="gridcell" className={`${classes.words} ${classes.counts}`}>
        {rack.counts.map(({ state, letters, count }) => (
          <StateText
            key={`${state} ${letters}`}
            state={reachable ? state : 'unreachable'}
            label={`${count} ${letters}`}
          />
        ))}
      </span>
    );
  }
  if (rack.cells.length > WORDS_UP_TO) {
    return null;
  }
  const trouble = rack.nodes.find(node => node.state !== 'healthy');
  const troubled = trouble !== undefined && reachable;
  const summary = [
    reachable ? t('grid.up', { count: rack.nodes.length }) : t('grid.lastSeen'),
    rack.nodes.some(node => node.seed) && t('map.seed'),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <span role="gridcell" className={classes.words}>
      {troubled ? (
        <span className={classes.trouble}>
          {trouble.sentence.text}
          {nodePath && trouble.letters !== '–' && (
            <>
              {' '}
              <Link
                to={nodePath(trouble)}
                className={classes.link}
                // a grid is one stop for the keyboard: Enter on the cell leads there
                tabIndex={-1}
              >
                {t('map.showNode')}
              </Link>
            </>
          )}
        </span>
      ) : (
        summary
      )}
    </span>
  );
}
