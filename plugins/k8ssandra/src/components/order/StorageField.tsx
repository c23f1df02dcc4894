import { makeStyles } from '@material-ui/core/styles';
import {
  makeFieldSchema,
  type FieldExtensionComponentProps,
} from '@backstage/plugin-scaffolder-react';
import type { OrderStorage } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { OrderScope } from './OrderProvider';
import { OrderText } from './OrderText';
import { useErrorsAt } from './useOrderTexts';

const useStyles = makeStyles(
  { root: { maxWidth: 300 } },
  { name: 'K8ssandraStorageField' },
);

/** The data volume of each node. */
export const StorageSchema = makeFieldSchema({
  output: z =>
    z.object({ size: z.string(), storageClassName: z.string().optional() }),
});

type Props = FieldExtensionComponentProps<OrderStorage>;

/** Says how large the disk of each node is; its class is chosen in each region, where the Kubernetes cluster tells which there are. */
export function StorageField(props: Props) {
  return (
    <OrderScope formContext={props.formContext}>
      <StorageInput {...props} />
    </OrderScope>
  );
}

function StorageInput({ formData, onChange, rawErrors }: Props) {
  const classes = useStyles();
  const t = useText();
  const [wrong = rawErrors?.[0]] = useErrorsAt()({ field: 'storage' });
  return (
    <OrderText
      id="k8ssandra-order-disk"
      className={classes.root}
      label={t('order.disk.label')}
      required
      value={formData?.size ?? ''}
      wrong={wrong !== undefined}
      helperText={wrong ?? t('order.disk.why')}
      onChange={size => onChange({ ...formData, size })}
    />
  );
}
