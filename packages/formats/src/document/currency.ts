/** How many decimals a currency has; two where none or an unknown one is stated. */
export function minorDigits(currency: string | null): number {
  if (currency === null) return 2;
  try {
    const { maximumFractionDigits } = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions();
    return maximumFractionDigits ?? 2;
  } catch (cause) {
    if (cause instanceof RangeError) return 2;
    throw cause;
  }
}

/** An amount in whole units of a currency as integer minor units; null for what is no amount. */
export function minorUnits(amount: number | null, currency: string | null): number | null {
  if (amount === null) return null;
  const minor = Math.round(amount * 10 ** minorDigits(currency));
  return Number.isSafeInteger(minor) ? minor : null;
}

/** Integer minor units as an amount in whole units. */
export function wholeUnits(minor: number, currency: string | null): number {
  return minor / 10 ** minorDigits(currency);
}
