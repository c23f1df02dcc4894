import { useId } from 'react';
import Radio from '@material-ui/core/Radio';
import { alpha, makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import { useText } from '../../hooks';
import type { Profile } from '../../lib/order/profiles';

const useStyles = makeStyles(
  theme => ({
    card: {
      display: 'grid',
      gridTemplateColumns: 'auto 1fr',
      alignItems: 'start',
      padding: theme.spacing(0.5, 1.25, 1.25, 0.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 4,
      cursor: 'pointer',
      minWidth: 0,
      '&:focus-within': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
    chosen: {
      borderColor: theme.palette.primary.main,
      boxShadow: `inset 0 0 0 1px ${theme.palette.primary.main}`,
      backgroundColor: alpha(theme.palette.primary.main, 0.08),
    },
    radio: { padding: 6 },
    name: { fontSize: 14, fontWeight: 700, lineHeight: '32px' },
    words: {
      gridColumn: '1 / -1',
      display: 'grid',
      gap: 4,
      paddingLeft: 8,
      fontSize: 12.5,
    },
    why: {
      color: theme.palette.text.secondary,
      // secondary text is too faint on the tint
      '$chosen &': { color: 'inherit' },
    },
  }),
  { name: 'K8ssandraProfileCard' },
);

const KEYS = {
  development: 'development',
  regional: 'regional',
  'multi-region': 'multiRegion',
} as const;

/** One answer to "What must it survive?", with what it costs. */
export function ProfileCard(props: {
  profile: Profile;
  chosen: boolean;
  onChoose(): void;
}) {
  const { profile, chosen, onChoose } = props;
  const classes = useStyles();
  const t = useText();
  const id = useId();
  const key = KEYS[profile];
  return (
    <label className={clsx(classes.card, { [classes.chosen]: chosen })}>
      <Radio
        size="small"
        color="primary"
        className={classes.radio}
        name="k8ssandra-order-profile"
        value={profile}
        checked={chosen}
        onChange={onChoose}
        inputProps={{ 'aria-labelledby': `${id}name`, 'aria-describedby': id }}
      />
      <span id={`${id}name`} className={classes.name}>
        {t(`order.profile.${key}.name`)}
      </span>
      <span id={id} className={classes.words}>
        <span className={classes.why}>{t(`order.profile.${key}.why`)}</span>
        <span>{t(`order.profile.${key}.shape`)}</span>
      </span>
    </label>
  );
}
