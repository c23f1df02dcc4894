import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import { formatAge } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useCurrentAge, useText } from '../../hooks';
import type { ShownAgeKind } from '../../lib/ages';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 4,
      fontSize: 12,
      color: theme.palette.text.secondary,
      whiteSpace: 'nowrap',
      fontVariantNumeric: 'tabular-nums',
    },
    stale: {
      fontWeight: 700,
      borderBottom: `1px dashed ${theme.palette.text.secondary}`,
    },
  }),
  { name: 'K8ssandraAge' },
);

/** Props of {@link Age}. */
export interface AgeProps {
  /** Seconds at the time of sending; `null` when it was never seen. */
  seconds: number | null;
  reachable?: boolean;
  kind?: ShownAgeKind;
  /** `ago` for a moment ("2 s ago"), `bare` for a length of time or in a narrow column ("2 s"). */
  form?: 'ago' | 'bare';
  /** Stands before it, such as "oldest data". */
  prefix?: string;
}

/** How old a value is: quiet while it is fresh, loud when it is not (ux 4). */
export function Age({
  seconds,
  reachable = true,
  kind = 'live',
  form = 'ago',
  prefix,
}: AgeProps) {
  const classes = useStyles();
  const t = useText();
  const { shown, stale } = useCurrentAge({ seconds, reachable, kind });
  const plain = formatAge(shown, { stale });
  const text =
    form === 'ago' && shown !== null ? t('age.ago', { age: plain }) : plain;
  const content = prefix ? `${prefix} ${text}` : text;
  const className = clsx(classes.root, { [classes.stale]: stale });
  if (shown === null) {
    return <span className={className}>{content}</span>;
  }
  const at = new Date(Date.now() - shown * 1000);
  return (
    <Tooltip title={`${at.toUTCString()} · ${at.toLocaleString()}`}>
      <time
        className={className}
        dateTime={at.toISOString()}
        data-stale={stale}
      >
        <ClockGlyph />
        {content}
      </time>
    </Tooltip>
  );
}

function ClockGlyph() {
  return (
    <svg width="11" height="11" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" />
      <path d="M8 4v4.5l3 1.5" fill="none" stroke="currentColor" />
    </svg>
  );
}
