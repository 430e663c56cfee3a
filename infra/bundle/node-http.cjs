// An import of Node's own module reads all of its names. Some of them load the HTTP client of `fetch`, which no function uses
// when it starts: a third of the CPU of a cold start.
module.exports = process.getBuiltinModule('node:http');
