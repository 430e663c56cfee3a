import { type Html, html } from '../markup.ts';

/** Returns the command that does the same as a form of the page. */
export function commandLine(action: 'add' | 'remove', args: readonly string[]): Html {
  const line = ['npm run articles -- watch', action, ...args.map(quoted)].join(' ');
  return html`<pre class="command" tabindex="0" dir="ltr"><code>${line}</code></pre>`;
}

/** Quotes an argument for a shell, where it needs quotes. */
function quoted(text: string): string {
  return /^[\w./:=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
