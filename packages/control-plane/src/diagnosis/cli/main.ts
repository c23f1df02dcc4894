import { diagnoseCommand } from './diagnoseCommand';

// The runner of TypeScript must start in the repository; files lie where the caller stands.
if (process.env.K8SSANDRA_CALLED_FROM) {
  process.chdir(process.env.K8SSANDRA_CALLED_FROM);
}

const { status, output, errors } = diagnoseCommand(process.argv.slice(2));
if (errors) process.stderr.write(errors);
if (output) process.stdout.write(output);
process.exitCode = status;
