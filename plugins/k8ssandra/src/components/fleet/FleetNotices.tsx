import type { ClusterListResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { answers } from '../../lib/contextWords';
import { controlPlaneFacts } from '../../lib/leadership';
import { Age, Notice } from '../common';
import { useControlPlanesOnPage } from './ControlPlanesContext';

/** What is wrong with a control plane itself: it is away, nobody leads it, or its objects are not read yet. One line for each. */
export function FleetNotices({ fleet }: { fleet: ClusterListResponse }) {
  const t = useText();
  const controlPlanes = useControlPlanesOnPage();
  const homes = fleet.contexts.filter(({ isControlPlane }) => isControlPlane);
  const away = homes.filter(context => !answers(context));
  const isAway = (name: string) =>
    away.some(({ id }) => id.controlPlane === name);
  const leaderless = controlPlaneFacts(controlPlanes?.items ?? []).filter(
    ({ name, role }) => role === 'leaderless' && !isAway(name),
  );
  const unsynced = fleet.controlPlanes.filter(
    ({ name, synced }) => !synced && !isAway(name),
  );
  return (
    <>
      {away.map(({ id, name, state, lastContactSeconds }) => (
        <Notice key={id.controlPlane} state={state}>
          {t('fleet.away', { name })}{' '}
          <Age
            seconds={lastContactSeconds}
            reachable={false}
            prefix={t('fleet.awaySince')}
          />
        </Notice>
      ))}
      {leaderless.map(({ name }) => (
        <Notice key={name} state="attention">
          {t('fleet.leaderless', { name })}
        </Notice>
      ))}
      {unsynced.map(({ name }) => (
        <Notice key={name} state="unknown">
          {t('fleet.unsynced', { name })}
        </Notice>
      ))}
    </>
  );
}
