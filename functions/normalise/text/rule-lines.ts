const RULE = /^[\s*_=~#•·–—-]+$/;
/** "- ends -", "-30-", "--more--" */
const END_MARK = /^[*#–—-]+\s?(?:ends?|ende|fin|fine|mf|more|30)\s?[*#–—-]+$/i;

/** Whether a line only sets parts of a text apart, or marks where it ends. */
export function isRuleLine(line: string): boolean {
  return RULE.test(line) || END_MARK.test(line);
}
