import { makeStyles } from '@material-ui/core/styles';
import type { StateKey } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { base } from '../../common/base';
import { StateGlyph } from '../../states';
import type { OrderCheck } from '../OrderContext';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...base(theme),
      display: 'grid',
      gap: theme.spacing(0.5),
      padding: theme.spacing(1, 2),
      fontSize: 12.5,
    },
    line: {
      display: 'grid',
      gridTemplateColumns: '16px minmax(0, 1fr)',
      gap: theme.spacing(1),
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
      '& > svg': { marginTop: 2 },
    },
  }),
  { name: 'K8ssandraCheckLine' },
);

/** Props of {@link CheckLine}. */
export interface CheckLineProps {
  check: OrderCheck;
  /** Regions that cannot be looked at now. */
  late: string[];
  /** Errors in all fields. */
  errors: number;
  /** Errors that belong to no field. */
  others: string[];
}

/** What the control plane says to the order as it stands. */
export function CheckLine({ check, late, errors, others }: CheckLineProps) {
  const classes = useStyles();
  const t = useText();
  const { state, text } = useVerdict(check, errors);
  return (
    <div className={classes.root} role="status">
      <div className={classes.line}>
        <StateGlyph state={state} />
        <span>{text}</span>
      </div>
      {others.map(each => (
        <div key={each} className={classes.line}>
          <StateGlyph state="down" />
          <span>{each}</span>
        </div>
      ))}
      {late.length > 0 && check.state === 'accepted' && (
        <div className={classes.line}>
          <StateGlyph state="unreachable" />
          <span>{t('order.check.late', { names: late.join(', ') })}</span>
        </div>
      )}
    </div>
  );
}

function useVerdict(
  { state, error }: OrderCheck,
  errors: number,
): { state: StateKey; text: string } {
  const t = useText();
  switch (state) {
    case 'accepted':
      return errors > 0
        ? {
            state: 'attention',
            text: t('order.check.errors', { count: errors }),
          }
        : { state: 'healthy', text: t('order.check.accepted') };
    case 'refused':
      return { state: 'down', text: t('order.check.refused') };
    case 'failed':
      return {
        state: 'attention',
        text: t('order.check.failed', { message: error?.message ?? '' }),
      };
    case 'checking':
      return { state: 'progressing', text: t('order.check.checking') };
    default:
      return { state: 'waiting', text: t('order.check.incomplete') };
  }
}
