/* Files in formats that Node can't write, made by Python's standard library and by `xz`. */

/** Two streams of bzip2, one behind the other: the beginning and the end of a text. */
export const BZIP2 = Buffer.from(
  'QlpoOTFBWSZTWVNhdA4AAAxXgAAQQAEQAAwAP+3+oCAAaDVPFDRp5Jk9Rpp6g1T1PCjygeo0MmliRUuTB7wEqR4c81CiRzecRtq7' +
    'b0DDBIf1bBoDwvgJDG9XSwcSGsuGhKWNY6MSJaW1MX+pdKRmRfi7kinChIKbC6BwQlpoOTFBWSZTWQIr3gUAAADVgAAQQAEAICEE' +
    'DoAgACIGg00IBppomNJCwLuV+LuSKcKEgBFe8Cg=',
  'base64',
);

/** A page that Safari saved, in ISO 8859-1. */
export const WEBARCHIVE = Buffer.from(
  'YnBsaXN0MDDSAQIDDF8QD1dlYk1haW5SZXNvdXJjZV8QD1dlYlN1YnJlc291cmNlc9QEBQYHCAkKC18QD1dlYlJlc291cmNlRGF0' +
    'YV8QE1dlYlJlc291cmNlTUlNRVR5cGVfEBtXZWJSZXNvdXJjZVRleHRFbmNvZGluZ05hbWVeV2ViUmVzb3VyY2VVUkxPENM8IWRv' +
    'Y3R5cGUgaHRtbD48aHRtbD48aGVhZD48dGl0bGU+VGhlIGZlcnJ5IHNhaWxzIGFnYWluPC90aXRsZT48L2hlYWQ+PGJvZHk+PGFy' +
    'dGljbGU+PGgxPlRoZSBmZXJyeSBzYWlscyBhZ2FpbjwvaDE+PHA+VGhlIGNhZukgb24gdGhlIHF1YXkgaXMgb3BlbiBhZ2Fpbiwg' +
    'YW5kIHRoZSBmZXJyeSBsZWZ0IG9uIFN1bmRheS48L3A+PC9hcnRpY2xlPjwvYm9keT48L2h0bWw+WXRleHQvaHRtbFpJU08tODg1' +
    'OS0xXxAcaHR0cHM6Ly9oZXJhbGQuZXhhbXBsZS9mZXJyeaAACAANAB8AMQA6AEwAYgCAAI8BZQFvAXoBmQAAAAAAAAIBAAAAAAAA' +
    'AA0AAAAAAAAAAAAAAAAAAAGa',
  'base64',
);

/** The settings of a program. */
export const PROPERTY_LIST = Buffer.from(
  'YnBsaXN0MDDRAQJVdGl0bGVYU2V0dGluZ3MICxEAAAAAAAABAQAAAAAAAAADAAAAAAAAAAAAAAAAAAAAGg==',
  'base64',
);

/** Two streams of xz, one behind the other: the beginning and the end of a text. */
export const XZ = Buffer.from(
  '/Td6WFoAAATm1rRGAgAhARwAAAAQz1jM4AA7ADddACoaCKICynJSngw4T93VzNM0twLTBeO4eYWBQDNplxFjIpAI4M01klIOaNCPXBpu' +
    '8oIrvb/AtwAAAHXT2NSJ6I/aAAFTPDvHf54ftvN9AQAAAAAEWVr9N3pYWgAAAWki3jYCACEBFgAAAHQv5aMBADkgb24gU3VuZGF5IHdp' +
    'dGggdHdvIGh1bmRyZWQgcGVvcGxlIG9uIGJvYXJkLiBJdCB3YXMgZnVsbC4KAAAAT6MBFAABTjoSDnCIkEKZDQEAAAAAAVla',
  'base64',
);

/** An xz file within another one. */
export const XZ_IN_XZ = Buffer.from(
  '/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQBz/Td6WFoAAATm1rRGAgAhARwAAAAQz1jM4AA7ADddACoaCKICynJSngw4T93VzNM0twLT' +
    'BeO4eYWBQDNplxFjIpAI4M01klIOaNCPXBpu8oIrvb/AtwAAAHXT2NSJ6I/aAAFTPDvHf54ftvN9AQAAAAAEWVoAa9iLlGfPfskAAYwB' +
    'dAAAAAUeGnOxxGf7AgAAAAAEWVo=',
  'base64',
);

/** A picture, packed: longer than what is looked at to tell that it is one. */
export const XZ_OF_PICTURE = Buffer.from(
  '/Td6WFoAAATm1rRGAgAhARwAAAAQz1jM5JPnAHhdAESUBcR6J/b37omeCiz3Uh/rq/061H5jn7GLl/34wjZKLdWD7d2K/CL7/dmRk3yI' +
    'vlKUlb50lTytFZK+Sd126LSgUVec1C38YBUXpLPpXEKHJql4k/7pw8/aUyxLx7GJJnsfBBGqrWAdus6xJxhcWYbpZlI+qRJgAABjs9n7' +
    'sZVGTAABlAHopxIA2fvKz7HEZ/sCAAAAAARZWg==',
  'base64',
);

/** A page that Safari saved, as XML. */
export const WEBARCHIVE_XML = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
	<key>WebMainResource</key>
	<dict>
		<key>WebResourceData</key>
		<data>
		${Buffer.from('<html><body><h1>The ferry sails again</h1><p>The café on the quay is open again, and the ferry left on Sunday.</p></body></html>').toString('base64')}
		</data>
		<key>WebResourceMIMEType</key>
		<string>text/html</string>
		<key>WebResourceTextEncodingName</key>
		<string>UTF-8</string>
		<key>WebResourceURL</key>
		<string>https://herald.example/ferry?a=1&amp;b=2</string>
	</dict>
	<key>WebSubresources</key>
	<array/>
</dict>
</plist>
`;
