import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import type { ContextView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { formatMilliseconds } from '../../lib/milliseconds';
import { answers, shortReason } from '../../lib/contextWords';
import { Age } from '../common';
import { fills, StateGlyph, useStateStyle } from '../states';
import { useTileWord } from './useTileWord';

/** The page of Kubernetes clusters has the whole of a long name. */
const twoLines = {
  display: '-webkit-box',
  '-webkit-box-orient': 'vertical',
  '-webkit-line-clamp': 2,
  overflow: 'hidden',
} as const;

const useStyles = makeStyles(
  theme => ({
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
      lineHeight: 1.4,
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
    dashed: { borderStyle: 'dashed', borderColor: 'var(--state)' },
    top: {
      display: 'flex',
      alignItems: 'center',
      gap: 6,
      fontSize: 14,
      fontWeight: 700,
      overflowWrap: 'anywhere',
      '& > :nth-child(2)': { ...twoLines, flex: 1, minWidth: 0 },
    },
    mono: {
      ...twoLines,
      fontFamily: '"JetBrains Mono", "Roboto Mono", Menlo, monospace',
      fontSize: 11.5,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
    word: {
      display: 'block',
      marginTop: 6,
      fontSize: 12.5,
      fontWeight: 700,
      color: 'var(--state)',
    },
    bottom: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: '0 6px',
      marginTop: 'auto',
      fontSize: 12,
      minWidth: 0,
      overflowWrap: 'anywhere',
      color: theme.palette.text.secondary,
    },
    ...fills(theme),
    // secondary text is too faint on hatching
    plain: {
      '& $bottom, & $mono, & time': { color: theme.palette.text.primary },
    },
    chosen: { boxShadow: `0 0 0 2px ${theme.palette.primary.main}` },
  }),
  { name: 'K8ssandraContextTile' },
);

/** Props of {@link ContextTile}. */
export interface ContextTileProps {
  context: ContextView;
  /** The table is filtered by it. */
  chosen: boolean;
  onClick(): void;
}

/** A Kubernetes cluster of the strip: region, name, state, latency or reason, and the age of all that. */
export function ContextTile({ context, chosen, onClick }: ContextTileProps) {
  const classes = useStyles();
  const t = useText();
  const { state, latencyMs, isControlPlane } = context;
  const { style, fill } = useStateStyle(state);
  const word = useTileWord(context);
  const reachable = answers(context);
  const latency =
    latencyMs !== null && reachable ? formatMilliseconds(latencyMs) : null;
  return (
    <ButtonBase
      style={style}
      className={clsx(classes.tile, {
        [classes.controlPlane]: isControlPlane,
        [classes.dashed]: !reachable,
        [classes.hatched]: fill === 'hatched',
        [classes.plain]: fill === 'hatched',
        [classes.chosen]: chosen,
      })}
      aria-pressed={chosen}
      title={context.reason?.text}
      onClick={onClick}
      focusRipple={false}
      data-testid={`context-${context.name}`}
      data-state={state}
    >
      <span className={classes.top}>
        <ClusterGlyph isControlPlane={isControlPlane} />
        <span>{context.region}</span>
        <StateGlyph state={state} />
      </span>
      <span className={classes.mono}>
        {isControlPlane ? t('context.controlPlane') : context.name}
      </span>
      <span className={classes.word}>{word}</span>
      <span className={classes.bottom}>
        <span>{latency ?? shortReason(context)}</span>
        <Age seconds={context.lastContactSeconds} reachable={reachable} />
      </span>
    </ButtonBase>
  );
}

/** A diamond for the control plane, a ring of spokes for the others. */
function ClusterGlyph({ isControlPlane }: { isControlPlane: boolean }) {
  return (
    <svg
      width="15"
      height="15"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
      style={{ flex: 'none' }}
    >
      {isControlPlane ? (
        <path d="M12 2.5 21.5 12 12 21.5 2.5 12zM12 8.5l3.5 3.5-3.5 3.5L8.5 12z" />
      ) : (
        <>
          <circle cx="12" cy="12" r="9" />
          <circle cx="12" cy="12" r="3" />
          <path d="M12 3v6M12 15v6M4.2 7.5l5.2 3M14.6 13.5l5.2 3M4.2 16.5l5.2-3M14.6 10.5l5.2-3" />
        </>
      )}
    </svg>
  );
}
