import { defineSentences } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What is said of the ConfigMaps that nodes mount. */
export const saySetting = defineSentences({
  'plan.setting.vector': 'Write the settings of Vector for {region}',
  'plan.setting.medusa': 'Write the settings of Medusa for {region}',
  'plan.setting.perNode': 'Write the settings of single nodes of {region}',
  'plan.setting.remove': 'Remove ConfigMap {name} from {region}',
  'plan.setting.mark':
    'Mark ConfigMap {name} in {region}, so that edits are noticed',

  'why.setting.vector': 'Vector runs beside each node.',
  'why.setting.medusa': 'Medusa runs beside each node.',
  'why.setting.perNode': 'The first nodes share the ring evenly.',
  'why.setting.remove': 'No node uses it any more.',
  'why.setting.mark':
    '{region} takes the configuration of single nodes from it.',

  'subject.setting.vector': 'the settings of Vector in {region}',
  'subject.setting.medusa': 'the settings of Medusa in {region}',
  'subject.setting.perNode': 'the settings of single nodes of {region}',

  'reason.setting.invalid': 'it is refused: {causes}',
  'reason.setting.foreign':
    'a ConfigMap {name} that belongs to somebody else is in namespace {namespace}. It is left alone; rename or delete it',
  'reason.setting.mounted': 'nodes of {region} still use it',
});
