/** Returns a share as a percentage: "12 %", "1.2 %", "0.03 %". */
export function percent(share: number): string {
  const value = share * 100;
  const digits = value >= 10 || value === 0 ? 0 : value >= 1 ? 1 : 2;
  return `${value > 0 && value < 0.01 ? '< 0.01' : value.toFixed(digits)} %`;
}
