export { settingDrafts, unusedSettingDrafts } from './settingDrafts';
export { userSettingDrafts } from './userSettings';
export { mountsConfigMap } from './mounts';
