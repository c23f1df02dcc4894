import { allCases } from './cases';
import { runConformance } from './runConformance';
import { readOptions, usage, UsageError } from './options';

const groups = [...new Set(allCases.map(each => each.group))];

async function main(args: string[]): Promise<number> {
  const options = readOptions(args, groups);
  if (options.help) {
    console.log(usage(groups));
    return 0;
  }
  return runConformance(options, line => console.log(line));
}

main(process.argv.slice(2)).then(
  status => process.exit(status),
  error => {
    console.error(
      error instanceof UsageError
        ? `${error.message}\n\n${usage(groups)}`
        : error,
    );
    process.exit(error instanceof UsageError ? 2 : 1);
  },
);
