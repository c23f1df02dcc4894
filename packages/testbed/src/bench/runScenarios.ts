import { startBed } from './bed';
import type { Driver } from './fleets';
import { besideServers, type Row } from './report/row';
import { groupsOf } from './scenarios';

/** What to run. */
export interface RunOptions {
  driver: Driver;
  /** Names of scenarios. */
  only: string[];
  note: (text: string) => void;
  /** Told after each scenario. */
  onRows: (name: string, rows: Row[]) => void;
}

/** Runs scenarios, those of a group on one bed. */
export async function runScenarios(options: RunOptions): Promise<void> {
  const { driver, only, note, onRows } = options;
  for (const { scenarios, ...bedOptions } of groupsOf(driver)) {
    const wanted = Object.keys(scenarios).filter(name => only.includes(name));
    if (wanted.length === 0) continue;
    const began = performance.now();
    const bed = await startBed({ driver, ...bedOptions });
    console.error(`${driver}: clusters are ready after ${secondsSince(began)}`);
    try {
      for (const name of wanted) {
        const from = performance.now();
        console.error(`${driver}: ${name} …`);
        await bed.takeAnswers();
        const rows = await scenarios[name]({ bed, note });
        onRows(name, besideServers(rows, await bed.takeAnswers()));
        console.error(`${driver}: ${name} took ${secondsSince(from)}`);
      }
    } finally {
      await bed.stop();
    }
  }
}

function secondsSince(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(0)} s`;
}
