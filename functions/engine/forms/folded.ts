/** Case and accents folded, as far as it is needed: both sides are folded here. */
export function folded(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}
