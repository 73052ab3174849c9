const USUAL_DIGITS = 2;

/** Asking for a currency's decimals is slow, and a plan has one currency. */
let known: { currency: string; digits: number } | null = null;

function digitsOf(currency: string): number {
  try {
    const format = new Intl.NumberFormat("en", { style: "currency", currency });
    return format.resolvedOptions().maximumFractionDigits ?? USUAL_DIGITS;
  } catch (cause) {
    if (cause instanceof RangeError) return USUAL_DIGITS;
    throw cause;
  }
}

/** How many decimals a currency has; two where none or an unknown one is stated. */
export function minorDigits(currency: string | null): number {
  if (currency === null) return USUAL_DIGITS;
  if (known?.currency !== currency) known = { currency, digits: digitsOf(currency) };
  return known.digits;
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
