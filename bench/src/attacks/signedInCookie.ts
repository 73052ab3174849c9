import { administrator } from "@gantry/tools/product";

/** The cookie of a new session of the administrator's. */
export async function signedInCookie(url: string): Promise<string> {
  const { email, password } = administrator;
  const response = await fetch(`${url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ email, password }),
  });
  const [cookie] = response.headers.getSetCookie();
  if (!response.ok || cookie === undefined) throw new Error(`The administrator could not sign in: ${response.status}.`);
  return cookie.split(";")[0] ?? "";
}
