// Prints "PASSED FAILED" of a vitest JSON report. A run that died without a report is one failure.
import { existsSync, readFileSync } from "node:fs";

const [file, status] = process.argv.slice(2);
const report = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
const passed = report?.numPassedTests ?? 0;
const failed = report?.numFailedTests ?? 0;
const died = failed === 0 && status !== "0" ? 1 : 0;
process.stdout.write(`${passed} ${failed + died}\n`);
