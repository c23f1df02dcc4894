import { makeStyles } from '@material-ui/core/styles';
import type {
  Hop,
  HopState,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { VisuallyHidden } from '../../common';
import { StateText } from '../../states';

const useStyles = makeStyles(
  theme => ({
    chain: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.25, 1),
      margin: theme.spacing(0.25, 0, 0),
      padding: 0,
      listStyle: 'none',
      fontSize: 12.5,
      '& > li': { display: 'inline-flex', alignItems: 'center' },
      '& > li:not(:first-child)::before': {
        content: '"→"',
        marginRight: theme.spacing(1),
        color: theme.palette.text.secondary,
      },
    },
  }),
  { name: 'K8ssandraHopChain' },
);

/** How each state of a hop is drawn. */
const states: Record<HopState, StateKey> = {
  done: 'healthy',
  running: 'progressing',
  waiting: 'waiting',
  stuck: 'attention',
  unknown: 'unreachable',
};

/** The places that a change passes, in their order, and where it stands at each. */
export function HopChain({ hops }: { hops: Hop[] }) {
  const classes = useStyles();
  const t = useText();
  return (
    <ol className={classes.chain}>
      {hops.map(({ kind, state }) => (
        <li key={kind} data-state={state}>
          <StateText state={states[state]} label={t(`way.${kind}`)} />
          <VisuallyHidden>: {t(`way.state.${state}`)}</VisuallyHidden>
        </li>
      ))}
    </ol>
  );
}
