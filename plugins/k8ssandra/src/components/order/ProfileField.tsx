import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  makeFieldSchema,
  type FieldExtensionComponentProps,
} from '@backstage/plugin-scaffolder-react';
import { useText } from '../../hooks';
import { filledRegions, type OrderForm } from '../../lib/order/form';
import {
  applyProfile,
  PROFILES,
  type Profile,
  type ProfileChanges,
} from '../../lib/order/profiles';
import { Notice } from '../common';
import { useOrder } from './OrderContext';
import { OrderScope } from './OrderProvider';
import { ProfileCard } from './ProfileCard';

const useStyles = makeStyles(
  theme => ({
    root: {
      border: 0,
      margin: 0,
      padding: 0,
      minWidth: 0,
      display: 'grid',
      gap: theme.spacing(1),
      fontFamily: theme.typography.fontFamily,
    },
    title: { padding: theme.spacing(0, 0, 1), fontSize: 14, fontWeight: 700 },
    cards: {
      display: 'grid',
      gap: theme.spacing(1),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 170px), 1fr))',
    },
    undo: { textTransform: 'none', padding: '0 6px', minHeight: 24 },
  }),
  { name: 'K8ssandraProfileField' },
);

/** What must be survived. */
export const ProfileSchema = makeFieldSchema({
  output: z => z.enum(['development', 'regional', 'multi-region']),
});

type Props = FieldExtensionComponentProps<Profile>;

/** Asks what must be survived, and chooses regions, nodes and racks by it; what that changes is said and can be taken back. */
export function ProfileField(props: Props) {
  return (
    <OrderScope formContext={props.formContext}>
      <ProfileChoice {...props} />
    </OrderScope>
  );
}

interface Change {
  profile: Profile;
  changes: ProfileChanges;
  before: Pick<OrderForm, 'profile' | 'regions'>;
}

function ProfileChoice({ formData, onChange }: Props) {
  const classes = useStyles();
  const t = useText();
  const { form, contexts, patch } = useOrder();
  const [last, setLast] = useState<Change>();
  const choose = (profile: Profile) => {
    const before = filledRegions(form.regions);
    if (!patch || (contexts.length === 0 && before.length === 0)) {
      onChange(profile);
      return;
    }
    const { regions, changes } = applyProfile(profile, before, contexts);
    setLast({
      profile,
      changes,
      before: { profile: form.profile, regions: before },
    });
    patch({ profile, regions });
  };
  const said = useChangeWords(last);
  return (
    <fieldset className={classes.root}>
      <legend className={classes.title}>{t('order.profile.title')}</legend>
      <div className={classes.cards}>
        {PROFILES.map(profile => (
          <ProfileCard
            key={profile}
            profile={profile}
            chosen={formData === profile}
            onChoose={() => choose(profile)}
          />
        ))}
      </div>
      {last && said && last.profile === formData && (
        <Notice state="observed" role="status">
          {said}{' '}
          <Button
            size="small"
            color="primary"
            className={classes.undo}
            onClick={() => {
              patch?.(last.before);
              setLast(undefined);
            }}
          >
            {t('order.undo')}
          </Button>
        </Notice>
      )}
    </fieldset>
  );
}

/** What choosing a profile did to rows that were there; nothing where it only filled an empty form. */
function useChangeWords(last: Change | undefined): string {
  const t = useText();
  if (!last?.before.regions?.length) return '';
  const parts = (['added', 'removed', 'resized', 'kept'] as const)
    .filter(kind => last.changes[kind].length > 0)
    .map(kind =>
      t(`order.profile.${kind}`, { names: last.changes[kind].join(', ') }),
    );
  return parts.join(' ');
}
