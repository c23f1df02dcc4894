import { makeStyles } from '@material-ui/core/styles';
import {
  makeFieldSchema,
  type FieldExtensionComponentProps,
} from '@backstage/plugin-scaffolder-react';
import type { OrderResources } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { FilterChips } from '../common';
import { base } from '../common/base';
import { ErrorTexts } from './ErrorTexts';
import { OrderScope } from './OrderProvider';
import { useErrorsAt } from './useOrderTexts';

const useStyles = makeStyles(
  theme => ({
    root: { ...base(theme), display: 'grid', gap: theme.spacing(1) },
    title: { fontSize: 14, fontWeight: 700 },
  }),
  { name: 'K8ssandraNodeSize' },
);

/** A size that a portal offers. */
export interface NodeSize extends OrderResources {
  /** What people call it, such as `M`. */
  name: string;
}

/** What each node asks of its worker. */
export const NodeSizeSchema = makeFieldSchema({
  output: z => z.object({ cpu: z.string(), memory: z.string() }),
  uiOptions: z =>
    z.object({
      /** Sizes to choose from; S, M and L when absent. */
      sizes: z
        .array(
          z.object({ name: z.string(), cpu: z.string(), memory: z.string() }),
        )
        .optional(),
    }),
});

const SIZES: NodeSize[] = [
  { name: 'S', cpu: '4', memory: '16Gi' },
  { name: 'M', cpu: '8', memory: '32Gi' },
  { name: 'L', cpu: '16', memory: '64Gi' },
];
const OPEN = '';

type Props = FieldExtensionComponentProps<
  OrderResources,
  { sizes?: NodeSize[] }
>;

/** Chooses how much a node asks of its worker, or to leave that open. */
export function NodeSizeField(props: Props) {
  return (
    <OrderScope formContext={props.formContext}>
      <NodeSizeChips {...props} />
    </OrderScope>
  );
}

function NodeSizeChips({ formData, onChange, uiSchema }: Props) {
  const classes = useStyles();
  const t = useText();
  const offered = uiSchema['ui:options']?.sizes ?? SIZES;
  const errors = useErrorsAt()({ field: 'resources' });
  const chosen = formData?.cpu
    ? offered.find(
        ({ cpu, memory }) => cpu === formData.cpu && memory === formData.memory,
      )
    : undefined;
  // a size that is not offered, as in a draft of an older form, stays
  const own = formData?.cpu && !chosen ? [{ ...formData, name: '' }] : [];
  const sizes: NodeSize[] = [...offered, ...own];
  return (
    <div className={classes.root}>
      <span className={classes.title}>{t('order.nodeSize.title')}</span>
      <FilterChips
        label={t('order.nodeSize.title')}
        value={formData?.cpu ? chosen?.name ?? own[0].cpu : OPEN}
        choices={[
          { key: OPEN, word: t('order.nodeSize.open') },
          ...sizes.map(({ name, cpu, memory }) => ({
            key: name || cpu,
            word: t(name ? 'order.nodeSize.named' : 'order.nodeSize.bare', {
              name,
              cpu,
              memory: memory.replace(/([A-Z])/, ' $1').concat('B'),
            }),
          })),
        ]}
        onChange={key => {
          const size = sizes.find(({ name, cpu }) => (name || cpu) === key);
          onChange(size && { cpu: size.cpu, memory: size.memory });
        }}
      />
      <ErrorTexts errors={errors} />
    </div>
  );
}
