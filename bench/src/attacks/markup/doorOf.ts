import { api, type Role } from "@gantry/records";
import type { Door } from "@gantry/server/rows";
import { setUp, visit, type Product } from "@gantry/tools/product";

/** The running product as the place where an organisation is set up and people are invited. */
export function doorOf({ url, setupToken }: Product): Door {
  let users = 0;
  const visitor = () => ({ call: visit(url), cookie: () => "" });
  return {
    visitor,
    async setUp() {
      const fresh = visitor();
      return { ...fresh, session: await setUp(fresh.call, { setupToken: setupToken ?? "" }) };
    },
    async user(administrator, role: Role) {
      const name = `${role} ${++users}`;
      const account = { name, email: `user${users}@example.org`, role };
      const { id } = await administrator.call(api.user.create, { body: account });
      const { path } = await administrator.call(api.account.invite, { params: { id } });
      const fresh = visitor();
      const token = new URL(path, url).searchParams.get("token") ?? "";
      const body = { token, password: "three unrelated words" };
      return { ...fresh, session: await fresh.call(api.account.acceptInvitation, { body }) };
    },
  };
}
