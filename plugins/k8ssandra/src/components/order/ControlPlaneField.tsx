import { useEffect } from 'react';
import {
  makeFieldSchema,
  type FieldExtensionComponentProps,
} from '@backstage/plugin-scaffolder-react';
import { useText } from '../../hooks';
import { Notice } from '../common';
import { SelectField } from './SelectField';
import { useControlPlanes } from './useChoices';

/** A control plane by its name. */
export const ControlPlaneSchema = makeFieldSchema({
  output: z => z.string(),
});

/** Chooses the control plane; with only one there is nothing to choose, and nothing to see. */
export function ControlPlaneField({
  formData,
  onChange,
  required,
  rawErrors,
}: FieldExtensionComponentProps<string>) {
  const t = useText();
  const { data, error } = useControlPlanes();
  const names = data?.items.map(({ name }) => name) ?? [];
  const only = names.length === 1 ? names[0] : undefined;
  useEffect(() => {
    if (only !== undefined && formData !== only) {
      onChange(only);
    }
  }, [only, formData, onChange]);

  if (!data) {
    return error ? (
      <Notice state="unreachable" role="alert">
        {t('order.failed', { message: error.message })}
      </Notice>
    ) : null;
  }
  if (names.length === 0) {
    return <Notice state="attention">{t('fleet.notConfigured')}</Notice>;
  }
  if (only !== undefined) {
    return null;
  }
  return (
    <SelectField
      id="k8ssandra-order-control-plane"
      label={t('order.controlPlane')}
      required={required}
      value={formData ?? ''}
      error={rawErrors?.[0]}
      options={[
        { value: '', label: t('order.choose'), disabled: true },
        ...names.map(name => ({ value: name, label: name })),
      ]}
      onChange={onChange}
    />
  );
}
