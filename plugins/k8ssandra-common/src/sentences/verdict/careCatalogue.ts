import { defineSentences } from '../define';

/** Sentences about operations: changes that are held, backups, repairs, passwords. Numbers in comments are the rows of ux 5. */
export const sayCare = defineSentences({
  // 19
  'size.tooSmall':
    '{region} would not fit after scaling down: {data} on {nodes:node|nodes} of {disk}.',
  'size.tooSmall.brief': '{region} would not fit after scaling down.',
  'size.tooSmall.next':
    'The change is held. Keep {needed:node|nodes}, or grow the disks first.',
  // 20, 21
  'restart.runs':
    'Rolling restart: {done} of {size:node|nodes} done, {region} rack {rack} now.',
  'restart.runs.brief':
    'Rolling restart: {done} of {size:node|nodes} done, {region} now.',
  'restart.next': 'Near {seconds:estimate} left.',
  'restart.next.unknown':
    'Nodes restart one at a time. Nothing is needed from you.',
  'restart.paused':
    'Rolling restart paused at {region}: a node is down, a restart would take a second one.',
  'restart.paused.brief': 'Rolling restart paused at {region}: a node is down.',
  'restart.paused.next': 'It goes on by itself when {node} is up.',
  // 22, 23
  'upgrade.halted':
    'Upgrade to {to} halted after {after}: node {node} did not become ready in {seconds:duration}.',
  'upgrade.halted.brief':
    'Upgrade to {to} halted: node {node} did not become ready.',
  'upgrade.halted.clients':
    '{after} has one node less; the other regions run {from}.',
  'upgrade.halted.next': 'Look at {node}, then continue or go back to {from}.',
  'upgrade.paused':
    'Upgrade paused after {after} by {by} for {seconds:duration}: {done} of {size:node|nodes} run {from}.',
  'upgrade.paused.brief': 'Upgrade paused by {by} for {seconds:duration}.',
  'upgrade.paused.next': '{by} continues or goes back.',
  // 34
  'backup.late':
    'The last complete backup in {region} is {seconds:duration} old; the objective is {objective:duration}.',
  'backup.late.hangs':
    '{nodes} of {of:node|nodes} {nodes:=hangs|hang} since {since}: {because}. Run again when it does not.',
  'backup.late.next': 'Run one now, and look at the schedule of {region}.',
  // 35
  'repair.late.all':
    '{keyspace} is {seconds:duration} without a full repair in all regions; the limit is {limit:duration}.',
  'repair.late':
    '{keyspace} is {seconds:duration} without a full repair in {region}; the limit is {limit:duration}.',
  'repair.late.clients': 'Deleted rows can come back.',
  'repair.late.next.unscheduled':
    'No schedule covers it. Add it to the weekly one.',
  'repair.late.next': 'Run its repair now.',
  // 36
  'password.differs':
    'The password of {user} differs in {region} for {seconds:duration}.',
  'password.differs.unknown': 'The password of {user} differs in {region}.',
  'password.clients': 'Logins with it can fail in {region}.',
  'password.next': 'Restore the copy from {hub}.',
});
