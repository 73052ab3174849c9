import { api, createClient, type Client, type SessionInfo } from "@gantry/records";

/** Somebody who calls the API and keeps the session cookie it gives. */
export function visit(url: string): Client {
  let cookie = "";
  const send = async (target: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(target, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), ...(cookie === "" ? {} : { cookie }) },
    });
    for (const line of response.headers.getSetCookie()) cookie = line.split(";")[0] ?? "";
    return response;
  };
  return createClient({ baseUrl: url, fetch: send });
}

export interface SetUpRequest {
  setupToken: string;
  demo?: boolean;
}

export const administrator = { name: "Ada Admin", email: "ada@example.org", password: "three unrelated words" };

/** Sets up "Example" with its administrator, who is signed in afterwards. */
export function setUp(call: Client, { setupToken, demo = false }: SetUpRequest): Promise<SessionInfo> {
  const organisation = { name: "Example", currency: "EUR", timeZone: "Europe/Berlin", locale: "en" };
  return call(api.account.setup, { body: { token: setupToken, organisation, administrator, demo } });
}
