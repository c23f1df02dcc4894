import { defineSentences } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What is said of objects that a specification refers to by name. */
export const sayReference = defineSentences({
  'plan.readReferences': 'Read what the specification refers to in {region}',
  'plan.readAgain': 'Look again for what {region} lacks',
  'plan.references': 'Find what {region} refers to',
  'why.readReferences':
    'Passwords of stores, settings of backups and of single nodes are part of what is built.',
  'why.references': '{names} {names:=is|are} part of what is built.',
  'subject.references': 'what {region} refers to',
  'reason.referenceAbsent':
    'there is no {kind} {name} in namespace {namespace} of {region}. Create it there, or correct {field}',
  'reason.referenceKeyAbsent':
    '{kind} {name} in namespace {namespace} of {region} has no key {key}. Add it, or correct {field}',
  'reason.referencesAbsent':
    'there is no {kind} {name} in namespace {namespace} of {region}, and {others} {others:=is|are} missing too. Create them, or correct {field}',
});
