import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../hooks';
import { filledRegions } from '../../lib/order/form';
import { greatestKept, orderSurvival } from '../../lib/order/survival';
import { StateGlyph } from '../states';
import { useOrder } from './OrderContext';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'sticky',
      bottom: 0,
      zIndex: 1,
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 1.5),
      borderTop: `1px solid ${theme.palette.divider}`,
      backgroundColor: theme.palette.background.paper,
      fontSize: 13.5,
      fontWeight: 500,
      fontVariantNumeric: 'tabular-nums',
      // beside the fields it would say what the column says
      '@media (min-width: 1200px)': { display: 'none' },
    },
  }),
  { name: 'K8ssandraStickySummary' },
);

/** The order in one line, where the preview stands below the fields: "survives 1 region · 3 regions · 9 nodes" (ux 6 f). */
export function StickySummary() {
  const classes = useStyles();
  const t = useText();
  const { form, contexts, errors } = useOrder();
  const regions = filledRegions(form.regions);
  const survival = orderSurvival(regions, contexts);
  if (!survival) return null;
  const nodes = regions.reduce((sum, { size }) => sum + (size || 0), 0);
  return (
    <div className={classes.root}>
      <StateGlyph state={errors.length > 0 ? 'attention' : 'healthy'} />
      <span>
        {[
          t(`order.sticky.survives.${greatestKept(survival)}`),
          t('order.sticky.regions', { count: regions.length }),
          t('order.sticky.nodes', { count: nodes }),
          ...(errors.length > 0
            ? [t('order.sticky.errors', { count: errors.length })]
            : []),
        ].join(' · ')}
      </span>
    </div>
  );
}
