import {
  makeFieldSchema,
  type FieldExtensionComponentProps,
} from '@backstage/plugin-scaffolder-react';
import { useText } from '../../hooks';
import { OrderScope } from './OrderProvider';
import { OrderText } from './OrderText';
import { useErrorsAt } from './useOrderTexts';

/** The name of a cluster. */
export const ClusterNameSchema = makeFieldSchema({ output: z => z.string() });

type Props = FieldExtensionComponentProps<string>;

/** Names the cluster; what is wrong with the name, or that it is taken, is said while one types. */
export function ClusterNameField(props: Props) {
  return (
    <OrderScope formContext={props.formContext}>
      <NameInput {...props} />
    </OrderScope>
  );
}

function NameInput({
  formData,
  onChange,
  required,
  rawErrors,
  disabled,
}: Props) {
  const t = useText();
  const [wrong = rawErrors?.[0]] = useErrorsAt()({ field: 'name' });
  return (
    <OrderText
      id="k8ssandra-order-name"
      label={t('order.name')}
      required={required}
      disabled={disabled}
      value={formData ?? ''}
      wrong={wrong !== undefined}
      helperText={wrong ?? t('order.nameWhy')}
      onChange={value => onChange(value || undefined)}
    />
  );
}
