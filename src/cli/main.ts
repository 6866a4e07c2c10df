#!/usr/bin/env node
// npx care-widgets: the content of a hospital, checked, reviewed, translated and bundled without reading code.
import { Command } from 'commander';
import { bundleCommand } from './commands/bundle.js';
import { checkCommand } from './commands/check.js';
import { copyCommand } from './commands/copy.js';
import { diffCommand } from './commands/diff.js';
import { exportCommand } from './commands/export.js';
import { importCommand } from './commands/import.js';
import { newCommand } from './commands/new.js';
import { pematCommand } from './commands/pemat.js';
import { reviewCommand } from './commands/review.js';
import { signCommand } from './commands/sign.js';
import { UserError } from './content-files.js';

const program = new Command('care-widgets')
  .description('Check, review, sign, translate and bundle the content of patient pages.')
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode ? 2 : 0));

for (const one of [
  checkCommand,
  newCommand,
  copyCommand,
  reviewCommand,
  signCommand,
  diffCommand,
  exportCommand,
  importCommand,
  bundleCommand,
  pematCommand,
]) {
  program.addCommand(one.copyInheritedSettings(program));
}

try {
  await program.parseAsync();
} catch (error) {
  const { code, syscall, path, message } = error as NodeJS.ErrnoException;
  const isOfFiles = Boolean(code && syscall);
  if (!(error instanceof UserError) && !isOfFiles) throw error;
  process.stderr.write(
    isOfFiles ? `${path ?? syscall}: cannot be used (${code}). Name another place.\n` : `${message}\n`,
  );
  process.exitCode = 1;
}
