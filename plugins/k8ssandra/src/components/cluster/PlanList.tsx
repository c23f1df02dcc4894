import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Plan,
  PlanStep,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { stepElementId } from '../../lib/planFacts';
import { StateGlyph } from '../states';
import { PlanStepItem } from './PlanStepItem';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    folded: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1.25),
      padding: theme.spacing(0.5, 2),
      fontSize: 13.5,
      color: theme.palette.text.secondary,
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'K8ssandraPlanList' },
);

/** Props of {@link PlanList}. */
export interface PlanListProps {
  plan: Plan;
  /** Name of the place where a step happens. */
  regionOf(step: PlanStep): string;
  /** Shows the done steps too, instead of one line for all of them. */
  unfolded?: boolean;
  /** All of its steps are left to others, and what is around it says so. */
  plain?: boolean;
}

/** What happens next, in the order of the plan, and what each step waits for. Done steps are folded into one line. */
export function PlanList(props: PlanListProps) {
  const { plan, regionOf, unfolded, plain } = props;
  const classes = useStyles();
  const t = useText();
  const [open, setOpen] = useState(false);
  const done = plan.steps.filter(step => step.state === 'done');
  const fold = !unfolded && done.length > 0;
  const shown =
    fold && !open
      ? plan.steps.filter(step => step.state !== 'done')
      : plan.steps;

  const goTo = (stepId: string) => {
    const element = document.getElementById(stepElementId(stepId));
    element?.scrollIntoView({ block: 'center' });
    element?.focus();
  };

  return (
    <>
      {fold && (
        <div className={classes.folded}>
          <StateGlyph state="healthy" />
          {t('plan.done', { count: done.length })}
          <Button
            size="small"
            color="primary"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'plan.hide' : 'plan.show')}
          </Button>
        </div>
      )}
      <ol className={classes.list}>
        {shown.map(step => (
          <PlanStepItem
            key={step.id}
            step={step}
            region={regionOf(step)}
            plain={plain}
            onGoTo={
              shown.some(each => each.id === step.waitsFor) ? goTo : undefined
            }
          />
        ))}
      </ol>
    </>
  );
}
