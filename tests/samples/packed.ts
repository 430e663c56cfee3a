/* Files in formats that Node can't write, made by Python's standard library. */

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
