// JavaScript, so that an older Node can run it: that one says no more of a TypeScript file than that it does not know it.
if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    `Node 24 is needed and this is ${process.version}. It comes with the project: run "npm ci" again and let the install scripts of its packages run.\n`,
  );
  process.exit(1);
}
