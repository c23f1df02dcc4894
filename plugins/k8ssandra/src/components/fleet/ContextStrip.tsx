import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import {
  formatContextId,
  type ContextView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { Age, Section } from '../common';
import { fills, StateGlyph, useStateStyle } from '../states';
import { answers, contextWord, shortReason } from '../../lib/contextWords';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
      gap: theme.spacing(1),
      margin: 0,
      padding: theme.spacing(1.25, 2, 1.75),
      listStyle: 'none',
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
        padding: theme.spacing(1.25, 1.5),
      },
    },
    tile: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'stretch',
      justifyContent: 'flex-start',
      width: '100%',
      height: '100%',
      padding: theme.spacing(0.9, 1.1),
      textAlign: 'left',
      fontFamily: 'inherit',
      borderRadius: 4,
      border: `1px solid ${theme.palette.divider}`,
      borderTop: '3px solid',
      borderTopColor: 'var(--state)',
      backgroundColor: theme.palette.background.paper,
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
    controlPlane: { backgroundColor: theme.palette.background.default },
    chosen: { boxShadow: `0 0 0 2px ${theme.palette.primary.main}` },
    dashed: { borderStyle: 'dashed', borderColor: 'var(--state)' },
    top: {
      display: 'flex',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: 6,
      fontSize: 14,
      fontWeight: 700,
      overflowWrap: 'anywhere',
    },
    mono: {
      display: 'block',
      fontFamily: '"JetBrains Mono", "Roboto Mono", Menlo, monospace',
      fontSize: 11.5,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
    word: {
      display: 'block',
      marginTop: 4,
      fontSize: 12.5,
      fontWeight: 700,
      color: 'var(--state)',
    },
    bottom: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: '0 6px',
      fontSize: 12,
      minWidth: 0,
      overflowWrap: 'anywhere',
      color: theme.palette.text.secondary,
    },
    ...fills(theme),
  }),
  { name: 'K8ssandraContextStrip' },
);

/** More than this, and only those that are not ready are shown (ux 6a). */
const MAX_TILES = 8;

/** Props of {@link ContextStrip}. */
export interface ContextStripProps {
  contexts: ContextView[];
  /** `<controlPlane>/<context>` that the table is filtered by. */
  chosen: string;
  onChoose(context: string): void;
}

/** The Kubernetes clusters of the fleet in a fixed order: people learn positions. */
export function ContextStrip({
  contexts,
  chosen,
  onChoose,
}: ContextStripProps) {
  const classes = useStyles();
  const t = useText();
  const ready = contexts.filter(context => context.state === 'healthy');
  const fold = contexts.length > MAX_TILES;
  const shown = fold
    ? contexts.filter(
        context => context.state !== 'healthy' || context.isControlPlane,
      )
    : contexts;
  const hidden = contexts.length - shown.length;
  return (
    <Section
      title={t('strip.title')}
      hint={t('strip.hint')}
      action={
        <small>
          {t('strip.ready', { ready: ready.length, all: contexts.length })}
          {hidden > 0 && `; ${t('strip.more', { more: hidden })}`}
        </small>
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

function ContextTile({
  context,
  chosen,
  onClick,
}: {
  context: ContextView;
  chosen: boolean;
  onClick(): void;
}) {
  const classes = useStyles();
  const t = useText();
  const { state, reason, latencyMs } = context;
  const { style, fill } = useStateStyle(state);
  const reachable = answers(context);
  const latency =
    latencyMs !== null && reachable
      ? t('strip.latency', { milliseconds: Math.round(latencyMs) })
      : null;
  return (
    <ButtonBase
      style={style}
      className={clsx(classes.tile, {
        [classes.controlPlane]: context.isControlPlane,
        [classes.dashed]: !reachable,
        [classes.hatched]: fill === 'hatched',
        [classes.chosen]: chosen,
      })}
      aria-pressed={chosen}
      title={reason?.text}
      onClick={onClick}
      focusRipple={false}
      data-testid={`context-${context.name}`}
      data-state={state}
    >
      <span className={classes.top}>
        {context.region}
        <StateGlyph state={state} />
      </span>
      <span className={classes.mono}>
        {context.isControlPlane ? t('context.controlPlane') : context.name}
      </span>
      <span className={classes.word}>{contextWord(context)}</span>
      <span className={classes.bottom}>
        <span>{latency ?? shortReason(context)}</span>
        <Age seconds={context.lastContactSeconds} reachable={reachable} />
      </span>
    </ButtonBase>
  );
}
