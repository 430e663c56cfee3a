import { hasProse } from '../prose.ts';

/** Lines that only source code has, in the languages that most of it is in. */
const STATEMENT: readonly RegExp[] = [
  /^\s*(?:#\s?(?:include|define|ifndef|ifdef|pragma|endif)\b|using\s+[\w.]+\s*;|package\s+[\w.]+\s*;?$|module\.exports\b|@(?:charset|import|media|font-face|keyframes)\b)/,
  /^\s*(?:import|export)\s.*(?:from\s*['"]|\{|['"];?$|[\w*.]+;$)|^\s*(?:from\s+[\w.]+\s+)?import\s+[\w.*]+(?:\s*,\s*\w+)*(?:\s+as\s+\w+)?$/,
  /^\s*(?:public|private|protected|static|final|abstract|async|export|default|const|let|var|function|def|class|interface|enum|struct|impl|fn|func|pub|val|type|return|if|else|elif|for|foreach|while|switch|case|try|catch|except|finally|with|yield|await|throw|raise|new|print|echo)\b.*[({=:;[]/,
  /^\s*(?:SELECT\s.+\sFROM|INSERT\s+INTO|CREATE\s+(?:TABLE|INDEX|VIEW|DATABASE)|ALTER\s+TABLE|DROP\s+TABLE|UPDATE\s+\S+\s+SET)\b/i,
  /^\s*[\w.$[\]'"]+\s*(?:[+\-*/|&]?=|:=)\s*\S.*;?\s*$/,
  /^\s*[\w.$]+\(.*\)\s*[;{]?\s*$/,
  /^\s{0,40}[^\s{}"“”][^{}]{0,200}\{[^{}]{0,1000}\}?\s{0,9}$/,
  /^\s*[a-z-]+\s*:\s*[^;{}]{1,200};\s*$/,
  /[;{}]\s*$/,
  /^\s*[\])}]+[;,]?\s*(?:else\b.*)?$/,
];
/** Comments say nothing either way. */
const COMMENT = /^\s*(?:\/\/|\/\*|\*|#(?!#)|--\s|;|"""|'''|<!--|%)/;
/** Signs that prose hardly has: of a text that was squeezed into one line they are many. */
const SIGNS = /[{}()[\];=<>|&!+*/\\"']/g;
const SHARE_OF_SIGNS = 0.15;
/** What verse with semicolons and brackets has not. */
const OF_CODE = /[{}=[\]$\\<>]|\w\(|^\s{0,40}(?:INSERT INTO|CREATE|ALTER|DROP|UPDATE|SELECT)\s/;
const FEWEST_OF_CODE = 2;
const FEWEST_STATEMENTS = 3;
const SHARE_OF_STATEMENTS = 0.7;
const LONGEST_LINE = 2_000;

/** Whether lines are source code: most of them, without comments, are statements. */
export function isCode(lines: readonly string[]): boolean {
  const own = lines.filter((line) => !COMMENT.test(line)).map((line) => line.slice(0, LONGEST_LINE));
  if (own.length > 0 && own.length < FEWEST_STATEMENTS) return isSqueezed(own.join('\n'));
  const statements = own.filter((line) => STATEMENT.some((form) => form.test(line)));
  if (statements.length < FEWEST_STATEMENTS || statements.length < own.length * SHARE_OF_STATEMENTS) return false;
  return own.filter((line) => OF_CODE.test(line)).length >= FEWEST_OF_CODE && !hasProse(own.join('\n\n'));
}

function isSqueezed(text: string): boolean {
  const signs = text.match(SIGNS)?.length ?? 0;
  return (
    text.length > 100 &&
    signs >= text.length * SHARE_OF_SIGNS &&
    /[;{}]/.test(text) &&
    /\(\)|\(function|=>|\{[^}]{0,80}:[^}]{0,80};?\}/.test(text)
  );
}
