import type { Rule } from '../types';
import { changeRefused } from './change-refused';
import { copiesExceedNodes } from './copies-exceed-nodes';
import { crashWhileStarting } from './crash-while-starting';
import { credentialEnds } from './credential-ends';
import { diskBoundToLostWorker } from './disk-bound-to-lost-worker';
import { editedByHand } from './edited-by-hand';
import { firstDatacenterDown } from './first-datacenter-down';
import { hubUnreachable } from './hub-unreachable';
import { imageNotPulled } from './image-not-pulled';
import { incompatible } from './incompatible';
import { managementApiBlocked } from './management-api-blocked';
import { noSeedReachable } from './no-seed-reachable';
import { nodeDown } from './node-down';
import { operatorUpdateWaits } from './operator-update-waits';
import { otherWriter } from './other-writer';
import { permissionMissing } from './permission-missing';
import { podUnschedulable } from './pod-unschedulable';
import { quietPeriod } from './quiet-period';
import { racksShareZone } from './racks-share-zone';
import { regionUnreachable } from './region-unreachable';
import { removalWaits } from './removal-waits';
import { scaledByHand } from './scaled-by-hand';
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
  incompatible,
  permissionMissing,
  credentialEnds,
  // changes
  changeRefused,
  removalWaits,
  otherWriter,
  editedByHand,
  scaledByHand,
  operatorUpdateWaits,
  // care
  firstDatacenterDown,
  managementApiBlocked,
  copiesExceedNodes,
  racksShareZone,
  statusError,
  // what happens, and needs nobody
  waitsItsTurn,
  quietPeriod,
  stoppedOnPurpose,
];
