import type { TypedState } from '../../recorder/recordState';
import type { Stage } from '../../recorder/stage';

/** One datacenter of one node. */
export const SMALL = { sizes: [1], racks: 1 };

/** A complete cluster of one datacenter, into which the rest is typed. */
export const complete = async (stage: Stage) => {
  await stage.bringUp(SMALL);
};

/** The CassandraDatacenter of the first region. */
export const datacenterIn = (state: TypedState) =>
  state.find(0, 'CassandraDatacenter', state.stage.names.datacenters[0]);

/** The same with three nodes in a rack. */
export const threeNodes = async (stage: Stage) => {
  await stage.bringUp({ sizes: [3], racks: 1 });
};

/** A condition of the first CassandraDatacenter, so many minutes old. */
export function setCondition(
  state: TypedState,
  type: string,
  condition: { status: string; reason?: string; message?: string },
  minutes: number,
): void {
  const { status } = datacenterIn(state);
  status.conditions = [
    ...status.conditions.filter((each: any) => each.type !== type),
    {
      type,
      reason: '',
      message: '',
      ...condition,
      lastTransitionTime: state.ago(minutes),
    },
  ];
}
