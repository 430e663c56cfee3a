// An import of this module reads all of its names, and one of them loads the cryptography of the web.
module.exports = process.getBuiltinModule('node:crypto');
