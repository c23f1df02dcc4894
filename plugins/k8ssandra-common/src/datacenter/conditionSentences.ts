import { defineSentences } from '../sentences/define';

/** What a condition of cass-operator says, by `<type>.<status>` (operator-spec 5.2): its sentence, and what it rests on or leads to. */
export const sayCondition = defineSentences({
  'condition.Valid.True': 'Its specification can be carried out.',
  'condition.Valid.False': 'Its specification cannot be carried out.',
  'condition.Valid.False.detail':
    'Nothing of it is changed before it is corrected.',
  'condition.Initialized.True': 'It was complete once.',
  'condition.Initialized.False': 'It was never complete yet.',
  'condition.Initialized.False.detail':
    'Its nodes start one after the other; users and system keyspaces follow.',
  'condition.Ready.True': 'cass-operator calls it ready.',
  'condition.Ready.False': 'cass-operator does not call it ready.',
  'condition.Ready.False.detail':
    'A node is missing, or a change is under way.',
  'condition.Healthy.True':
    'The LOCAL_QUORUM probe passes on all started nodes.',
  'condition.Healthy.True.detail':
    'A probe reads with LOCAL_QUORUM from each node every few seconds.',
  'condition.Healthy.False': 'The LOCAL_QUORUM probe fails on a node.',
  'condition.Healthy.False.detail':
    'Requests at LOCAL_QUORUM may fail for part of the data.',
  'condition.ReplacingNodes.True': 'A node is being replaced.',
  'condition.ReplacingNodes.True.detail':
    'Its data streams from its peers; it has one copy less until then.',
  'condition.ReplacingNodes.False': 'No node is being replaced.',
  'condition.ScalingUp.True': 'Nodes are being added.',
  'condition.ScalingUp.False': 'No nodes are being added.',
  'condition.ScalingDown.True': 'Nodes are being removed.',
  'condition.ScalingDown.True.detail': 'Each hands over its data first.',
  'condition.ScalingDown.False': 'No nodes are being removed.',
  'condition.Updating.True': 'A change is being rolled out.',
  'condition.Updating.True.detail': 'Rack after rack, node after node.',
  'condition.Updating.False': 'No change is being rolled out.',
  'condition.Stopped.True': 'It is stopped.',
  'condition.Stopped.True.detail': 'Its disks are kept.',
  'condition.Stopped.False': 'It is not stopped.',
  'condition.Resuming.True': 'It is being started again.',
  'condition.Resuming.False': 'It is not being started again.',
  'condition.RollingRestart.True': 'Its nodes are restarted one after another.',
  'condition.RollingRestart.False': 'Its nodes are not being restarted.',
  'condition.Decommission.True': 'It hands over its data and leaves.',
  'condition.Decommission.False': 'It is not leaving.',
  'condition.RequiresUpdate.True': 'A newer cass-operator wants to change it.',
  'condition.RequiresUpdate.True.detail':
    'Its nodes would restart: it waits for permission, and nothing happens before.',
  'condition.RequiresUpdate.False':
    'No newer cass-operator wants to change it.',
  'condition.ResizingVolumes.True': 'Its disks grow.',
  'condition.ResizingVolumes.False': 'Its disks do not change.',
  'condition.other': '{type} is {status}.',
  'condition.unknown': 'cass-operator does not know about {type}.',
  // worked out by us
  'condition.derived.missing': 'Serves with {missing:node|nodes} missing.',
  'condition.derived.missing.detail':
    '{up} of {size:node|nodes} are up. cass-operator still says Ready.',
  'condition.derived.applied': 'The last change was applied completely.',
  'condition.derived.applied.detail': 'Generation {generation} is observed.',
  'condition.derived.behind': 'The last change was not taken up yet.',
  'condition.derived.behind.detail':
    'Generation {generation} is asked for, {observed} is observed.',
});
