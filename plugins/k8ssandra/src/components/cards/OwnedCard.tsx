import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../hooks';
import { useFleet } from '../../hooks/useFleet';
import { useFleetPaths } from '../../hooks/useFleetPaths';
import { useOrderPath } from '../../hooks/useOrderPath';
import { commonOwner } from '../../lib/cardFacts';
import { ANY_OWNER, type Owners } from '../../lib/fleet';
import { CardFrame } from './CardFrame';
import { OwnedContent, ownedIn } from './OwnedContent';

const useStyles = makeStyles(
  theme => ({
    count: {
      padding: theme.spacing(0.25, 0.875),
      borderRadius: 3,
      fontSize: 12.5,
      color: theme.palette.text.secondary,
      border: `1px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'K8ssandraOwnedCard' },
);

/** Props of {@link OwnedCard}. */
export interface OwnedCardProps {
  title: string;
  owners: Owners;
  /** What is said when there is none. */
  none: string;
  /** The filter of the fleet page that shows them all; that of their owner when absent. */
  ownerFilter?: string;
}

/** The clusters of some owners: the worst five, how many there are, and the ways on (ux 6 k). */
export function OwnedCard(props: OwnedCardProps) {
  const { title, owners, none, ownerFilter } = props;
  const classes = useStyles();
  const t = useText();
  const live = useFleet();
  const paths = useFleetPaths();
  const orderPath = useOrderPath();
  const owned = live.data && ownedIn(live.data, owners);
  const owner = ownerFilter ?? commonOwner(owned ?? []);
  const query = `owner=${encodeURIComponent(
    owned?.length ? owner : ANY_OWNER,
  )}`;
  const mayOrder = live.data?.actions?.create.allowed ?? false;
  return (
    <CardFrame
      title={title}
      aside={
        owned &&
        owned.length > 0 && (
          <span className={classes.count}>
            {t('ownedCard.count', { count: owned.length })}
          </span>
        )
      }
      links={[
        { to: paths && `${paths.clusters}?${query}`, word: t('ownedCard.all') },
        { to: mayOrder ? orderPath : undefined, word: t('ownedCard.order') },
      ]}
    >
      <OwnedContent live={live} owners={owners} none={none} />
    </CardFrame>
  );
}
