const OPENING = '(?:"[^"]{0,4000}"|\'[^\']{0,4000}\'|[^"\'<>]){0,400}';

/**
 * Returns the HTML of the outermost elements whose class has a name, each with its tags. Linear in the length of the page.
 * @param className an expression for a whole name of a class
 */
export function elementsWithClass(html: string, element: string, className: string): string[] {
  const form = new RegExp(
    `<(${element})\\b${OPENING}\\bclass\\s?=\\s?["'](?:[^"']{0,400}\\s)?(?:${className})(?:\\s[^"']{0,400})?["']${OPENING}>`,
    'gi',
  );
  const found: string[] = [];
  let end = 0;
  for (const match of html.matchAll(form)) {
    if (match.index < end) continue;
    end = closingOf(html, match[1] ?? element, match.index);
    found.push(html.slice(match.index, end));
  }
  return found;
}

/** Where an element ends that begins at a place; the end of the page where nothing closes it. */
function closingOf(html: string, element: string, start: number): number {
  const tags = new RegExp(`<(/?)${element}\\b`, 'gi');
  tags.lastIndex = start;
  let depth = 0;
  for (let match = tags.exec(html); match !== null; match = tags.exec(html)) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth > 0) continue;
    const end = html.indexOf('>', match.index);
    return end < 0 ? html.length : end + 1;
  }
  return html.length;
}
