// Starts the runner of the browser tests, which reads no configuration in TypeScript by itself.
import './last-words.js';
import { startTestRunner } from '@web/test-runner';
import config from '../../web-test-runner.config.js';

await startTestRunner({ config, readCliArgs: false, readFileConfig: false });
