import { renderCommand } from './renderCommand';

const { status, output, errors } = renderCommand(process.argv.slice(2));
if (errors) process.stderr.write(errors);
if (output) process.stdout.write(output);
process.exitCode = status;
