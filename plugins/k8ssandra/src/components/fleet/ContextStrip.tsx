import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import {
  formatContextId,
  type ContextView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { useFleetPaths } from '../../hooks/useFleetPaths';
import { stripOf } from '../../lib/fleetStrip';
import { Section } from '../common';
import { ContextTile } from './ContextTile';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gridTemplateColumns: 'repeat(8, minmax(0, 1fr))',
      gap: theme.spacing(1),
      margin: 0,
      padding: theme.spacing(1.25, 2, 1.75),
      listStyle: 'none',
      '@media (max-width: 1100px)': {
        gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
      },
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
        padding: theme.spacing(1.25, 1.5),
      },
    },
    summary: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1.25),
      fontSize: 12.5,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'K8ssandraContextStrip' },
);

/** Props of {@link ContextStrip}. */
export interface ContextStripProps {
  contexts: ContextView[];
  /** `<controlPlane>/<context>` that the table is filtered by. */
  chosen: string;
  onChoose(context: string): void;
  /** Whether the page of Kubernetes clusters is there to lead to. */
  linked?: boolean;
}

/** The Kubernetes clusters of the fleet in a fixed order: people learn positions. */
export function ContextStrip(props: ContextStripProps) {
  const { contexts, chosen, onChoose, linked = false } = props;
  const classes = useStyles();
  const t = useText();
  const paths = useFleetPaths();
  const { shown, moreReady, moreNotReady } = stripOf(contexts);
  const ready = contexts.filter(({ state }) => state === 'healthy').length;
  const folded = moreReady + moreNotReady > 0;
  const summary = folded
    ? [
        moreNotReady > 0 && t('strip.moreNotReady', { more: moreNotReady }),
        moreReady > 0 && t('strip.more', { more: moreReady }),
      ]
    : [t('strip.ready', { ready, all: contexts.length })];
  return (
    <Section
      title={t('strip.title')}
      hint={t('strip.hint')}
      action={
        <div className={classes.summary}>
          <span>{summary.filter(Boolean).join(', ')}</span>
          {linked && paths && (
            <Link to={paths.kubernetes}>
              {t('strip.all', { count: contexts.length })}
            </Link>
          )}
        </div>
      }
    >
      <ul className={classes.list}>
        {shown.map(context => {
          const id = formatContextId(context.id);
          return (
            <li key={id}>
              <ContextTile
                context={context}
                chosen={chosen === id}
                onClick={() => onChoose(chosen === id ? '' : id)}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
