import type { Rule } from '../types';
import { accessRefused } from './access-refused';
import { admissionRefused } from './admission-refused';
import { backupHangs } from './backup-hangs';
import { backupLate } from './backup-late';
import { changeCombinationRefused } from './change-combination-refused';
import { changeRefused } from './change-refused';
import { contextMissing } from './context-missing';
import { controlPlaneRestarting } from './control-plane-restarting';
import { copiesExceedNodes } from './copies-exceed-nodes';
import { crashWhileStarting } from './crash-while-starting';
import { credentialEnds } from './credential-ends';
import { decommissioning } from './decommissioning';
import { deletionWithoutAccess } from './deletion-without-access';
import { diskBoundToLostWorker } from './disk-bound-to-lost-worker';
import { editedByHand } from './edited-by-hand';
import { fieldIgnored } from './field-ignored';
import { firstDatacenterDown } from './first-datacenter-down';
import { hubUnreachable } from './hub-unreachable';
import { imageNotPulled } from './image-not-pulled';
import { incompatible } from './incompatible';
import { laterRegionsWait } from './later-regions-wait';
import { managementApiBlocked } from './management-api-blocked';
import { mixedVersions } from './mixed-versions';
import { noSeedReachable } from './no-seed-reachable';
import { nodeDown } from './node-down';
import { operatorUpdateWaits } from './operator-update-waits';
import { otherWriter } from './other-writer';
import { passwordDiffers } from './password-differs';
import { permissionMissing } from './permission-missing';
import { podUnschedulable } from './pod-unschedulable';
import { quietPeriod } from './quiet-period';
import { racksShareZone } from './racks-share-zone';
import { regionUnreachable } from './region-unreachable';
import { removalWaits } from './removal-waits';
import { repairOverdue } from './repair-overdue';
import { replacingNode } from './replacing-node';
import { replicationStuck } from './replication-stuck';
import { scaledByHand } from './scaled-by-hand';
import { secretsNotReplicated } from './secrets-not-replicated';
import { statusError } from './status-error';
import { stoppedOnPurpose } from './stopped-on-purpose';
import { volumeNotProvided } from './volume-not-provided';
import { waitsItsTurn } from './waits-its-turn';
import { workerLost } from './worker-lost';

/** Every rule, in the order in which diagnoses of one state and age are told. One file a rule: add yours here. */
export const rules: Rule[] = [
  // nodes
  noSeedReachable,
  volumeNotProvided,
  diskBoundToLostWorker,
  workerLost,
  podUnschedulable,
  imageNotPulled,
  crashWhileStarting,
  nodeDown,
  // Kubernetes clusters
  hubUnreachable,
  regionUnreachable,
  accessRefused,
  contextMissing,
  deletionWithoutAccess,
  incompatible,
  permissionMissing,
  credentialEnds,
  // changes
  changeCombinationRefused,
  changeRefused,
  admissionRefused,
  secretsNotReplicated,
  replicationStuck,
  removalWaits,
  otherWriter,
  editedByHand,
  scaledByHand,
  operatorUpdateWaits,
  fieldIgnored,
  // care
  controlPlaneRestarting,
  firstDatacenterDown,
  managementApiBlocked,
  copiesExceedNodes,
  racksShareZone,
  mixedVersions,
  passwordDiffers,
  backupHangs,
  backupLate,
  repairOverdue,
  statusError,
  // what happens, and needs nobody
  decommissioning,
  replacingNode,
  laterRegionsWait,
  waitsItsTurn,
  quietPeriod,
  stoppedOnPurpose,
];
