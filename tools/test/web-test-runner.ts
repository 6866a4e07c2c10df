// Starts the runner for the browser tests, which cannot read a TypeScript configuration by itself.
import './last-words.js';
import { startTestRunner } from '@web/test-runner';
import config from '../../web-test-runner.config.js';

await startTestRunner({ config, readCliArgs: false, readFileConfig: false });
