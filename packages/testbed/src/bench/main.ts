import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/paths';
import { startBed } from './bed';
import { readOptions, usage, UsageError, type BenchOptions } from './options';
import { toReport } from './report';
import { breaksBar, type Row } from './row';
import { groups } from './scenarios';
import { settings } from './settings';
import { toMarkdown } from './table';

const names = groups.flatMap(group => Object.keys(group.scenarios));

async function measure({ only, verbose }: BenchOptions): Promise<Row[]> {
  const rows: Row[] = [];
  const note = (text: string) => verbose && console.error(text);
  for (const { scenarios, ...bedOptions } of groups) {
    const wanted = Object.entries(scenarios).filter(([name]) =>
      only.includes(name),
    );
    if (wanted.length === 0) continue;
    const bed = await startBed(bedOptions);
    try {
      for (const [name, scenario] of wanted) {
        console.error(`${name} …`);
        rows.push(...(await scenario({ bed, note })));
      }
    } finally {
      await bed.stop();
    }
  }
  return rows;
}

async function main(args: string[]): Promise<number> {
  const options = readOptions(args, names);
  if (options.help) {
    console.log(usage(names));
    return 0;
  }
  const rows = await measure(options);
  console.log(toMarkdown(rows));
  settings().forEach(each => console.log(each));
  if (options.write) {
    const date = new Date().toISOString();
    writeFileSync(
      join(root, 'docs', 'benchmarks.md'),
      toReport({ rows, settings: settings(), date }),
    );
  }
  const broken = rows.filter(breaksBar);
  broken.forEach(({ measure: what }) => console.error(`Missed: ${what}`));
  return broken.length > 0 ? 1 : 0;
}

main(process.argv.slice(2)).then(
  status => process.exit(status),
  error => {
    console.error(error instanceof UsageError ? error.message : error);
    process.exit(1);
  },
);
