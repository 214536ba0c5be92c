export { live } from './live.ts';
export { demoStart, playDemo } from './play.ts';
export { demoState } from './progress.ts';
export { demoSetting, settingOf } from './setting.ts';
