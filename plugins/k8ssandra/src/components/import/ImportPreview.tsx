import { makeStyles } from '@material-ui/core/styles';
import {
  formatClusterId,
  type ApplyManifestResponse,
  type PlanStep,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { PlanList } from '../cluster/PlanList';
import { Notice, SettledObjects } from '../common';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1) },
    title: { margin: 0, fontSize: 16, fontWeight: 700 },
    plan: {
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 4,
    },
  }),
  { name: 'K8ssandraImportPreview' },
);

/** What applying would lead to: the same plan that will be carried out, and what somebody should know before. */
export function ImportPreview({ preview }: { preview: ApplyManifestResponse }) {
  const classes = useStyles();
  const t = useText();
  const { id, outcome, warnings, notes, plan, manifest } = preview;
  const regionOf = (step: PlanStep) => step.context || id.controlPlane;
  const regions = manifest.spec.cassandra?.datacenters?.length ?? 0;
  return (
    <div className={classes.root}>
      <h3 className={classes.title}>
        {t(`import.outcome.${outcome}`, {
          name: formatClusterId(id),
          count: regions,
        })}
      </h3>
      {[...warnings, ...plan.attention].map(({ text }) => (
        <Notice key={text} state="attention">
          {text}
        </Notice>
      ))}
      {notes.map(({ text }) => (
        <Notice key={text} state="observed">
          {text}
        </Notice>
      ))}
      {plan.steps.length > 0 && (
        <div className={classes.plan} role="group" aria-label={t('plan.title')}>
          <PlanList plan={plan} regionOf={regionOf} />
        </div>
      )}
      <SettledObjects objects={preview.objects} />
    </div>
  );
}
