import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../../hooks';
import { filledRegions } from '../../../lib/order/form';
import { errorsAt } from '../../../lib/order/errors';
import { madeRows } from '../../../lib/order/made';
import { Section } from '../../common';
import { base } from '../../common/base';
import { useOrder } from '../OrderContext';
import { useErrorText } from '../useOrderTexts';
import { CheckLine } from './CheckLine';
import { MadeItem } from './MadeItem';
import { Remarks } from './Remarks';

const useStyles = makeStyles(
  theme => ({
    list: { ...base(theme), margin: 0, padding: 0, listStyle: 'none' },
    empty: {
      margin: 0,
      padding: theme.spacing(2),
      fontSize: 13.5,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'K8ssandraMadeCard' },
);

/** What will be made in each Kubernetes cluster, in which order, and what the control plane says to it. */
export function MadeCard() {
  const classes = useStyles();
  const t = useText();
  const { form, contexts, check, errors } = useOrder();
  const textOf = useErrorText();
  const regions = filledRegions(form.regions);
  const rows = madeRows({
    controlPlane: form.controlPlane ?? '',
    regions,
    contexts,
    accepted: check.accepted,
  });
  const late = rows
    .filter(({ hosting }) => hosting !== 'now')
    .map(({ label }) => label);
  return (
    <Section title={t('order.made.title')} hint={t('order.made.hint')}>
      {form.controlPlane && regions.length > 0 ? (
        <ul className={classes.list}>
          {rows.map(row => (
            <MadeItem key={row.context} row={row} />
          ))}
        </ul>
      ) : (
        <p className={classes.empty}>{t('order.made.none')}</p>
      )}
      <CheckLine
        check={check}
        late={late}
        errors={errors.length}
        others={errorsAt(errors, { field: undefined }).map(textOf)}
      />
      {check.state === 'accepted' && check.accepted && (
        <Remarks accepted={check.accepted} />
      )}
    </Section>
  );
}
