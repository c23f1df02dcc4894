import {
  compareStates,
  type ContextView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { SelectField } from './SelectField';
import { contextWord } from '../../lib/contextWords';

/** Props of {@link ContextPicker}. */
export interface ContextPickerProps {
  id: string;
  /** Context name; empty for the control-plane cluster itself. */
  value: string;
  contexts: ContextView[];
  onChange(context: string): void;
}

/** Chooses a Kubernetes cluster among those that are there, each with its state; those that cannot be used come last. */
export function ContextPicker({
  id,
  value,
  contexts,
  onChange,
}: ContextPickerProps) {
  const t = useText();
  const usableFirst = [...contexts].sort((a, b) =>
    compareStates(b.state, a.state),
  );
  const options = usableFirst.map(context => ({
    value: context.id.context,
    label: labelOf(context),
  }));
  const known = contexts.some(({ id: { context } }) => context === value);
  return (
    <SelectField
      id={id}
      label={t('order.kubernetesCluster')}
      value={value}
      options={
        known
          ? options
          : [
              {
                value,
                label: value && t('order.unknownContext', { context: value }),
              },
              ...options,
            ]
      }
      onChange={onChange}
    />
  );

  function labelOf(context: ContextView): string {
    const { name, region, isControlPlane } = context;
    const place = region === name ? name : `${region} · ${name}`;
    const role = isControlPlane ? ` (${t('context.controlPlane')})` : '';
    return `${place}${role}: ${contextWord(context)}`;
  }
}
