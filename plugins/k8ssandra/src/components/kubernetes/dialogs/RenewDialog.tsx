import { useId, useState } from 'react';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import TextField from '@material-ui/core/TextField';
import { useApi } from '@backstage/core-plugin-api';
import {
  formatContextId,
  type ContextView,
  type RenewContextResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from '../../../api';
import { useText } from '../../../hooks';
import { contextsWorstFirst } from '../../../lib/estate/estate';
import { fieldOfError } from '../../../lib/estate/fieldError';
import type { Done } from '../DoneNotice';
import { KubeconfigField } from './KubeconfigField';
import { TrialDialog } from './TrialDialog';
import { failed, useTrial } from './useTrial';

/** Props of {@link RenewDialog}. */
export interface RenewDialogProps {
  /** Those whose credential the viewer may renew. */
  contexts: ContextView[];
  /** The one whose row the dialog was opened from; a choice is offered without. */
  chosen?: ContextView;
  onClose(): void;
  onDone(done: Done): void;
}

const EMPTY = { kubeconfig: '', kubeconfigContext: '', acceptOther: false };

/** Gives a context another credential for the same Kubernetes cluster: kubeconfig, checks, then it is used (ux 6 i). */
export function RenewDialog(props: RenewDialogProps) {
  const { contexts, chosen, onClose, onDone } = props;
  const t = useText();
  const api = useApi(k8ssandraApiRef);
  const fieldId = useId();
  const [draft, setDraft] = useState(EMPTY);
  const [picked, setPicked] = useState<string>();
  const sorted = contextsWorstFirst(contexts);
  const context =
    chosen ?? sorted.find(({ id }) => formatContextId(id) === picked);
  const request = {
    kubeconfig: draft.kubeconfig,
    kubeconfigContext: draft.kubeconfigContext || undefined,
    acceptOther: draft.acceptOther || undefined,
  };
  const trial = useTrial<RenewContextResponse>({
    check: options =>
      api.renewContext(context!.id, { ...request, dryRun: true }, options),
    apply: options => api.renewContext(context!.id, request, options),
    onDone: ({ id, notes }) => {
      setDraft(EMPTY);
      onDone({ text: t('estateRenew.done', { name: id.context }), notes });
    },
  });
  const { state } = trial;
  const change = (part: Partial<typeof EMPTY>) => {
    setDraft(before => ({ ...before, ...part }));
    trial.changed(part.kubeconfig === undefined ? undefined : 'kubeconfig');
  };
  const refused = state.error?.message ?? '';
  const unreadable = failed(state, 'readable');
  const problem =
    fieldOfError(refused) === 'kubeconfig'
      ? refused
      : unreadable?.sentence.text;
  const name = context?.name;
  return (
    <TrialDialog
      title={
        chosen
          ? t('estateRenew.title', { name: chosen.name })
          : t('estateRenew.titleOpen')
      }
      what={t('estateRenew.what')}
      state={state}
      dirty={draft !== EMPTY}
      ready={context !== undefined && draft.kubeconfig.trim() !== ''}
      applyLabel={
        name ? t('estateRenew.apply', { name }) : t('estateRenew.applyUnnamed')
      }
      onCheck={trial.check}
      onApply={trial.apply}
      onClose={onClose}
      consent={
        (draft.acceptOther || failed(state, 'identity')) && (
          <FormControlLabel
            control={
              <Checkbox
                color="primary"
                checked={draft.acceptOther}
                onChange={event =>
                  change({ acceptOther: event.target.checked })
                }
              />
            }
            label={t('estateRenew.other')}
          />
        )
      }
    >
      {!chosen && (
        <TextField
          id={fieldId}
          select
          SelectProps={{ native: true }}
          size="small"
          variant="outlined"
          label={t('estateRenew.context')}
          InputLabelProps={{ shrink: true }}
          value={picked ?? ''}
          onChange={event => {
            setPicked(event.target.value || undefined);
            trial.changed();
          }}
        >
          <option value="">{t('estateRenew.choose')}</option>
          {sorted.map(({ id, name: each, credential }) => (
            <option key={formatContextId(id)} value={formatContextId(id)}>
              {[each, credential?.value?.sentence.text]
                .filter(Boolean)
                .join(' · ')}
            </option>
          ))}
        </TextField>
      )}
      <KubeconfigField
        value={draft}
        onChange={change}
        onError={trial.fail}
        facts={state.facts}
        problem={problem}
      />
    </TrialDialog>
  );
}
