// JavaScript that an older Node can run: older versions reject TypeScript files without saying why.

/** The oldest Node that this project supports, as `engines` in package.json says. */
const OLDEST_SUPPORTED = 22;
/** The Node that runs all of the project's code. It comes with the project as a package, where there is one for the platform. */
const PROJECT_NODE = 24;

const major = (version) => Number(/^v?(\d+)/.exec(version ?? '')?.[1] ?? Number.NaN);

/** The version of the Node that npm itself runs on, for example `v20.20.2`; null when npm did not start this process. */
const npmNode = /\bnode\/(v[\d.]+)/.exec(process.env.npm_config_user_agent ?? '')?.[1] ?? null;

if (major(process.version) < PROJECT_NODE) {
  process.stderr.write(
    `Node ${PROJECT_NODE} is needed and this is ${process.version}. On Linux and on Macs with an Intel processor it comes with the project: run "npm ci" again, without --omit. On other machines install Node ${PROJECT_NODE}.\n`,
  );
  process.exit(1);
}
// Said once: `npm start` and `npm test` run this file as a program, and then import it.
if (process.argv[1] === import.meta.filename && major(npmNode) < OLDEST_SUPPORTED) {
  process.stderr.write(
    `npm runs on Node ${npmNode}, which is no longer maintained; this project runs on its own Node ${process.version} instead. Install Node ${OLDEST_SUPPORTED} or later to end this message and the EBADENGINE warnings of "npm ci".\n`,
  );
}
