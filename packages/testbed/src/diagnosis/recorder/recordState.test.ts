import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explainState, readState } from '@k8ssandra-backstage/control-plane';
import { judge } from '../judge';
import { readStates } from '../readStates';
import { scenarios } from '../scenarios';
import { recordState } from './recordState';
import { writeState } from './writeState';

jest.setTimeout(60_000);

describe('recording states', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'k8ssandra-recorded-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('there is a scenario for each state', () => {
    expect(scenarios.map(each => each.name).sort()).toEqual(
      readStates().map(each => each.name),
    );
  });

  it.each(['region-refuses-connections', 'crash-at-start-exit-1'])(
    '%s can be made anew, and is told alike',
    async name => {
      const scenario = scenarios.find(each => each.name === name)!;
      const state = await recordState(scenario);
      const place = join(folder, name);
      writeState(place, state);
      const { cluster, now } = state.label;
      const answer = explainState(readState(place), { cluster, now });
      expect(judge(state.label, answer)).toEqual({
        found: state.label.rules.map(each => each.rule),
        missed: [],
        surplus: [],
      });
      const kept = readStates().find(each => each.name === name)!.label;
      expect(state.label).toEqual({
        ...kept,
        now: expect.any(String),
        rules: kept.rules.map(each => ({
          ...each,
          evidence: expect.arrayContaining(
            each.evidence.filter(({ kind }) => kind !== 'Event'),
          ),
        })),
      });
    },
  );
});
