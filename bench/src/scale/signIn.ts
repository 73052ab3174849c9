import { api, createClient, type Client } from "@gantry/records";

/** Signs somebody in, and gives the cookie for requests that are sent without a client. */
export async function signIn(
  url: string,
  { email, password }: { email: string; password: string },
): Promise<{ call: Client; cookie: string }> {
  let cookie = "";
  const call = createClient({
    baseUrl: url,
    fetch: async (input, init) => {
      const headers = { ...(init?.headers as Record<string, string>), ...(cookie === "" ? {} : { cookie }) };
      const response = await fetch(input, { ...init, headers });
      cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? cookie;
      return response;
    },
  });
  await call(api.account.signIn, { body: { email, password } });
  return { call, cookie };
}
