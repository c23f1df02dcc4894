import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import {
  formatDuration,
  stateOfStep,
  stateWord,
  type PlanStep,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { useWord } from '../../hooks/useWord';
import {
  isLeftToOthers,
  stepElementId,
  whatIsShown,
} from '../../lib/planFacts';
import { Age, VisuallyHidden } from '../common';
import { StateGlyph, useStateStyle } from '../states';

const useStyles = makeStyles(
  theme => ({
    item: {
      display: 'grid',
      gridTemplateColumns: '16px 96px minmax(0, 1fr) auto',
      gap: theme.spacing(0.25, 1.25),
      alignItems: 'start',
      padding: theme.spacing(0.9, 2),
      fontSize: 13.5,
      borderBottom: `1px solid ${theme.palette.divider}`,
      '&:last-child': { borderBottom: 0 },
      '& > svg': { marginTop: 2 },
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: '16px minmax(0, 1fr) auto',
      },
    },
    running: {
      backgroundColor: 'var(--state-tint)',
      // secondary text is too faint on a tint
      '& span, & div, & time': { color: theme.palette.text.primary },
    },
    region: {
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
      [theme.breakpoints.down('xs')]: { gridColumn: 2 },
    },
    text: {
      minWidth: 0,
      overflowWrap: 'anywhere',
      [theme.breakpoints.down('xs')]: { gridColumn: 2, gridRow: 2 },
    },
    title: { fontWeight: 400 },
    optional: {
      marginLeft: theme.spacing(1),
      padding: '1px 6px',
      borderRadius: 3,
      border: `1px dashed ${theme.palette.text.secondary}`,
      fontSize: 11.5,
      whiteSpace: 'nowrap',
      color: theme.palette.text.secondary,
    },
    now: { fontWeight: 700 },
    time: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-end',
      maxWidth: 96,
      fontSize: 12,
      textAlign: 'right',
      color: theme.palette.text.secondary,
    },
    why: {
      fontSize: 12.5,
      lineHeight: 1.38,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'K8ssandraPlanStep' },
);

/** Props of {@link PlanStepItem}. */
export interface PlanStepItemProps {
  step: PlanStep;
  region: string;
  /** The list around it says already that it is left to others. */
  plain?: boolean;
  /** Goes to the step that this one waits for. */
  onGoTo?(stepId: string): void;
}

/** One step: what it does and why, or what it waits for. */
export function PlanStepItem(props: PlanStepItemProps) {
  const { step, region, plain, onGoTo } = props;
  const classes = useStyles();
  const t = useText();
  const wordOf = useWord();
  const others = isLeftToOthers(step);
  // nothing of ours runs there, and nobody has to do anything at once
  const state = others ? 'waiting' : stateOfStep(step);
  const { style } = useStateStyle(state);
  const running =
    state === 'progressing' &&
    (step.state === 'running' || step.state === 'ready');
  const { waitsFor } = step;
  const said = step.reason?.text ?? step.why.text;
  const shown = onGoTo && whatIsShown(step);
  const usual = usualTime();
  return (
    <li
      id={stepElementId(step.id)}
      tabIndex={-1}
      style={style}
      className={clsx(classes.item, { [classes.running]: running })}
      data-state={step.state}
    >
      <StateGlyph state={state} />
      <span className={classes.region}>{region}</span>
      <div className={classes.text}>
        <div className={running ? classes.now : classes.title}>
          <VisuallyHidden>{wordOf(stateWord(state, 'step'))}: </VisuallyHidden>
          {step.title.text}
          {others && !plain && (
            <span className={classes.optional}>{t('plan.optional')}</span>
          )}
        </div>
        <div className={classes.why}>
          {shown ? t('plan.waitsFor', { what: shown }) : said}
          {waitsFor !== undefined && onGoTo && (
            <>
              {' '}
              <Link
                component="button"
                variant="inherit"
                onClick={() => onGoTo(waitsFor)}
              >
                {t('plan.goTo')}
              </Link>
            </>
          )}
        </div>
      </div>
      <span className={classes.time}>
        {step.sinceSeconds !== undefined && step.sinceSeconds !== null && (
          <Age seconds={step.sinceSeconds} kind="moment" form="bare" />
        )}
        {usual && <span>{usual}</span>}
      </span>
    </li>
  );

  /** Only of steps that take time and are not over. */
  function usualTime(): string | undefined {
    const { usualSeconds } = step;
    if (step.state === 'done' || usualSeconds === undefined) {
      return undefined;
    }
    if (usualSeconds === null) {
      return step.state === 'running' ? t('step.usualUnknown') : undefined;
    }
    return t('step.usual', { usual: formatDuration(usualSeconds) });
  }
}
