import { useState } from 'react';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { useApi } from '@backstage/core-plugin-api';
import type { ConnectContextResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from '../../../api';
import { useText } from '../../../hooks';
import { fieldOfError, isRegion } from '../../../lib/estate/fieldError';
import type { Done } from '../DoneNotice';
import { ConnectFields, EMPTY_DRAFT, type ConnectDraft } from './ConnectFields';
import { KubeconfigField } from './KubeconfigField';
import { TrialDialog } from './TrialDialog';
import { failed, useTrial } from './useTrial';

/** Props of {@link ConnectDialog}. */
export interface ConnectDialogProps {
  /** Those in which the viewer may connect something; a choice is offered when there are several. */
  controlPlanes: string[];
  onClose(): void;
  onDone(done: Done): void;
}

/** Connects a Kubernetes cluster: kubeconfig, what is found in it, checks, then it is kept (ux 6 i). The text leaves this form only in the request. */
export function ConnectDialog(props: ConnectDialogProps) {
  const { controlPlanes, onClose, onDone } = props;
  const t = useText();
  const api = useApi(k8ssandraApiRef);
  const [draft, setDraft] = useState<ConnectDraft>(EMPTY_DRAFT);
  const controlPlane = draft.controlPlane || controlPlanes[0];
  const request = {
    kubeconfig: draft.kubeconfig,
    kubeconfigContext: draft.kubeconfigContext || undefined,
    name: draft.name.trim() || undefined,
    namespace: draft.namespace.trim() || undefined,
    region: draft.region.trim() || undefined,
    acceptAlias: draft.acceptAlias || undefined,
  };
  const trial = useTrial<ConnectContextResponse>({
    check: options => api.checkContext(controlPlane, request, options),
    apply: options => api.connectContext(controlPlane, request, options),
    onDone: ({ id, notes }) => {
      setDraft(EMPTY_DRAFT);
      onDone({ text: t('estateConnect.done', { name: id.context }), notes });
    },
  });
  const { state } = trial;
  const change = (part: Partial<ConnectDraft>) => {
    setDraft(before => ({ ...before, ...part }));
    trial.changed(part.kubeconfig === undefined ? undefined : 'kubeconfig');
  };
  const problem = (field: 'name' | 'namespace' | 'region' | 'kubeconfig') => {
    if (field === 'region' && !isRegion(draft.region.trim())) {
      return t('estateConnect.regionWrong');
    }
    const refused = state.error?.message ?? '';
    if (fieldOfError(refused) === field) return refused;
    const check =
      field !== 'region' &&
      failed(state, field === 'kubeconfig' ? 'readable' : field);
    return check
      ? [check.sentence.text, check.fix?.text].filter(Boolean).join(' ')
      : undefined;
  };
  const name = request.name ?? state.checks?.kubeconfig.context;
  return (
    <TrialDialog
      title={t('estateConnect.title')}
      what={t('estateConnect.what')}
      state={state}
      dirty={draft !== EMPTY_DRAFT}
      ready={draft.kubeconfig.trim() !== '' && isRegion(draft.region.trim())}
      applyLabel={
        name
          ? t('estateConnect.apply', { name })
          : t('estateConnect.applyUnnamed')
      }
      onCheck={trial.check}
      onApply={trial.apply}
      onClose={onClose}
      consent={
        (draft.acceptAlias || failed(state, 'identity')) && (
          <FormControlLabel
            control={
              <Checkbox
                color="primary"
                checked={draft.acceptAlias}
                onChange={event =>
                  change({ acceptAlias: event.target.checked })
                }
              />
            }
            label={t('estateConnect.alias')}
          />
        )
      }
    >
      <KubeconfigField
        value={draft}
        onChange={change}
        onError={trial.fail}
        facts={state.facts}
        problem={problem('kubeconfig')}
      />
      <ConnectFields
        draft={draft}
        controlPlanes={controlPlanes}
        problem={problem}
        onChange={change}
      />
    </TrialDialog>
  );
}
