import { announce } from './announce.ts';
import { inWords } from './words.ts';

/** Copies the selected part of an article with its source. The button is there while something is selected. */
export function copyQuotes(): void {
  const button = document.querySelector<HTMLButtonElement>('#copy-quote');
  const bar = button?.parentElement;
  if (!button || !bar) return;
  const name = button.textContent;
  document.addEventListener('selectionchange', () => {
    bar.hidden = quotation() === '';
    button.textContent = name;
  });
  // Otherwise the press would end the selection before the click.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', async () => {
    const isCopied = await copy(`${inWords('quotation', { n: quotation() })}\n\n${button.dataset['source']}`);
    button.textContent = inWords(isCopied ? 'copied' : 'notCopied');
    announce(button.textContent);
  });
}

/** Returns the selected text if it is in the article. */
function quotation(): string {
  const selection = getSelection();
  const node = selection?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest('.article') ? (selection?.toString().trim() ?? '') : '';
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
