/** What may stand before JSON: a guard against foreign scripts, an assignment, a call, the brackets of a script in a page. */
const BEFORE = [
  /\s*(?:\)\]\}'?,?|\]\)\}(?=while))\s*/y,
  /\s*(?:while\s*\(1\)|for\s*\(;;\))\s*;\s*(?:<\/x>)?\s*/y,
  /\s*(?:\/\/\s*)?<!\[CDATA\[\s*|\s*<!--\s*/y,
  /\s*\/\*\*\/\s*/y,
  /\s*export\s+default\s+/y,
  /\s*(?:(?:var|let|const)\s+)?[a-z_$][\w$.]{0,100}(?:\[["'\w.]{1,60}\]){0,3}\s*=\s*(?=[[{(])/iy,
  /\s*(?:typeof\s[^;{}]{1,100}&&\s*)?[a-z_$][\w$.]{0,100}\s*\(\s*(?=[[{])/iy,
];

/** Where JSON begins in a text that has something before it. */
export function startOfJson(text: string): number {
  let at = 0;
  for (const form of BEFORE) {
    form.lastIndex = at;
    if (form.test(text)) at = form.lastIndex;
  }
  return at;
}
