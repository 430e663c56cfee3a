/**
 * Returns a text with case and accents folded. It need not match OpenSearch's folding: both sides that are compared
 * are folded here.
 */
export function folded(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}
