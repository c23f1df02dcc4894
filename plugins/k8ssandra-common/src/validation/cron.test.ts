import { cronProblem } from './cron';
import {
  validateMedusaBackupSchedule,
  validateScheduledTask,
} from './schedules';

describe('schedules (operator-spec 6.2)', () => {
  it.each([
    '* * * * *',
    '0 3 * * *',
    '*/5 0-6,18-23 1,15 jan-mar MON-fri',
    '5/15 ? ? * 0',
    '  0   3 * * *  ',
    'TZ=Europe/Berlin 0 3 * * *',
    'CRON_TZ=UTC @daily',
    '@hourly',
    '@every 1h30m',
    '@every 1.5h',
  ])('%s is one', text => {
    expect(cronProblem(text)).toBeUndefined();
  });

  it.each([
    ['', '0 fields'],
    ['0 3 * *', '4 fields'],
    ['0 0 3 * * *', '6 fields'],
    ['60 * * * *', 'goes from 0 to 59'],
    ['* 24 * * *', 'goes from 0 to 23'],
    ['* * 0 * *', 'goes from 1 to 31'],
    ['* * * 13 *', 'goes from 1 to 12'],
    ['* * * * 7', 'goes from 0 to 6'],
    ['* * * mon *', 'cannot be read as month'],
    ['5-1 * * * *', 'cannot be read as minute'],
    ['*/0 * * * *', 'cannot be read as minute'],
    ['1/2/3 * * * *', 'cannot be read as minute'],
    ['1,, * * * *', 'cannot be read as minute'],
    ['1-2-3 * * * *', 'cannot be read as minute'],
    ['-1 * * * *', 'cannot be read as minute'],
    ['@nightly', 'is not known'],
    ['@every day', 'is not a duration'],
    ['TZ=Nowhere/Town 0 3 * * *', 'is not a time zone'],
  ])('%j is none: %s', (text, expected) => {
    expect(cronProblem(text)).toContain(expected);
  });

  it('are judged in the objects that have them', () => {
    const cron = (cronSchedule: unknown) => ({ spec: { cronSchedule } });
    expect(validateMedusaBackupSchedule(cron('@daily'))).toEqual([]);
    expect(validateScheduledTask({ spec: { schedule: '0 3 * * *' } })).toEqual(
      [],
    );
    expect(validateMedusaBackupSchedule(cron('daily'))).toEqual([
      {
        field: 'spec.cronSchedule',
        reason: 'FieldValueInvalid',
        message:
          '"daily" is not a schedule: it has 1 fields, not the five for minute, hour, day of the month, month and day of the week; write five fields such as "0 3 * * *", or @daily',
      },
    ]);
    expect(validateScheduledTask(null).map(each => each.field)).toEqual([
      'spec.schedule',
    ]);
  });
});
