import { useText } from '../../hooks';
import { useFleet } from '../../hooks/useFleet';
import { useOwners } from '../../hooks/useOwners';
import { MINE } from '../../lib/fleet';
import { Skeletons } from '../common';
import { CardFrame } from './CardFrame';
import { OwnedCard } from './OwnedCard';
import { OwnedContent } from './OwnedContent';

/** Card of a home page: which of my Cassandra clusters needs me (ux 6 k)? */
export function HomeCard() {
  const t = useText();
  const owners = useOwners();
  return owners ? (
    <OwnedCard
      title={t('ownedCard.title')}
      owners={owners}
      none={t('ownedCard.none')}
      ownerFilter={MINE}
    />
  ) : (
    <CardFrame title={t('ownedCard.title')}>
      <Skeletons heights={[248]} />
    </CardFrame>
  );
}

/** The same without a frame, for home pages that put their own around it. */
export function HomeCardContent() {
  const t = useText();
  const owners = useOwners();
  const live = useFleet();
  return owners ? (
    <OwnedContent live={live} owners={owners} none={t('ownedCard.none')} />
  ) : (
    <Skeletons heights={[248]} />
  );
}
