import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../../hooks';
import { filledRegions } from '../../../lib/order/form';
import {
  ASSUMED_COPIES,
  orderSurvival,
  regionName,
  waitingRegions,
} from '../../../lib/order/survival';
import { Section } from '../../common';
import { StateGlyph } from '../../states';
import { useOrder } from '../OrderContext';
import { SurvivalMeter, useLineStyles } from './SurvivalMeter';

const useStyles = makeStyles(
  theme => ({
    empty: {
      margin: 0,
      padding: theme.spacing(2),
      fontSize: 13.5,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'K8ssandraSurvivalCard' },
);

/** What the order survives once everything is up, and what it survives until regions answer that are silent now. */
export function SurvivalCard() {
  const classes = useStyles();
  const t = useText();
  const { form, contexts } = useOrder();
  const regions = filledRegions(form.regions);
  const survival = orderSurvival(regions, contexts);
  return (
    <Section
      title={t('order.survival.title')}
      hint={t('order.survival.copies', { count: ASSUMED_COPIES })}
    >
      {survival ? (
        <SurvivalMeter survival={survival} regions={regions.length}>
          <UntilThen />
        </SurvivalMeter>
      ) : (
        <p className={classes.empty}>{t('order.survival.none')}</p>
      )}
    </Section>
  );
}

/** What is survived without the regions that cannot be built now. */
function UntilThen() {
  const lines = useLineStyles();
  const t = useText();
  const { form, contexts } = useOrder();
  const regions = filledRegions(form.regions);
  const waiting = waitingRegions(regions, contexts);
  const now = orderSurvival(
    regions.filter(each => !waiting.includes(each)),
    contexts,
  );
  if (waiting.length === 0 || !now) return null;
  const names = waiting.map(each => regionName(each, contexts)).join(', ');
  return (
    <li className={lines.line}>
      <StateGlyph state="attention" />
      <div>
        <p className={lines.head}>
          {t('order.survival.until', { count: waiting.length, names })}
        </p>
        <p className={lines.detail}>{now.headline.text}</p>
      </div>
    </li>
  );
}
