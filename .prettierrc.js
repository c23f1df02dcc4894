module.exports = require('@spotify/prettier-config');
