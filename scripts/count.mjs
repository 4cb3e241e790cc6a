// node scripts/count.mjs REPORT.json STATUS: the passed and failed tests of a Vitest report, for .ci/run.
import { readVitest } from './lib/counts.mjs';

const [, , file = '', status = '0'] = process.argv;
const { passed, failed } = readVitest(file, Number(status));
console.log(passed, failed);
