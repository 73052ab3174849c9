/** On https and on this machine: the prefix makes browsers refuse it from anybody but this very host. */
const STRICT = "__Host-gantry";
/** Over plain http to another machine, where browsers keep no Secure cookie. */
const PLAIN = "gantry";

export interface CookieOccasion {
  isHttps: boolean;
  hostname: string;
  userAgent: string;
}

/** The session token of a Cookie header; null where there is none. */
export function tokenFromCookies(header: string | undefined): string | null {
  const cookies = new Map<string, string>();
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0) cookies.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
  }
  const token = cookies.get(STRICT) ?? cookies.get(PLAIN);
  return token === undefined || token === "" ? null : token;
}

/** Set-Cookie with which a session begins. */
export function cookieOfSession(token: string, maxAgeSeconds: number, occasion: CookieOccasion): string {
  return cookie(token, maxAgeSeconds, isStrict(occasion));
}

/** Set-Cookie lines with which it ends: both names, since a proxy in front may have come or gone meanwhile. */
export function endedCookies(occasion: CookieOccasion): string[] {
  return isStrict(occasion) ? [cookie("", 0, true), cookie("", 0, false)] : [cookie("", 0, false)];
}

function cookie(value: string, maxAgeSeconds: number, strict: boolean): string {
  const attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}`;
  return strict ? `${STRICT}=${value}; ${attributes}; Secure` : `${PLAIN}=${value}; ${attributes}`;
}

/** Safari alone keeps no Secure cookie from http://localhost. */
function isStrict({ isHttps, hostname, userAgent }: CookieOccasion): boolean {
  const isSafari = userAgent.includes("Safari/") && !/Chrom(e|ium)\//.test(userAgent);
  return isHttps || (isLoopback(hostname) && !isSafari);
}

function isLoopback(hostname: string): boolean {
  return (
    hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "127.0.0.1" || hostname === "[::1]"
  );
}
