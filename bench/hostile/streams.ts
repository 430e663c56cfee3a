/* Packed streams, which Node can't write. Behind each other they are a bomb. */

/** A megabyte of one letter. */
export const BZIP2_OF_ONES = Buffer.from('QlpoOTFBWSZTWZ/6i7UACApBAIAEIAAACCAAMMwFSepxBgFAYB4u5IpwoSE/9Rdq', 'base64');
export const XZ_OF_ONES = Buffer.from(
  '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj7///ANldADDv+7/+o7Fe5fg/sqomVfhocEFwFQ+N/R5MG4pCtxn0aRhxrmYjiopNL6MN' +
    '2X+m44wjEVPgWRjFdYrid/i2lH8MasDedElk4ulcU7IE2PdEDKtfDW1G6eXDdoi3llestk3haR1v+0uIEGxCy4g/XACP0E6vJiiU' +
    'cR89jyThcJ6nI1/sKMuF0ZWYin4qkfIndfcZwAaYTZj92K/VkA/EJVP49ZE2MQWlsO5vwXBNRwzRkRGqrWAdus6xJxhcWYbpZlJY' +
    'vul2rFnk5VsFCPnH2q38+1Iq9+SVJQAAAAAAz4jSp6cR/1wAAfUBgIBAAHmXf0exxGf7AgAAAAAEWVo=',
  'base64',
);

/** A stream of bzip2 with nothing in it. */
export const BZIP2_OF_NOTHING = Buffer.from('QlpoORdyRThQkAAAAAA=', 'base64');
