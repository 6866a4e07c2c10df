// npx care-widgets: the content of a hospital, checked, reviewed, translated and bundled without reading code.
import { Command } from 'commander';
import { bundleCommand } from './commands/bundle.js';
import { checkCommand } from './commands/check.js';
import { copyCommand } from './commands/copy.js';
import { diffCommand } from './commands/diff.js';
import { exportCommand } from './commands/export.js';
import { exportFhirCommand } from './commands/export-fhir.js';
import { importCommand } from './commands/import.js';
import { importFhirCommand } from './commands/import-fhir.js';
import { newCommand } from './commands/new.js';
import { pematCommand } from './commands/pemat.js';
import { reviewCommand } from './commands/review.js';
import { signCommand } from './commands/sign.js';
import { siteCommand } from './commands/site.js';
import { UserError } from './errors.js';
import { packageVersion } from './package-folder.js';

const program = new Command('care-widgets')
  .description('Check, review, sign, translate and bundle the content of patient pages.')
  .version(packageVersion())
  .showHelpAfterError('care-widgets --help lists commands and options.')
  .exitOverride((error) => process.exit(error.exitCode ? 2 : 0))
  .hook('preAction', (_, action) => refuseEmptyNames(action));

for (const one of [
  checkCommand,
  newCommand,
  copyCommand,
  reviewCommand,
  signCommand,
  diffCommand,
  exportCommand,
  importCommand,
  importFhirCommand,
  exportFhirCommand,
  bundleCommand,
  pematCommand,
  siteCommand,
]) {
  program.addCommand(one.copyInheritedSettings(program));
}

/** A variable that nobody has set leaves a name empty, which would stand for the folder where the command runs. */
function refuseEmptyNames(action: Command): void {
  const place = action.args.indexOf('');
  const argument = action.registeredArguments[Math.min(place, action.registeredArguments.length - 1)];
  if (argument) throw new UserError(`<${argument.name()}> is empty`, 'Name one.');
  for (const option of action.options) {
    const [, what] = /<(file|folder)>/.exec(option.flags) ?? [];
    if (what && action.opts()[option.attributeName()] === '')
      throw new UserError(`${option.long} is empty`, `Name a ${what}.`);
  }
}

export const run = (): Promise<unknown> => program.parseAsync();
