import { readFileSync } from 'node:fs';

/** Sums the reports of all suites into one line; the exit code is 1 when a test or a step has failed, or no test ran. */
const [failedSteps, ...reports] = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const report of reports) {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    passed += numPassedTests;
    // A suite that could not even be loaded counts, though none of its tests has run.
    failed += numFailedTests || numFailedTestSuites;
  } catch {
    console.error(`${report} is missing: its suites did not end.`);
    failed++;
  }
}
if (failedSteps !== '0' && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
