import { parseArgs } from 'node:util';
import { startBed } from './bed';
import type { Row } from './row';
import { breaksBar } from './row';
import type { Scenario } from './scenario';
import { burst } from './scenarios/burst';
import { creation } from './scenarios/creation';
import { sizeChange } from './scenarios/sizeChange';
import { statusChange } from './scenarios/statusChange';
import { toMarkdown } from './table';

const SCENARIOS: Record<string, Scenario> = {
  creation3: creation(3),
  creation2: creation(2),
  sizeChange,
  statusChange,
  burst,
};

async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string' },
      verbose: { type: 'boolean', default: false },
    },
  });
  const wanted = values.only?.split(',') ?? Object.keys(SCENARIOS);
  const bed = await startBed();
  const rows: Row[] = [];
  try {
    for (const name of wanted) {
      console.error(`${name} …`);
      rows.push(
        ...(await SCENARIOS[name]({
          bed,
          note: text => values.verbose && console.error(text),
        })),
      );
    }
  } finally {
    await bed.stop();
  }
  console.log(toMarkdown(rows));
  return rows.some(breaksBar) ? 1 : 0;
}
main(process.argv.slice(2)).then(
  code => process.exit(code),
  error => {
    console.error(error);
    process.exit(1);
  },
);
