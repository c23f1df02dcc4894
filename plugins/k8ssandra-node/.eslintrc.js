module.exports = require('../../scripts/lib/eslint.cjs')(__dirname);
