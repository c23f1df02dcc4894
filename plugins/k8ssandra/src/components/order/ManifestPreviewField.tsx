import { makeStyles } from '@material-ui/core/styles';
import {
  makeFieldSchema,
  type FieldExtensionComponentProps,
} from '@backstage/plugin-scaffolder-react';
import { SettledObjects } from '../common';
import { OrderAside } from './aside/OrderAside';
import { useOrder } from './OrderContext';
import { OrderScope } from './OrderProvider';

const useStyles = makeStyles(
  theme => ({ root: { display: 'grid', gap: theme.spacing(2), minWidth: 0 } }),
  { name: 'K8ssandraManifestPreviewField' },
);

/** Shows only, and has no value of its own. */
export const ManifestPreviewSchema = makeFieldSchema({
  output: z => z.string().optional(),
});

/** What the order survives, what will be made and the exact manifest, checked by a dry run: for templates without the layout. */
export function ManifestPreviewField({
  formContext,
}: FieldExtensionComponentProps<string | undefined>) {
  return (
    <OrderScope formContext={formContext}>
      <Preview />
    </OrderScope>
  );
}

function Preview() {
  const classes = useStyles();
  const { check } = useOrder();
  return (
    <div className={classes.root}>
      <OrderAside />
      <SettledObjects objects={check.accepted?.objects} />
    </div>
  );
}
